using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;

namespace TwirEvents.Filtering;

/// <summary>The groups of a catalog by every slug and name they have.</summary>
internal sealed class GroupIndex
{
    private readonly Dictionary<string, RustGroup> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RustGroup>> _byName = new(StringComparer.Ordinal);
    private readonly List<(RustGroup Group, SearchText Words)> _all = [];
    private readonly Dictionary<string, string[]> _keys;

    public GroupIndex(EventCatalog catalog, PlaceIndex places)
    {
        foreach (var group in catalog.Groups)
        {
            foreach (var slug in group.OtherSlugs.Prepend(group.Slug))
                _bySlug.Add(slug, group);
            foreach (var name in group.OtherNames.Prepend(group.Name).Select(Slug.Of).Distinct())
                AddName(name, group);
            _all.Add((group, WordsOf(group, places)));
        }

        _keys = catalog.Groups.ToDictionary(group => group.Slug, string[] (group) =>
            [group.Slug, .. group.OtherNames.Prepend(group.Name).Select(Slug.Of).Where(name => Find(name)?.Key == name)], StringComparer.Ordinal);
    }

    /// <summary>Every name and slug that finds a group.</summary>
    public IEnumerable<string> Keys => _bySlug.Keys.Union(_byName.Keys, StringComparer.Ordinal);

    /// <summary>What filters compare of a group: its slug, and the names that stand for it and others.</summary>
    public IReadOnlyList<string> KeysOf(RustGroup group) => _keys[group.Slug];

    /// <summary>The value for the filter that a name or slug stands for; <c>null</c> where no group has it.</summary>
    public FilterValue? Find(string key)
    {
        // The slug of a page is one group's. That of a group without a page is a mere name, which others may have too.
        var named = _byName.GetValueOrDefault(key, []);
        if (_bySlug.TryGetValue(key, out var group) && (group.Url is not null || named.Count <= 1))
            return new(group.Slug, group.Name);
        return named switch
        {
            [] => null,
            [var only] => new(only.Slug, only.Name),
            [var first, ..] => new(key, first.Name),
        };
    }

    /// <summary>The group of a slug or, where only one has it, of a name; <c>null</c> where there is none.</summary>
    public RustGroup? FindGroup(string slug) =>
        _bySlug.GetValueOrDefault(slug) ?? (_byName.GetValueOrDefault(slug) is [var only] ? only : null);

    /// <summary>The groups that a mistyped slug or name may have been meant for, the nearest ones.</summary>
    public IEnumerable<RustGroup> NearestTo(string slug) =>
        Nearest.To(slug, Keys).SelectMany(key => _bySlug.TryGetValue(key, out var group) ? [group] : _byName[key]).Distinct();

    /// <summary>The groups in whose names, slugs and cities each of the words begins a word, by slug.</summary>
    public IEnumerable<RustGroup> Search(string words) =>
        _all.Where(known => words.Length == 0 || known.Words.Holds(words)).Select(known => known.Group);

    private static SearchText WordsOf(RustGroup group, PlaceIndex places) => SearchText.Of(
    [
        group.Slug, .. group.OtherSlugs, .. group.OtherNames.Prepend(group.Name).Select(Slug.Of),
        .. group.Places.SelectMany(at => places.CitiesOf(at.Place).Concat(places.NamesOf(at.Place))).Distinct(),
    ]);

    private void AddName(string name, RustGroup group)
    {
        if (!_byName.TryGetValue(name, out var groups))
            _byName.Add(name, groups = []);
        groups.Add(group);
    }
}
