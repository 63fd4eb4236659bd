using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;

namespace TwirEvents.Filtering;

/// <summary>
/// A catalog with all that filters look up in it: a pure function of the catalog, for any number of threads.
/// </summary>
public sealed class CatalogIndex
{
    private readonly LocalDate[] _lastEnds;

    // Made when a filter first looks at the event: hardly anybody asks for what is long over, which is most of the archive, and who waits
    // for a new catalog would wait for all of it. Two threads may make an entry at a time: it is the same.
    private readonly IndexedEvent?[] _indexed;

    // Who waits for the first feed of a new catalog need not wait for its groups, unless they are asked for.
    private readonly Lazy<GroupIndex> _groupNames;

    /// <summary>Computes the index of a catalog.</summary>
    public CatalogIndex(EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Catalog = catalog;
        Places = new(catalog.Events);
        _groupNames = new(() => new(catalog, Places));
        _indexed = new IndexedEvent?[catalog.Events.Count];
        _lastEnds = LastEnds(catalog.Events);
        Countries = [.. catalog.Events.SelectMany(e => e.Places).Select(p => p.Country).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The index of no events.</summary>
    public static CatalogIndex Empty { get; } = new(EventCatalog.Empty);

    /// <summary>The catalog.</summary>
    public EventCatalog Catalog { get; }

    /// <summary>The countries that events are in, as ISO 3166-1 alpha-2 codes, by code.</summary>
    public IReadOnlyList<string> Countries { get; }

    /// <summary>The group of a slug, also of an old one, or of a name that only one group has; <c>null</c> where there is none.</summary>
    public RustGroup? FindGroup(string slugOrName)
    {
        ArgumentNullException.ThrowIfNull(slugOrName);
        return GroupNames.FindGroup(Slug.Of(slugOrName));
    }

    /// <summary>The groups that a mistyped slug or name may have been meant for, the nearest ones; of most texts there are none.</summary>
    public IReadOnlyList<RustGroup> NearestGroups(string slugOrName)
    {
        ArgumentNullException.ThrowIfNull(slugOrName);
        return [.. GroupNames.NearestTo(Slug.Of(slugOrName))];
    }

    /// <summary>The groups in whose names, slugs and cities each of the words begins a word, by slug; all of them for no words.</summary>
    public IReadOnlyList<RustGroup> SearchGroups(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. GroupNames.Search(Slug.Of(words))];
    }

    internal GroupIndex GroupNames => _groupNames.Value;

    internal PlaceIndex Places { get; }

    /// <summary>The event at a position of the catalog, with what filters compare; made when first asked for.</summary>
    internal IndexedEvent this[int position] => _indexed[position] ??= new(Catalog.Events[position], this);

    /// <summary>What filters compare of an event's groups.</summary>
    internal IEnumerable<string> KeysOfGroups(RustEvent rustEvent) => Catalog.GroupsOf(rustEvent).SelectMany(GroupNames.KeysOf);

    /// <summary>The position of the first event that ends on a day or later.</summary>
    internal int FirstOn(LocalDate day)
    {
        var (low, high) = (0, _lastEnds.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lastEnds[middle] < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // Of each event with those before it the last end: unlike their ends, these never go back.
    private static LocalDate[] LastEnds(IReadOnlyList<RustEvent> events)
    {
        var ends = new LocalDate[events.Count];
        for (var i = 0; i < ends.Length; i++)
            ends[i] = i == 0 ? events[i].Dates.End : LocalDate.Max(ends[i - 1], events[i].Dates.End);
        return ends;
    }
}
