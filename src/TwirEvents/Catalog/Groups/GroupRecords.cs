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
            .SelectMany(IssueEntry.Of, (issue, entry) => (At: new ListingRef(issue.Number, entry.Line), Entry: entry))
            .Where(entry => entry.Entry.Listing is not null).ToDictionary(entry => entry.At, entry => entry.Entry);
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
        RustGroup group, RustEvent[] events, Dictionary<ListingRef, IssueEntry> entries, IReadOnlyList<Issue> issues)
    {
        (Listing Listing, IReadOnlyList<Diagnostic> Diagnostics, RustEvent Event)[] own = [.. events.SelectMany(
            e => e.Listings.Where(entries.ContainsKey), (e, at) => (entries[at].Listing!, entries[at].Diagnostics, e))];
        // The question is what the issues lack.
        var days = own.Select(entry => entry.Listing.Dates.Start)
            .Concat(events.Where(e => e.Status != EventStatus.Tentative).Select(e => e.Dates.Start));
        return new(
            group, events, [.. FindingsOf(own)], own.Length, [.. MissingMeetings.Of(group.Rhythm, days, issues).Reverse()]);
    }

    // Issues list an event again and again as it was sent in: what was found about it is told once.
    private static IEnumerable<EntryFindings> FindingsOf(
        IEnumerable<(Listing Listing, IReadOnlyList<Diagnostic> Diagnostics, RustEvent Event)> entries) =>
        from entry in entries
        where entry.Diagnostics.Count > 0
        orderby entry.Listing.IssueDate descending, entry.Listing.Line
        group entry by (entry.Event.Uid, string.Join('\n', entry.Diagnostics.Select(d => $"{d.Code} {d.Excerpt}"))) into alike
        let newest = alike.First()
        select new EntryFindings(newest.Listing, newest.Event, newest.Diagnostics,
            [.. alike.Skip(1).Select(entry => new ListingRef(entry.Listing.Issue, entry.Listing.Line))]);
}
