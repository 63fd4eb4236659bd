using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary>The story of an event in plain words.</summary>
internal static class EventHistory
{
    /// <summary>Writes what the event is, what happened to it, and why each entry is one of it.</summary>
    /// <param name="text">Gets the lines.</param>
    /// <param name="told">The event.</param>
    /// <param name="issues">The issues of its catalog.</param>
    public static void Write(TextWriter text, RustEvent told, IReadOnlyList<Issue> issues)
    {
        var dates = issues.ToDictionary(issue => issue.Number, issue => issue.Date);
        text.WriteLine(told.Title);
        text.WriteLine(string.Join(", ", About(told)));
        if (told.Url is not null)
            text.WriteLine(told.Url);
        text.WriteLine($"UID {told.Uid}");

        text.WriteLine();
        foreach (var change in told.History)
            text.WriteLine($"{change.InWords()} in {At(change.Issue, change.IssueDate, change.Line)}.");
        if (told.Listings is [.., var last] && told.Listings.Count > 1)
            text.WriteLine($"Last listed in {At(last.Issue, dates[last.Issue], last.Line)}.");

        text.WriteLine();
        foreach (var join in told.Joins)
            text.WriteLine($"issue {join.Listing.Issue}, line {join.Listing.Line}: {join.Rule.InWords()}");
    }

    /// <summary>A date as the newsletter writes it.</summary>
    public static string InWords(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static IEnumerable<string> About(RustEvent told)
    {
        yield return told.Dates.Length == 1 ? InWords(told.Dates.Start) : $"{InWords(told.Dates.Start)} to {InWords(told.Dates.End)}";
        yield return told.Format.Name();
        foreach (var place in told.Places)
            yield return string.Join(' ', new[] { place.City, place.Subdivision, place.Country }.OfType<string>());
        foreach (var group in told.Groups)
            yield return group.Name;
        if (told.Status == EventStatus.Cancelled)
            yield return "cancelled";
    }

    private static string At(int issue, LocalDate date, int? line) =>
        $"issue {issue} of {InWords(date)}{(line is { } number ? $", line {number}" : "")}";
}
