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
            text.WriteLine($"{Sentence(change)}.");
        if (told.Listings is [.., var last] && told.Listings.Count > 1)
            text.WriteLine($"Last listed in {At(last.Issue, dates[last.Issue], last.Line)}.");

        text.WriteLine();
        foreach (var join in told.Joins)
            text.WriteLine($"issue {join.Listing.Issue}, line {join.Listing.Line}: {Reason(join.Rule)}");
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

    private static string Sentence(EventChange change)
    {
        var at = At(change.Issue, change.IssueDate, change.Line);
        var fromTo = $"from {change.Before ?? "none"} to {change.After ?? "none"} in {at}";
        return change.Kind switch
        {
            EventChangeKind.Listed => $"First listed in {at}",
            EventChangeKind.Moved => $"Moved {fromTo}",
            EventChangeKind.Renamed => $"Renamed from “{change.Before}” to “{change.After}” in {at}",
            EventChangeKind.Relinked => $"Link changed {fromTo}",
            EventChangeKind.Relocated => $"Place changed {fromTo}",
            EventChangeKind.Reformatted => $"Changed {fromTo}",
            EventChangeKind.Cancelled => $"Cancelled in {at}",
            EventChangeKind.Reinstated => $"No longer cancelled in {at}",
            EventChangeKind.Dropped => $"Left out by {at}",
            EventChangeKind.Relisted => $"Listed again in {at}",
            EventChangeKind.Replaced => $"Found to be the event {change.After}, which is listed in its stead, in {at}",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
        };
    }

    private static string At(int issue, LocalDate date, int? line) =>
        $"issue {issue} of {InWords(date)}{(line is { } number ? $", line {number}" : "")}";

    private static string Reason(JoinRule rule) => rule switch
    {
        JoinRule.Introduced => "the first entry of the event",
        JoinRule.SameLink => "the same day and link as another entry of the issue",
        JoinRule.SeriesAndNumber => "the same day, group and title as another entry of the issue, under Meetup's other id",
        JoinRule.OtherSite => "the same day, group and city as another entry of the issue, on another site",
        JoinRule.PagesOfOneSite => "the same days and city as another entry of the issue, on another page of the site",
        JoinRule.TitleNamesGroup => "the same days and country as another entry of the issue, and a title that names the group",
        JoinRule.LinkAndStart => "the same day and link as before",
        JoinRule.Moved => "the same link as before on another day",
        JoinRule.Replaced => "the same group and day as before under another link or title",
        JoinRule.MovedAndReplaced => "the same group and title as before under another link on another day",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
