using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Filtering;

/// <summary>A group of the catalog.</summary>
/// <param name="Slug">Its short name in URLs.</param>
/// <param name="Name">
/// The name that its slug spells, else that under which its first event lists it: so it stays when the group is renamed.
/// </param>
public sealed record IndexedGroup(string Slug, string Name);

/// <summary>
/// The groups of a catalog by every name and slug they have. Entries with one link are one group whatever its name; a name without
/// a link is the group that bears it alone.
/// </summary>
internal sealed class GroupIndex
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<Group, Entry> _byGroup = [];
    private readonly Dictionary<string, List<Entry>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Collects the groups of events, which come in the order of their start.</summary>
    public GroupIndex(IEnumerable<RustEvent> events)
    {
        var groups = events.SelectMany(e => e.Groups).Distinct().Select(group => (group, link: GroupSlug.LinkKey(group.Url))).ToList();
        foreach (var linked in groups.Where(g => g.link is not null).GroupBy(g => g.link, g => g.group))
            Add(linked);
        foreach (var bare in groups.Where(g => g.link is null).GroupBy(g => Slug.Of(g.group.Name), g => g.group))
        {
            if (_byKey.GetValueOrDefault(bare.Key) is [var only])
                Add(only, bare);
            else
                Add(bare);
        }

        Groups = [.. _entries.Where(e => e.Group.Slug.Length > 0).Select(e => e.Group).DistinctBy(g => g.Slug)
            .OrderBy(g => g.Slug, StringComparer.Ordinal)];
    }

    /// <summary>The groups by slug, each slug once.</summary>
    public IReadOnlyList<IndexedGroup> Groups { get; }

    /// <summary>Every name and slug that finds a group.</summary>
    public IEnumerable<string> Keys => _byKey.Keys;

    /// <summary>All keys of a group of the catalog.</summary>
    public IReadOnlyList<string> KeysOf(Group group) => _byGroup[group].Keys;

    /// <summary>The value for the filter that a name or slug stands for; <c>null</c> where no group has it.</summary>
    public FilterValue? Find(string key)
    {
        if (!_byKey.TryGetValue(key, out var groups))
            return null;
        // Where a name is that of several groups it stands for all of them, and has no other spelling.
        return groups is [var only] && _byKey[only.Group.Slug].Count == 1
            ? new(only.Group.Slug, only.Group.Name)
            : new(key, groups[0].Group.Name);
    }

    private void Add(IEnumerable<Group> listings)
    {
        var first = listings.First();
        var slug = GroupSlug.Of(first);
        var entry = new Entry(new(slug, (listings.FirstOrDefault(g => Slug.Of(g.Name) == slug) ?? first).Name));
        _entries.Add(entry);
        Add(entry, entry.Group.Slug);
        Add(entry, listings);
    }

    private void Add(Entry entry, IEnumerable<Group> listings)
    {
        foreach (var group in listings)
        {
            _byGroup.Add(group, entry);
            Add(entry, Slug.Of(group.Name));
        }
    }

    private void Add(Entry entry, string key)
    {
        if (key.Length == 0 || entry.Keys.Contains(key))
            return;
        entry.Keys.Add(key);
        if (!_byKey.TryGetValue(key, out var entries))
            _byKey.Add(key, entries = []);
        entries.Add(entry);
    }

    private sealed record Entry(IndexedGroup Group)
    {
        public List<string> Keys { get; } = [];
    }
}
