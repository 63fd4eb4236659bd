using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>What a place consists of: city, subdivision, country.</summary>
internal sealed class PlaceParts(Gazetteer gazetteer)
{
    // Commas separate the parts; a blank may stand for the last one ("Minneapolis, MN US").
    public string[] Split(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [.., var last] || last.LastIndexOf(' ') is not (> 0 and var blank) || blank != last.Length - 3 || last.IndexOf(' ', StringComparison.Ordinal) != blank)
            return parts;
        var (subdivision, country) = (last[..blank], last[(blank + 1)..]);
        return gazetteer.FindCountry(country) is { } found && gazetteer.FindSubdivision(found.Code, subdivision) is not null
            ? [.. parts[..^1], subdivision, country]
            : parts;
    }

    /// <summary>Whether a country, or a subdivision of it, has a city of that name.</summary>
    public bool IsKnownCity(string city, string country, string? subdivision) =>
        IsIn(gazetteer.FindCities(FirstName(city)), country, subdivision);

    private static bool IsIn(IReadOnlyList<City> cities, string country, string? subdivision)
    {
        for (var i = 0; i < cities.Count; i++)
        {
            if (cities[i].Country == country && (subdivision is null || cities[i].Subdivision == subdivision))
                return true;
        }

        return false;
    }

    /// <summary>The first of the names with slashes between them: <c>Köln</c> of <c>Köln/Cologne</c>.</summary>
    public static ReadOnlySpan<char> FirstName(string city)
    {
        var slash = city.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? city : city.AsSpan(0, slash)).Trim();
    }
}
