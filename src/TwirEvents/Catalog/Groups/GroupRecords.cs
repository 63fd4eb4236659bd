using TwirEvents.Newsletter;

namespace TwirEvents.Catalog.Groups;

/// <summary>The records of all groups of a catalog: immutable, and a pure function of the catalog.</summary>
public sealed class GroupRecords
{
    private readonly Dictionary<string, GroupRecord> _bySlug;

    /// <summary>Computes the records.</summary>
    public GroupRecords(EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var findings = catalog.Issues
            .SelectMany(EntriesOf, (issue, entry) => (At: new ListingRef(issue.Number, entry.Listing.Line), Entry: entry))
            .DistinctBy(entry => entry.At).ToDictionary(entry => entry.At, entry => entry.Entry);
        var events = catalog.Events.Where(e => e.ReplacedBy is null)
            .SelectMany(catalog.GroupsOf, (rustEvent, group) => (group, rustEvent))
            .ToLookup(pair => pair.group, pair => pair.rustEvent, ReferenceEqualityComparer.Instance);
        _bySlug = catalog.Groups.ToDictionary(
            group => group.Slug, group => RecordOf(group, [.. events[group]], findings, catalog.Issues), StringComparer.Ordinal);
    }

    /// <summary>The record of a group of the catalog.</summary>
    public GroupRecord Of(RustGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _bySlug[group.Slug];
    }

    private static GroupRecord RecordOf(
        RustGroup group, RustEvent[] events, Dictionary<ListingRef, (Listing Listing, Diagnostic[] Diagnostics)> entries, IReadOnlyList<Issue> issues)
    {
        (Listing Listing, Diagnostic[] Diagnostics, RustEvent Event)[] own = [.. events.SelectMany(
            e => e.Listings.Where(entries.ContainsKey), (e, at) => (entries[at].Listing, entries[at].Diagnostics, e))];
        var days = own.Select(entry => entry.Listing.Dates.Start).Concat(events.Select(e => e.Dates.Start));
        return new(
            group, events, [.. FindingsOf(own)], own.Length, [.. MissingMeetings.Of(group.Rhythm, days, issues).Reverse()]);
    }

    // Issues list an event again and again as it was sent in: what was found about it is told once.
    private static IEnumerable<EntryFindings> FindingsOf(
        IEnumerable<(Listing Listing, Diagnostic[] Diagnostics, RustEvent Event)> entries) =>
        from entry in entries
        where entry.Diagnostics.Length > 0
        orderby entry.Listing.IssueDate descending, entry.Listing.Line
        group entry by (entry.Event.Uid, string.Join('\n', entry.Diagnostics.Select(d => $"{d.Code} {d.Excerpt}"))) into alike
        let newest = alike.First()
        select new EntryFindings(newest.Listing, newest.Event, newest.Diagnostics,
            [.. alike.Skip(1).Select(entry => new ListingRef(entry.Listing.Issue, entry.Listing.Line))]);

    // A finding stands on the line of its entry or below it. One below an entry that could not be read is not that of the entry above,
    // which would have its code among its warnings.
    private static IEnumerable<(Listing Listing, Diagnostic[] Diagnostics)> EntriesOf(Issue issue)
    {
        for (var i = 0; i < issue.Listings.Count; i++)
        {
            var listing = issue.Listings[i];
            var next = i + 1 < issue.Listings.Count ? issue.Listings[i + 1].Line : int.MaxValue;
            yield return (listing, listing.Warnings.Count == 0 ? [] :
                [.. issue.Diagnostics.Where(d => d.Line >= listing.Line && d.Line < next && listing.Warnings.Contains(d.Code))]);
        }
    }
}
