using System.Globalization;

namespace TwirEvents.Newsletter;

/// <summary>Finds what only shows when the entries of an issue are looked at together, or an entry's link beside its date.</summary>
internal static class IssueChecks
{
    /// <param name="entries">The listings in the order of the text, each with what was found about it so far.</param>
    public static void Run(IReadOnlyList<ReadEntry> entries)
    {
        var seen = new Dictionary<string, Listed>(entries.Count, StringComparer.Ordinal);
        Listing? before = null;
        foreach (var (listing, findings) in entries)
        {
            if (listing is null)
                continue;
            if (before is not null && before.Section == listing.Section && listing.Dates.Start < before.Dates.Start)
                findings.Add(DiagnosticCode.DateOrder, $"{listing.Dates.Start.ToIso()} stands behind {before.Dates.Start.ToIso()}; the entries of a section are in the order of their dates.");
            before = listing;
            foreach (var link in listing.Links)
            {
                if (link.Url is not { } url)
                    continue;
                var canonical = CanonicalLink.Of(url);
                CheckSeries(canonical, url, listing, findings);
                if (canonical.Kind != LinkKind.Shared || link == listing.Links[0])
                    CheckDuplicate(canonical, listing, seen, findings);
            }
        }
    }

    // Agreement proves the date; disagreement is worth a look, no more.
    private static void CheckSeries(CanonicalLink link, string url, Listing listing, Findings findings)
    {
        if (link.Series is { } series && !listing.Dates.Contains(series.Date))
            findings.Add(DiagnosticCode.RecurringIdMismatch, $"The link names the meeting of {series.Date.ToIso()}, the entry stands on {listing.Dates.Start.ToIso()}; the link of another meeting may have been copied.", url);
    }

    private static void CheckDuplicate(CanonicalLink link, Listing listing, Dictionary<string, Listed> seen, Findings findings)
    {
        // A page of many meetings tells none of them from another, but for their titles.
        var key = link.Kind == LinkKind.Shared ? $"{link.Text} {listing.Title}" : link.Text;
        seen.TryGetValue(key, out var last);
        var same = last;
        while (same is not null && !IsSame(same.Listing, listing))
            same = same.Before;
        if (same?.Listing is not { } first)
        {
            seen[key] = new(listing, last);
            return;
        }

        if (!ReferenceEquals(first, listing))
            findings.Add(DiagnosticCode.DuplicateInIssue, $"The event is listed already on line {first.Line.ToString(CultureInfo.InvariantCulture)}.");
    }

    // Once under Virtual and once under its continent is how the newsletter lists a hybrid event.
    private static bool IsSame(Listing one, Listing other) =>
        one.Dates.Start == other.Dates.Start && FormatRules.IsVirtualSection(one.Section) == FormatRules.IsVirtualSection(other.Section);

    // The listings of one link, one for each day and sort of section: hardly ever more than two.
    private sealed record Listed(Listing Listing, Listed? Before);
}
