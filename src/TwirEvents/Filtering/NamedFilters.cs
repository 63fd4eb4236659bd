using TwirEvents.Catalog.Groups;
using TwirEvents.Places;

namespace TwirEvents.Filtering;

/// <summary>The filters of a catalog that have an address without a query, for those who cannot answer one.</summary>
public sealed class NamedFilters
{
    private readonly CatalogIndex _index;

    /// <summary>Reads them from a catalog, as a service reads their addresses.</summary>
    public NamedFilters(CatalogIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        _index = index;
        Regions =
        [
            .. Places.Regions.All.SelectMany(region => Of(FilterParameter.Region, region.Name(), region.Title())),
            .. Of(FilterParameter.Region, IndexedEvent.Virtual, "Virtual"),
        ];
        Countries =
        [
            .. index.Countries.Select(Gazetteer.Default.GetCountry).OfType<Country>().OrderBy(country => country.Name, StringComparer.Ordinal)
                .SelectMany(country => Of(FilterParameter.Country, Slug.Of(country.Name), country.Name)),
        ];
        Groups = [.. index.Catalog.Groups.SelectMany(Of)];
    }

    /// <summary>That of all events.</summary>
    public NamedFilter All { get; } = new("events", "All events", EventFilter.None);

    /// <summary>Those of the parts of the world, and of what one can join on-line.</summary>
    public IReadOnlyList<NamedFilter> Regions { get; }

    /// <summary>Those of the countries that events are in, by name.</summary>
    public IReadOnlyList<NamedFilter> Countries { get; }

    /// <summary>Those of the groups, by slug.</summary>
    public IReadOnlyList<NamedFilter> Groups { get; }

    private IEnumerable<NamedFilter> Of(RustGroup group) =>
        Of(FilterParameter.Group, group.Slug, group.Name).Select(filter => filter with
        {
            OtherAddresses = [.. group.OtherSlugs.SelectMany(slug => Of(FilterParameter.Group, slug, group.Name)).Select(other => other.Address)],
        });

    // A value that the grammar does not take, such as a slug beyond its length, has no feed in a service either.
    private IEnumerable<NamedFilter> Of(FilterParameter parameter, string value, string title)
    {
        if (EventFilter.TryParse([new(parameter.Name, value)], _index, out var filter, out _))
            yield return new($"{parameter.Folder}/{value}", title, filter);
    }
}

/// <summary>A filter that has an address without a query.</summary>
/// <param name="Address">The address below a site, without a form: <c>regions/europe</c>.</param>
/// <param name="Title">What it is of, for a reader: <c>Europe</c>.</param>
/// <param name="Filter">The filter.</param>
public sealed record NamedFilter(string Address, string Title, EventFilter Filter)
{
    /// <summary>Other addresses of the same filter, which a reader may know.</summary>
    public IReadOnlyList<string> OtherAddresses { get; init; } = [];
}
