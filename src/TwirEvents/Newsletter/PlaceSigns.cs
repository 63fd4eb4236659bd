using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Tells places from titles: the dashed forms put one where others put the other.</summary>
internal sealed class PlaceSigns(Gazetteer gazetteer)
{
    // Words that stand where a place stands and name none.
    private static readonly string[] NoPlaces =
    [
        "various", "various cities", "various locations", "multiple", "multiple cities", "multiple locations", "global", "worldwide", "world", "everywhere",
        "tba", "tbd", "tbc",
    ];

    private readonly PlaceParts _parts = new(gazetteer);

    /// <summary>Whether a text says that there is no one place.</summary>
    public static bool NamesNoPlace(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return IsNoPlace(text) || text.EndsWith("timezone", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("time zone", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text ends as a place does, so that another may follow behind a slash.</summary>
    public bool IsWhole(string text)
    {
        var parts = _parts.Split(text);
        return parts.Length > 0 && (gazetteer.FindCountry(parts[^1]) is not null || gazetteer.FindRegion(parts[^1]) is not null
            || (parts.Length > 1 && gazetteer.FindSubdivisions(parts[^1]).Count > 0));
    }

    /// <summary>Whether a text is one place and no more: the dashed forms put titles where others put places.</summary>
    public bool IsPlace(string text) => _parts.Split(text) switch
    {
        [var country] => IsCountry(country),
        [var city, var last] => LooksLikeCity(city) && (IsCountry(last) || (IsStateOfUs(last) && _parts.IsKnownCity(city, "US", last))) && !EndsInCity(city, last),
        [var city, var subdivision, var country] => LooksLikeCity(city) && IsCountry(country)
            && (country.Length == 2 || gazetteer.FindSubdivision(gazetteer.FindCountry(country)!.Code, subdivision) is not null),
        _ => false,
    };

    /// <summary>Whether a text is the name of a country, or a known city with that name.</summary>
    public bool IsSpelledOut(string text) => _parts.Split(text) switch
    {
        [var country] => country.Length > 3 && IsCountry(country),
        [var city, var country] => country.Length > 3 && gazetteer.FindCountry(country) is { } found && _parts.IsKnownCity(city, found.Code, null),
        _ => false,
    };

    private static bool IsNoPlace(ReadOnlySpan<char> text)
    {
        const int Longest = 32;
        if (text.Length > Longest)
            return false;
        var key = NameKey.Of(text, stackalloc char[NameKey.MostLength(Longest)]);
        foreach (var name in NoPlaces)
        {
            if (key.SequenceEqual(name))
                return true;
        }

        return false;
    }

    // "Friendly Rustaceans Durham, NC" is a title that ends in a city; "North Sydney, AU" is a city.
    private bool EndsInCity(string text, string last)
    {
        if (gazetteer.FindCities(text).Count > 0)
            return false;
        var code = gazetteer.FindCountry(last)?.Code;
        for (var blank = text.LastIndexOf(' '); blank > text.IndexOf(' ', StringComparison.Ordinal); blank = text.LastIndexOf(' ', blank - 1))
        {
            if (_parts.IsKnownCity(text[(blank + 1)..], "US", last) || (code is not null && _parts.IsKnownCity(text[(blank + 1)..], code, null)))
                return true;
        }

        return false;
    }

    private bool IsStateOfUs(string text) => text.Length == 2 && text.All(char.IsAsciiLetterUpper) && gazetteer.FindSubdivision("US", text) is not null;

    // Codes in titles are words ("no", "it", "at"); a code that is meant is in capitals.
    private bool IsCountry(string text) => gazetteer.FindCountry(text) is not null && (text.Length > 3 || !text.Any(char.IsAsciiLetterLower));

    // "Embedded days in Lyon, FR" is a title.
    private static bool LooksLikeCity(string text)
    {
        if (text.StartsWith("Rust ", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (text.AsSpan(word) is "in" or "at" or "with" or "for" or "and" or "to" or "on" or "meetup" or "Meetup" or "Conference")
                return false;
        }

        return true;
    }
}
