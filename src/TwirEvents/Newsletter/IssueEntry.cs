namespace TwirEvents.Newsletter;

/// <summary>An entry of an issue: what it was read as, and what was found in it.</summary>
/// <param name="Line">The 1-based line on which it begins.</param>
/// <param name="Listing">What it was read as; <c>null</c> where it could not be read, and the findings say why.</param>
/// <param name="Diagnostics">The findings in the order of lines.</param>
public sealed record IssueEntry(int Line, Listing? Listing, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The entry as it should stand; <c>null</c> where that is not known.</summary>
    public string? Correction => Diagnostics.FirstOrDefault(diagnostic => diagnostic.Correction is not null)?.Correction;

    /// <summary>The entries of an issue in the order of the text, those that could not be read among them.</summary>
    public static IReadOnlyList<IssueEntry> Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var read = issue.Listings.Select(listing => listing.Line).ToHashSet();
        // What keeps an entry from being read is found on its first line.
        (int Line, Listing? Listing)[] entries =
        [
            .. issue.Listings.Select(listing => (listing.Line, (Listing?)listing))
                .Concat(issue.Diagnostics.Where(d => d.Code.Severity == Severity.Error && !read.Contains(d.Line)).Select(d => (d.Line, (Listing?)null)))
                .DistinctBy(entry => entry.Item1).OrderBy(entry => entry.Item1),
        ];
        // A finding stands on the first line of its entry or on one below it.
        var findings = issue.Diagnostics.ToLookup(d => Math.Max(0, LastAtOrAbove(entries, d.Line)));
        return [.. entries.Select((entry, i) => new IssueEntry(entry.Line, entry.Listing, [.. findings[i]]))];
    }

    private static int LastAtOrAbove((int Line, Listing? Listing)[] entries, int line)
    {
        var at = Array.BinarySearch(entries, (line, null), Comparer<(int Line, Listing? Listing)>.Create((a, b) => a.Line.CompareTo(b.Line)));
        return at >= 0 ? at : ~at - 1;
    }
}
