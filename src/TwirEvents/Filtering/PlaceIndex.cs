using TwirEvents.Catalog;
using TwirEvents.Places;

namespace TwirEvents.Filtering;

/// <summary>The places of a catalog, their cities by every name they have, there and in the gazetteer.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<Place, Entry> _entries = [];
    private readonly Dictionary<string, string> _cities = new(StringComparer.Ordinal);

    /// <summary>Collects the places of events.</summary>
    public PlaceIndex(IReadOnlyList<RustEvent> events)
    {
        Add(events.Where(e => e.Status != EventStatus.Tentative), areTold: true);
        // What only a draft names may be gone tomorrow, and a feed that was subscribed to by that name would be an error.
        Add(events.Where(e => e.Status == EventStatus.Tentative), areTold: false);
    }

    /// <summary>Every key of a city of the catalog, but for those that only a draft names.</summary>
    public IEnumerable<string> Cities => _cities.Keys;

    /// <summary>All keys of the city of a place of the catalog.</summary>
    public IReadOnlyList<string> CitiesOf(Place place) => _entries[place].Cities;

    /// <summary>The keys of what a place of the catalog lies in: subdivision and country.</summary>
    public IReadOnlyList<string> NamesOf(Place place) => _entries[place].Around;

    /// <summary>Where the city of a place of the catalog lies; <c>null</c> where nobody knows.</summary>
    public GeoPoint? PointOf(Place place) => _entries[place].Point;

    /// <summary>The value for the filter that a city's name stands for; <c>null</c> where nobody has heard of it.</summary>
    public FilterValue? FindCity(string name)
    {
        var key = Slug.Of(name);
        if (OneName(name) is { } city)
            return new(Slug.Of(city), city);
        return _cities.TryGetValue(key, out var listed) ? new(key, listed)
            : SharedName(name, key) is { } shared ? new(key, shared) : null;
    }

    // Two cities of one name are one value. Where a name is short for two others, as Frankfurt is, it stands for both itself.
    private static string? OneName(string name) =>
        Gazetteer.Default.FindCities(name) is [var first, ..] cities && cities.All(c => c.Name == first.Name) ? first.Name : null;

    // A name that several cities bear, as the largest of them writes it: a calendar's name does not depend on who asked how.
    private static string? SharedName(string name, string key)
    {
        var cities = Gazetteer.Default.FindCities(name);
        return cities.Count == 0 ? null
            : cities.SelectMany(c => c.OtherNames.Prepend(c.Name)).FirstOrDefault(known => Slug.Of(known) == key) ?? key;
    }

    // "Köln/Cologne" and "Hawthorne (Los Angeles)" are two names each.
    private static string[] ListedNames(string city, string? others) =>
        [city, .. $"{city}/{others}".Split(['/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];

    private void Add(IEnumerable<RustEvent> events, bool areTold)
    {
        foreach (var place in events.SelectMany(e => e.Places))
        {
            if (_entries.ContainsKey(place))
                continue;
            string[] listed = place.City is null ? [] : ListedNames(place.City, place.OtherCities);
            var known = listed.SelectMany(name => Gazetteer.Default.FindCities(name)).Where(c => IsAt(c, place)).ToList();
            _entries.Add(place, new(
                // A listed name finds its place also where no city of that name lies there: "Bruxelles, BG".
                CityKeys([.. listed, .. known.SelectMany(c => c.OtherNames.Prepend(c.Name)), .. listed.Select(OneName).OfType<string>()], areTold),
                [.. NamesAround(place).Select(Slug.Of)],
                known.FirstOrDefault()?.Location));
        }
    }

    private string[] CityKeys(IEnumerable<string> names, bool areTold)
    {
        var keys = new List<string>();
        foreach (var name in names)
        {
            if (Slug.Of(name) is not { Length: > 0 } key || keys.Contains(key))
                continue;
            keys.Add(key);
            if (areTold)
                _cities.TryAdd(key, name.Trim());
        }

        return [.. keys];
    }

    // A subdivision that the country does not have, as SF for San Francisco, contradicts nothing.
    private static bool IsAt(City city, Place place) =>
        (place.Country is null || place.Country == city.Country)
        && (place.Subdivision is null || city.Subdivision is null
            || Gazetteer.Default.FindSubdivision(city.Country, place.Subdivision) is not { } subdivision
            || subdivision.Code == city.Subdivision);

    private static IEnumerable<string> NamesAround(Place place)
    {
        if (place.Subdivision is not null)
            yield return place.Subdivision;
        if (place.Country is not null && Gazetteer.Default.GetCountry(place.Country) is { } country)
            yield return country.Name;
    }

    private sealed record Entry(string[] Cities, string[] Around, GeoPoint? Point);
}
