using System.Globalization;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Pages.Shell;

namespace TwirEvents.Web.Pages.Errors;

/// <summary>Finds the address that one at which nothing is may have been meant for.</summary>
public static class NearestAddress
{
    private const int Most = 3;
    private const int FewLetters = 2;   // of which any two words are alike

    // What the pages are called, or might be.
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["groups"] = "/groups",
        ["check"] = "/check",
        ["lint"] = "/check",
        ["issues"] = "/issues",
        ["status"] = "/status",
        ["about"] = "/about",
        ["event"] = "/",
        ["events"] = "/",
        ["calendar"] = "/",
        ["index"] = "/",
    };

    private static readonly string[] Values = ["region", "country", "group", "city"];

    /// <summary>The addresses, nearest first: at most three, and for a program at least one.</summary>
    /// <param name="path">The address that was asked for.</param>
    /// <param name="feeds">Whether a program asks, which looks for a feed whatever its address ends in.</param>
    /// <param name="index">What there is; <c>null</c> before the first catalog.</param>
    public static IReadOnlyList<string> Of(PathString path, bool feeds, CatalogIndex? index)
    {
        var parts = (path.Value ?? "").ToLowerInvariant().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var folder = parts is [var first, _, ..] ? first : null;
        var (name, form) = Split(parts is [.., var last] ? last : "");
        var values = index is null ? [] : Meant(folder, name, index);
        var found = feeds || form is not null
            ? FeedsOf(values, form ?? FeedForm.ICalendar, NamesAll(folder, name))
            : PagesCalled(folder, name, index).Concat(values.Select(PageOf));
        return [.. found.Distinct().Take(values.Count > 0 ? Math.Min(values.Count, Most) : 1)];
    }

    private static IEnumerable<string> PagesCalled(string? folder, string name, CatalogIndex? index)
    {
        var page = Nearest.To(folder ?? name, Pages.Keys) is [var near, ..] ? Pages[near] : null;
        if ((folder is null || page == "/issues") && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && index?.Catalog.Issues.Any(issue => issue.Number == number) == true)
            yield return $"/issues/{number}";
        else if (page is not null && (folder is null || page != "/groups"))
            yield return page;
    }

    // A name that is known is what was meant; else those that look like it.
    private static List<EventFilter> Meant(string? folder, string name, CatalogIndex index)
    {
        var folders = EventFilter.Parameters.Where(parameter => parameter.Folder is not null).ToDictionary(parameter => parameter.Folder!, parameter => parameter.Name);
        var first = folder is not null && Nearest.To(folder, folders.Keys) is [var near, ..] ? folders[near] : null;
        var known = new List<EventFilter>();
        var alike = new List<EventFilter>();
        foreach (var parameter in Values.OrderByDescending(parameter => parameter == first))
        {
            if (EventFilter.TryParse([new(parameter, name)], index, out var filter, out var problem))
                known.Add(filter);
            else if (problem.Value is not null && name.Length > FewLetters)
                alike.AddRange(problem.Nearest.OrderBy(value => Math.Abs(value.Length - name.Length))   // a name that is a word of many says little
                    .Select(value => EventFilter.TryParse([new(parameter, value)], index, out var other, out _) ? other : null).OfType<EventFilter>());
        }

        return known.Count > 0 ? known : alike;
    }

    private static bool NamesAll(string? folder, string name) => Pages.GetValueOrDefault(name) == "/"
        && (folder is null || Nearest.To(folder, EventFilter.Parameters.Select(parameter => parameter.Folder).OfType<string>()) is []);

    // Who says "events" means all of them, whatever groups have the word in their names.
    private static IEnumerable<string> FeedsOf(List<EventFilter> values, FeedForm form, bool namesAll)
    {
        var found = values.Select(value => FeedOf(value, form));
        return namesAll ? found.Prepend(form.Path("")) : found.Append(form.Path(""));
    }

    private static string FeedOf(EventFilter filter, FeedForm form) =>
        filter.ShortAddress is { } address ? $"/{address}.{form.Extension}" : form.Path(filter.Canonical);

    private static string PageOf(EventFilter filter) =>
        filter.ShortAddress is { } address && address.StartsWith("groups/", StringComparison.Ordinal) ? $"/{address}" : $"/?{filter.Canonical}";

    private static (string Name, FeedForm? Form) Split(string file)
    {
        var dot = file.LastIndexOf('.');
        return dot < 0 ? (file, null) : (file[..dot], FeedForm.All.FirstOrDefault(form => form.Extension == file[(dot + 1)..]));
    }
}
