using NodaTime;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>What the entries of an issue are read with.</summary>
/// <param name="Issue">The number of the issue.</param>
/// <param name="IssueDate">The date of the issue.</param>
/// <param name="Dates">Resolves dates as written.</param>
/// <param name="Locations">Reads locations.</param>
internal sealed record IssueContext(int Issue, LocalDate IssueDate, DateResolver Dates, LocationReader Locations);

/// <summary>What a form of entry says, before the rules that all forms share are applied.</summary>
internal sealed class EntryParts
{
    public required DateInterval Dates { get; init; }

    public Location Location { get; set; } = Location.Nowhere;

    public List<Group> Groups { get; } = new(1);

    public List<Link> Links { get; } = new(1);

    /// <summary>The title of an entry without a link.</summary>
    public string? Title { get; set; }
}

/// <summary>Reads an entry: finds its form, lets that form's reader take it apart, and applies the rules that all forms share.</summary>
internal static class EntryReader
{
    // In the order of trial. An entry shows its form itself; the date of the issue never decides.
    private static readonly Func<RawEntry, IssueContext, Region?, Findings, EntryParts?>[] Forms =
        [BarEntry.Read, BarredLinkEntry.Read, DashedEntry.Read];

    /// <returns>The listing; <c>null</c> where the entry has no date that can be read, which a finding says.</returns>
    public static Listing? Read(RawEntry entry, IssueContext context, Gazetteer gazetteer, Findings findings)
    {
        if (entry.Slip is { } slip)
            findings.Add(DiagnosticCode.EntryMalformed, $"The entry is out of form: {slip}.");
        var heading = entry.Section is null ? null : gazetteer.FindRegion(entry.Section);
        foreach (var form in Forms)
        {
            if (form(entry, context, heading, findings) is { } parts)
                return Listing(entry, parts, context, gazetteer, heading, findings);
            // The form was found; another one would only say so again.
            if (findings.Has(DiagnosticCode.DateImpossible))
                return null;
        }

        findings.Add(DiagnosticCode.DateMissing, "The list item begins with no date and gives no event; begin it with a date such as 2024-09-11.");
        return null;
    }

    private static Listing Listing(RawEntry entry, EntryParts parts, IssueContext context, Gazetteer gazetteer, Region? heading, Findings findings)
    {
        if (parts.Links.Count == 0)
            findings.Add(DiagnosticCode.LinkMissing, "The entry has no link to the event; add an indented line with one: '* [**Title**](https://…)'.");
        var title = parts.Links.Count > 0 ? parts.Links[0].Title : parts.Title ?? "";
        if (title.Length == 0)
        {
            title = parts.Title is { Length: > 0 } own ? own
                : parts.Groups.Find(group => group.Name.Length > 0)?.Name ?? Spans.PlainText(entry.Head);
            findings.Add(DiagnosticCode.TitleMissing, $"The entry has no title; '{title}' stands in its stead.");
        }

        return new()
        {
            Issue = context.Issue,
            IssueDate = context.IssueDate,
            Line = entry.Line,
            Section = entry.Section,
            Dates = parts.Dates,
            Format = FormatRules.Decide(entry, parts, title, findings),
            Places = parts.Location.Places,
            Region = RegionRules.Decide(parts.Location, heading, gazetteer, findings),
            Groups = parts.Groups.ToArray(),
            Title = title,
            Url = parts.Links.Count > 0 ? parts.Links[0].Url : null,
            Links = parts.Links.ToArray(),
        };
    }
}
