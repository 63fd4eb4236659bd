using System.Globalization;
using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>Finds what only shows when the entries of an issue are looked at together, or an entry's link beside its date.</summary>
internal static class IssueChecks
{
    /// <param name="entries">The listings in the order of the text, each with what was found about it so far.</param>
    public static void Run(IReadOnlyList<(Listing? Listing, Findings Findings)> entries)
    {
        var seen = new Dictionary<(string Link, LocalDate Start), Listing>();
        Listing? before = null;
        foreach (var (listing, findings) in entries)
        {
            if (listing is null)
                continue;
            if (before is not null && before.Section == listing.Section && listing.Dates.Start < before.Dates.Start)
                findings.Add(DiagnosticCode.DateOrder, $"{Text(listing.Dates.Start)} stands behind {Text(before.Dates.Start)}; the entries of a section are in the order of their dates.");
            before = listing;
            foreach (var link in listing.Links)
            {
                if (link.Url is not { } url)
                    continue;
                var canonical = CanonicalLink.Of(url);
                CheckSeries(canonical, url, listing, findings);
                if (canonical.Kind != LinkKind.Shared)
                    CheckDuplicate(canonical, listing, seen, findings);
            }
        }
    }

    // Agreement proves the date; disagreement is worth a look, no more.
    private static void CheckSeries(CanonicalLink link, string url, Listing listing, Findings findings)
    {
        if (link.Series is { } series && !listing.Dates.Contains(series.Date))
            findings.Add(DiagnosticCode.RecurringIdMismatch, $"The link names the meeting of {Text(series.Date)}, the entry stands on {Text(listing.Dates.Start)}; the link of another meeting may have been copied.", url);
    }

    private static void CheckDuplicate(CanonicalLink link, Listing listing, Dictionary<(string, LocalDate), Listing> seen, Findings findings)
    {
        var key = (link.Text, listing.Dates.Start);
        if (seen.TryAdd(key, listing) || seen[key] == listing)
            return;
        // Once under Virtual and once under its continent is how the newsletter lists a hybrid event.
        if (FormatRules.SaysVirtual(seen[key].Section) != FormatRules.SaysVirtual(listing.Section))
            return;
        findings.Add(DiagnosticCode.DuplicateInIssue, $"The event is listed already on line {seen[key].Line.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
