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
                if (canonical.Kind != LinkKind.Shared)
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
        seen.TryGetValue(link.Text, out var last);
        var same = last;
        while (same is not null && same.Listing.Dates.Start != listing.Dates.Start)
            same = same.Before;
        if (same?.Listing is not { } first)
        {
            seen[link.Text] = new(listing, last);
            return;
        }

        // Once under Virtual and once under its continent is how the newsletter lists a hybrid event.
        if (!ReferenceEquals(first, listing) && FormatRules.SaysVirtual(first.Section) == FormatRules.SaysVirtual(listing.Section))
            findings.Add(DiagnosticCode.DuplicateInIssue, $"The event is listed already on line {first.Line.ToString(CultureInfo.InvariantCulture)}.");
    }

    // The listings of one link, one for each day: hardly ever more than one.
    private sealed record Listed(Listing Listing, Listed? Before);
}
