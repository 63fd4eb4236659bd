using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages.Groups;

/// <summary>What the list of groups shows.</summary>
/// <param name="Words">The words that were searched for.</param>
/// <param name="Country">The code of the country that was chosen; empty for all.</param>
/// <param name="Countries">The countries to choose from, by name.</param>
/// <param name="Groups">The groups that fit, those that meet next first, then those that met last.</param>
/// <param name="Address">The address of the page.</param>
public sealed record GroupsPage(
    string Words, string Country, IReadOnlyList<Country> Countries, Paged<GroupRow> Groups, Uri Address)
{
    private const int Size = 50;

    /// <summary>Whether something was searched for or chosen.</summary>
    public bool IsCut => Words.Length > 0 || Country.Length > 0;

    /// <summary>The page for a request.</summary>
    public static GroupsPage For(HttpRequest request, PublishedCatalog published, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(published);
        var words = request.Query["q"].ToString().Trim();
        var asked = request.Query["country"].ToString().Trim();
        var country = Gazetteer.Default.FindCountry(asked)?.Code ?? asked;
        var rows = published.Index.SearchGroups(words)
            .Where(group => group.Events > 0 && (country.Length == 0 || group.Places.Any(at => at.Place.Country == country)))
            .Select(group => new GroupRow(group, group.LastEvent >= today ? published.Groups.Of(group).Next(today) : null))
            .OrderBy(row => row.Next?.Dates.Start ?? LocalDate.MaxIsoValue).ThenByDescending(row => row.Group.LastEvent);
        var groups = Paged.Of([.. rows], Size, request.Query["page"]);
        Country[] countries = [.. published.Index.Countries.Select(Gazetteer.Default.GetCountry).OfType<Country>()
            .OrderBy(known => known.Name, StringComparer.Ordinal)];
        return new(words, country, countries, groups, request.Site().At(Path(words, country, groups.Number)));
    }

    /// <summary>The path and query of another page of the same list.</summary>
    public string To(int number) => $"/{Path(Words, Country, number)}";

    private static string Path(string words, string country, int number)
    {
        var query = new QueryString();
        if (words.Length > 0)
            query = query.Add("q", words);
        if (country.Length > 0)
            query = query.Add("country", country);
        if (number > 1)
            query = query.Add("page", $"{number}");
        return $"groups{query}";
    }
}

/// <summary>A group in the list.</summary>
/// <param name="Group">The group.</param>
/// <param name="Next">Its next event.</param>
public sealed record GroupRow(RustGroup Group, RustEvent? Next);
