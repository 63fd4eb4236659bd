using TwirEvents.Catalog;
using TwirEvents.Places;

namespace TwirEvents.Filtering;

/// <summary>The cities of a catalog by every name they have, there and in the gazetteer.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<Place, string[]> _keys = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Gazetteer _gazetteer;

    /// <summary>Collects the cities of events.</summary>
    public PlaceIndex(IEnumerable<RustEvent> events, Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (var place in events.SelectMany(e => e.Places))
        {
            if (place.City is not null && !_keys.ContainsKey(place))
                _keys.Add(place, Learn(place, place.City));
        }
    }

    /// <summary>Every name of a city of the catalog.</summary>
    public IEnumerable<string> Keys => _names.Keys;

    /// <summary>All keys of the city of a place of the catalog.</summary>
    public IEnumerable<string> KeysOf(Place place) => place.City is null ? [] : _keys[place];

    /// <summary>The value for the filter that a city's name stands for; <c>null</c> where nobody has heard of it.</summary>
    public FilterValue? Find(string name)
    {
        var key = Slug.Of(name);
        var cities = _gazetteer.FindCities(name);
        // Frankfurt is short for two cities, and then stands for both.
        if (cities.Count > 0 && cities.All(c => c.Name == cities[0].Name))
            return new(Slug.Of(cities[0].Name), cities[0].Name);
        return _names.TryGetValue(key, out var listed) ? new(key, listed) : cities.Count > 0 ? new(key, cities[0].Name) : null;
    }

    private string[] Learn(Place place, string city)
    {
        // "Köln/Cologne" and "Hawthorne (Los Angeles)" are two names each.
        string[] names = [city, .. $"{city}/{place.OtherCities}".Split(['/', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var known = names.SelectMany(_gazetteer.FindCities).Where(c => IsAt(c, place)).SelectMany(c => c.OtherNames.Prepend(c.Name));
        var keys = new List<string>();
        foreach (var name in names.Concat(known))
        {
            if (Slug.Of(name) is not { Length: > 0 } key || keys.Contains(key))
                continue;
            keys.Add(key);
            _names.TryAdd(key, name);
        }

        return [.. keys];
    }

    private static bool IsAt(City city, Place place) =>
        (place.Country is null || place.Country == city.Country)
        && (place.Subdivision is null || city.Subdivision is null || place.Subdivision == city.Subdivision);
}
