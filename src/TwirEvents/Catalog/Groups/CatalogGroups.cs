namespace TwirEvents.Catalog.Groups;

/// <summary>The groups of a catalog, and which of them each event is of.</summary>
internal sealed class CatalogGroups
{
    private readonly Dictionary<Guid, IReadOnlyList<RustGroup>> _byEvent;

    /// <summary>Computes the groups.</summary>
    /// <param name="sightings">The groups that entries name, in the order of their publication.</param>
    /// <param name="events">The events, by start.</param>
    /// <param name="drafted">
    /// The groups of events that no issue lists so far. They make no group known, and their groups do not count them.
    /// </param>
    public CatalogGroups(IEnumerable<GroupSighting> sightings, IReadOnlyList<RustEvent> events, IEnumerable<GroupSighting> drafted)
    {
        var known = new KnownGroups();
        var newest = new Dictionary<Guid, (int Text, List<KnownGroup> Groups)>();
        foreach (var sighting in sightings)
        {
            if (known.Read(sighting) is { } group)
                Add(sighting, group);
        }

        foreach (var rustEvent in events.Where(e => e.ReplacedBy is null && newest.ContainsKey(e.Uid)))
        {
            foreach (var group in Whole(newest[rustEvent.Uid].Groups))
                group.AddEvent(rustEvent);
        }

        var told = known.All.ToDictionary(group => group, group => group.Told());
        All = [.. told.Values.OrderBy(group => group.Slug, StringComparer.Ordinal)];
        foreach (var sighting in drafted)
        {
            if (known.Find(sighting) is { } group)
                Add(sighting, group);
        }

        _byEvent = newest.ToDictionary(
            entry => entry.Key, IReadOnlyList<RustGroup> (entry) => [.. Whole(entry.Value.Groups).Select(group => told[group])]);

        void Add(GroupSighting sighting, KnownGroup group)
        {
            if (!newest.TryGetValue(sighting.Event, out var entry) || entry.Text != sighting.Text)
                newest[sighting.Event] = entry = (sighting.Text, []);
            if (!entry.Groups.Contains(group))
                entry.Groups.Add(group);
        }
    }

    /// <summary>The groups by slug.</summary>
    public IReadOnlyList<RustGroup> All { get; }

    // Two that a listing names may have turned out to be one since.
    private static IEnumerable<KnownGroup> Whole(List<KnownGroup> groups) => groups.Select(group => group.Whole).Distinct();

    /// <summary>The groups of an event as its newest listing names them.</summary>
    public IReadOnlyList<RustGroup> Of(Guid uid) => _byEvent.GetValueOrDefault(uid, []);
}
