using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Reads places: <c>City, ST, CC</c>, <c>City, CC</c>, <c>City, ST</c> or a country alone.</summary>
internal sealed class PlaceReader(Gazetteer gazetteer)
{
    private readonly PlaceParts _parts = new(gazetteer);

    /// <summary>Reads the places of a text that holds no other separators than commas.</summary>
    /// <param name="text">The text.</param>
    /// <param name="heading">The region of the heading that the entry stands under.</param>
    /// <param name="findings">Receives what was repaired or looks wrong.</param>
    /// <param name="places">Receives the places.</param>
    public void Read(string text, Region? heading, Findings findings, List<Place> places)
    {
        var parts = _parts.Split(text);
        for (var from = 0; from < parts.Length;)
        {
            var count = PartsOfPlace(parts, from);
            if (Read(parts.AsSpan(from, count), heading, findings) is { } place)
                places.Add(place);
            from += count;
        }
    }

    // "São Paulo, BR, New York, NY, US" is two places: a country closes a place, unless it is a subdivision of the one behind it
    // ("San Jose, CA, US").
    private int PartsOfPlace(string[] parts, int from)
    {
        for (var i = from + 1; i < parts.Length; i++)
        {
            if (gazetteer.FindCountry(parts[i]) is null)
                continue;
            var isSubdivision = i + 1 < parts.Length && gazetteer.FindCountry(parts[i + 1]) is { } next
                && ((i == from + 1 && i + 2 == parts.Length) || gazetteer.FindSubdivision(next.Code, parts[i]) is not null);
            return (isSubdivision ? i + 2 : i + 1) - from;
        }

        return parts.Length - from;
    }

    private Place? Read(ReadOnlySpan<string> parts, Region? heading, Findings findings) => parts switch
    {
        [] => null,
        [var one] => ReadOne(one, findings),
        [var city, var last] => ReadTwo(city, last, heading, findings),
        [.. var city, var subdivision, var country] => ReadThree(string.Join(", ", city), subdivision, country, heading, findings),
    };

    private Place? ReadOne(string text, Findings findings)
    {
        if (gazetteer.FindCountry(text) is { } country)
            return gazetteer.FindCities(text).Any(c => c.Country == country.Code) && text.Length > 2
                ? new Place(text, null, country.Code)
                : new Place(null, null, country.Code);
        if (text.Length == 0 || PlaceSigns.NamesNoPlace(text) || gazetteer.FindRegion(text) is not null)
            return null;
        if (gazetteer.FindCities(text) is not [var known, ..])
        {
            findings.Add(DiagnosticCode.CountryMissing, $"'{text}' names no country and is no city that is known; write 'City, CC'.", text);
            return new Place(text, null, null);
        }

        findings.Add(DiagnosticCode.CountryMissing, $"'{text}' names no country; it was taken for {known.Name}, {known.Country}.", text);
        return Named(text, null, known.Country);
    }

    private Place ReadTwo(string city, string last, Region? heading, Findings findings)
    {
        var country = gazetteer.FindCountry(last);
        var fitting = gazetteer.FindSubdivisions(last);
        var meant = country is null ? MostLikely(city, fitting, heading) : Meant(city, country, fitting, heading);
        if (meant is not null)
        {
            var subdivision = Listed(meant, last);
            findings.Add(DiagnosticCode.CountryMissing, $"'{city}, {last}' names no country; it was taken for {city}, {subdivision}, {meant.Country}.", last);
            return Named(city, subdivision, meant.Country);
        }

        if (country is not null)
            return ReadThree(city, null, last, heading, findings);

        var filled = (KnownNear(city, heading) ?? KnownNear(city, null))?.Country;
        findings.Add(DiagnosticCode.CountryUnknown, filled is null
            ? $"'{last}' is neither a country nor a part of one; use the two letters of ISO 3166-1, such as DE."
            : $"'{last}' is neither a country nor a part of one; {city} was taken to be in {filled}.", last);
        return Named(city, CodeOrName(last), filled);
    }

    // "Chicago, IL" is not in Israel, and "Durham, NC" under North America not in New Caledonia.
    private Subdivision? Meant(string city, Country country, IReadOnlyList<Subdivision> fitting, Region? heading)
    {
        for (var i = 0; i < fitting.Count; i++)   // to enumerate a list behind an interface allocates
        {
            if (_parts.IsKnownCity(city, fitting[i].Country, fitting[i].Code))
                return _parts.IsKnownCity(city, country.Code, null) ? null : fitting[i];
        }

        if (heading is not { } region || InRegion(country, region) || _parts.IsKnownCity(city, country.Code, null))
            return null;
        return FirstIn(region, fitting) is { } near && !IsNamesake(city, near, heading) ? near : null;
    }

    private Subdivision? FirstIn(Region region, IReadOnlyList<Subdivision> fitting) =>
        fitting.FirstOrDefault(s => gazetteer.GetCountry(s.Country) is { } c && InRegion(c, region));

    private Subdivision? MostLikely(string city, IReadOnlyList<Subdivision> fitting, Region? heading)
    {
        var likely = fitting.FirstOrDefault(s => _parts.IsKnownCity(city, s.Country, s.Code))
            ?? fitting.FirstOrDefault(s => _parts.IsKnownCity(city, s.Country, null))
            ?? (heading is { } region ? FirstIn(region, fitting) : null)
            ?? fitting.FirstOrDefault(s => s.Country == "US")
            ?? (fitting.Count > 0 ? fitting[0] : null);
        return likely is not null && IsNamesake(city, likely, heading) ? null : likely;
    }

    // "Lyon, F" and "Zagreb, CR" under Europe have a slip in the code of the country, and are in no part of Argentina or Spain. Where
    // cities are listed by their states alone, hundreds bear the name of one elsewhere.
    private bool IsNamesake(string city, Subdivision part, Region? heading) =>
        part.Country is not ("US" or "CA" or "AU") && !_parts.IsKnownCity(city, part.Country, null) && KnownNear(city, heading) is not null;

    private City? KnownNear(string city, Region? heading)
    {
        var known = gazetteer.FindCities(PlaceParts.FirstName(city));
        return heading is { } region ? known.FirstOrDefault(c => gazetteer.GetCountry(c.Country) is { } country && InRegion(country, region))
            : known.Count > 0 ? known[0]
            : null;
    }

    private Place ReadThree(string city, string? subdivision, string country, Region? heading, Findings findings)
    {
        if (gazetteer.FindCountry(country) is not { } found)
        {
            findings.Add(DiagnosticCode.CountryUnknown, $"'{country}' is no country; use the two letters of ISO 3166-1, such as DE.", country);
            return Named(city, subdivision is null ? null : CodeOrName(subdivision), null);
        }

        if (Contradicted(city, subdivision, found, heading) is { } right)
        {
            findings.Add(DiagnosticCode.CountryCorrected, $"'{country}' is {found.Name}; {city} was taken to be in {right.Name} ({right.Code}).", country);
            found = right;
        }

        if (subdivision is null)
            return Named(city, null, found.Code);
        if (gazetteer.FindSubdivision(found.Code, subdivision) is { } part)
            return Named(city, Listed(part, subdivision), found.Code);
        if (IsCode(subdivision) || gazetteer.Subdivisions.Any(s => s.Country == found.Code))
            findings.Add(DiagnosticCode.SubdivisionUnknown, $"{found.Name} has no part '{subdivision}'; it was kept as listed.", subdivision);
        return Named(city, CodeOrName(subdivision), found.Code);
    }

    // Two witnesses of three (heading, city, subdivision) must agree on another country.
    private Country? Contradicted(string city, string? subdivision, Country country, Region? heading)
    {
        if (_parts.IsKnownCity(city, country.Code, null) && (subdivision is null || gazetteer.FindSubdivision(country.Code, subdivision) is not null))
            return null;
        var candidates = gazetteer.FindCities(PlaceParts.FirstName(city)).Select(c => c.Country)
            .Concat(subdivision is null ? [] : gazetteer.FindSubdivisions(subdivision).Select(s => s.Country)).Distinct();
        foreach (var code in candidates)
        {
            if (code == country.Code || gazetteer.GetCountry(code) is not { } other)
                continue;
            var witnesses = 0;
            if (heading is { } region && !InRegion(country, region) && InRegion(other, region))
                witnesses++;
            if (_parts.IsKnownCity(city, code, null) && !(subdivision is null && _parts.IsKnownCity(city, country.Code, null)))
                witnesses++;
            if (subdivision is not null && gazetteer.FindSubdivision(country.Code, subdivision) is null && gazetteer.FindSubdivision(code, subdivision) is not null)
                witnesses++;
            if (witnesses >= 2)
                return other;
        }

        return null;
    }

    private static bool InRegion(Country country, Region region) => country.Region == region || country.OtherRegion == region;

    // Codes stay as listed in upper case; names become codes where readers know the codes.
    private static string Listed(Subdivision subdivision, string text) =>
        IsCode(text) ? (text.Equals(subdivision.Code, StringComparison.OrdinalIgnoreCase) ? subdivision.Code : text.ToUpperInvariant())
        : subdivision.Country is "US" or "CA" or "AU" ? subdivision.Code
        : text;

    private static string CodeOrName(string text) => IsCode(text) ? text.ToUpperInvariant() : text;

    private static bool IsCode(string text) => text.Length <= 3 && text.All(char.IsAsciiLetterOrDigit);

    private Place Named(string city, string? subdivision, string? country)
    {
        // "Switzerland, CH" names no city, "Singapore, SG" does.
        if (country is not null && gazetteer.FindCountry(city)?.Code == country && !_parts.IsKnownCity(city, country, null))
            return new Place(null, subdivision, country);
        if (subdivision is null && PlaceSigns.NamesNoPlace(city))
            return new Place(null, null, country);
        var slash = city.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new Place(city, subdivision, country)
            : new Place(city[..slash].Trim(), subdivision, country) { OtherCities = city[(slash + 1)..].Trim() };
    }
}
