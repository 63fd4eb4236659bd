using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Filtering;

/// <summary>An event with the keys that filters compare; those that few filters ask for are made when one does.</summary>
internal sealed class IndexedEvent
{
    /// <summary>The key of events that one can take part in on-line, among the regions as in the newsletter's headings.</summary>
    public const string Virtual = "virtual";

    private readonly CatalogIndex _index;
    private string[]? _groups;
    private SearchText? _words;

    public IndexedEvent(RustEvent rustEvent, CatalogIndex index)
    {
        _index = index;
        Event = rustEvent;
        Regions = [.. RegionsOf(rustEvent).Distinct().Select(r => r.Name()), .. rustEvent.Format == EventFormat.InPerson ? [] : new[] { Virtual }];
        Countries = [.. rustEvent.Places.Select(p => p.Country).OfType<string>().Select(c => c.ToLowerInvariant()).Distinct()];
        Cities = [.. rustEvent.Places.SelectMany(index.Places.CitiesOf).Distinct()];
        Points = [.. rustEvent.Places.Select(index.Places.PointOf).OfType<GeoPoint>()];
        Formats = [rustEvent.Format.Name()];
    }

    public RustEvent Event { get; }

    public string[] Regions { get; }

    public string[] Countries { get; }

    public string[] Cities { get; }

    public GeoPoint[] Points { get; }

    public string[] Groups => _groups ??= [.. _index.KeysOfGroups(Event).Distinct()];

    public string[] Formats { get; }

    // Other names of its cities are words of the event; other names of its groups are not, since a name may have been a title.
    public SearchText Words => _words ??= SearchText.Of(
    [
        Slug.Of(Event.Title), .. Event.Groups.Select(g => Slug.Of(g.Name)), .. Cities, .. Event.Places.SelectMany(_index.Places.NamesOf),
    ]);

    // The event's own region speaks for its first country, which may lie on two continents; other places have that of theirs.
    private static IEnumerable<Region> RegionsOf(RustEvent rustEvent)
    {
        if (rustEvent.Region is { } region)
            yield return region;
        var first = rustEvent.Places.FirstOrDefault(p => p.Country is not null)?.Country;
        foreach (var place in rustEvent.Places)
        {
            if (place.Country is { } code && code != first && Gazetteer.Default.GetCountry(code) is { } country)
                yield return country.Region;
        }
    }
}
