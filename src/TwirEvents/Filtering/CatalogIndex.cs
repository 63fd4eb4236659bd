using TwirEvents.Catalog;

namespace TwirEvents.Filtering;

/// <summary>
/// A catalog with all that filters look up in it, computed once: immutable, and a pure function of the catalog.
/// </summary>
public sealed class CatalogIndex
{
    /// <summary>Computes the index of a catalog.</summary>
    public CatalogIndex(EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        Catalog = catalog;
        GroupNames = new(catalog);
        Places = new(catalog.Events);
        Events = [.. catalog.Events.Select(e => new IndexedEvent(e, Places, catalog.GroupsOf(e).SelectMany(GroupNames.KeysOf)))];
        Countries = [.. catalog.Events.SelectMany(e => e.Places).Select(p => p.Country).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The index of no events.</summary>
    public static CatalogIndex Empty { get; } = new(EventCatalog.Empty);

    /// <summary>The catalog.</summary>
    public EventCatalog Catalog { get; }

    /// <summary>The countries that events are in, as ISO 3166-1 alpha-2 codes, by code.</summary>
    public IReadOnlyList<string> Countries { get; }

    internal GroupIndex GroupNames { get; }

    internal PlaceIndex Places { get; }

    internal IReadOnlyList<IndexedEvent> Events { get; }
}
