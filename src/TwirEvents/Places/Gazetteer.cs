using System.Globalization;

namespace TwirEvents.Places;

/// <summary>
/// Countries, their subdivisions, regions and cities, by any of their names. Look-ups do not care for case, accents, hyphens and
/// blanks, and take <c>Koeln</c> for <c>Köln</c>.
/// </summary>
/// <remarks>Immutable and safe for any number of threads. The tables are data files of this assembly, each read when it is first asked for.</remarks>
public sealed class Gazetteer
{
    private readonly Lazy<PlaceTable<Country>> _countries;
    private readonly Lazy<PlaceTable<Subdivision>> _subdivisions;
    private readonly Lazy<PlaceTable<City>> _cities;

    internal Gazetteer()
    {
        _countries = new(() => PlaceTable<Country>.Load("countries.tsv", ReadCountry));
        _subdivisions = new(() => PlaceTable<Subdivision>.Load("subdivisions.tsv", ReadSubdivision));
        _cities = new(() => PlaceTable<City>.Load("cities.tsv", ReadCity));
    }

    /// <summary>The gazetteer of this build; there is no other.</summary>
    public static Gazetteer Default { get; } = new();

    /// <summary>Reads the tables now.</summary>
    internal void Load() => _ = (_countries.Value, _cities.Value, _subdivisions.Value);

    /// <summary>The countries of ISO 3166-1, ordered by code.</summary>
    public IReadOnlyList<Country> Countries => _countries.Value.Rows;

    /// <summary>The subdivisions of the larger and federal countries, ordered by country and code.</summary>
    public IReadOnlyList<Subdivision> Subdivisions => _subdivisions.Value.Rows;

    /// <summary>The cities, the larger first.</summary>
    public IReadOnlyList<City> Cities => _cities.Value.Rows;

    /// <summary>
    /// The region of that name as headings and entries have it: <c>North America</c>, <c>north-america</c>, <c>EU</c>, <c>EMEA</c>
    /// (Europe), <c>Asia Pacific</c> (Asia); <c>null</c> for any other.
    /// </summary>
    public Region? FindRegion(ReadOnlySpan<char> text)
    {
        var most = NameKey.MostLength(text.Length);
        return NameKey.Of(text, most <= 256 ? stackalloc char[256] : new char[most]) switch
        {
            "africa" => Region.Africa,
            "asia" or "asia pacific" or "apac" => Region.Asia,
            "europe" or "eu" or "european union" or "emea" => Region.Europe,
            "north america" => Region.NorthAmerica,
            "south america" => Region.SouthAmerica,
            "oceania" => Region.Oceania,
            _ => null,
        };
    }

    /// <summary>
    /// The country of that ISO 3166-1 alpha-2 or alpha-3 code, common other code (<c>UK</c>) or name in English or its own
    /// languages; <c>null</c> for any other text. <c>Georgia</c> is the country, <c>CA</c> is Canada: whether a state is meant
    /// the caller must know.
    /// </summary>
    public Country? FindCountry(ReadOnlySpan<char> text) => _countries.Value.Find(text) is [var country] ? country : null;

    /// <summary>The country of an ISO 3166-1 alpha-2 code in either case; <c>null</c> where no country has it.</summary>
    public Country? GetCountry(string code) =>
        FindCountry(code) is { } country && country.Code.Equals(code, StringComparison.OrdinalIgnoreCase) ? country : null;

    /// <summary>The subdivision of a country by its code or name; <c>null</c> where the country has none such in the tables.</summary>
    /// <param name="countryCode">An ISO 3166-1 alpha-2 code in either case.</param>
    /// <param name="text">A code (<c>NSW</c>), another code in use (<c>QL</c>) or a name in English or the country's languages.</param>
    public Subdivision? FindSubdivision(string countryCode, ReadOnlySpan<char> text)
    {
        ArgumentNullException.ThrowIfNull(countryCode);
        foreach (var subdivision in FindSubdivisions(text))
        {
            if (subdivision.Country.Equals(countryCode, StringComparison.OrdinalIgnoreCase))
                return subdivision;
        }

        return null;
    }

    /// <summary>The subdivisions of all countries with that code or name, ordered by country: <c>WA</c> is one of Australia and one of the US.</summary>
    public IReadOnlyList<Subdivision> FindSubdivisions(ReadOnlySpan<char> text) => _subdivisions.Value.Find(text);

    /// <summary>All cities that bear a name, the larger first: <c>Portland</c> in Oregon, then in Maine; empty where there is none.</summary>
    public IReadOnlyList<City> FindCities(ReadOnlySpan<char> name) => _cities.Value.Find(name);

    private Country ReadCountry(ref Fields fields, List<string> names)
    {
        var code = fields.Next().ToString();
        names.Add(code);
        names.Add(fields.Next().ToString());
        var name = fields.Next().ToString();
        names.Add(name);
        var region = FindRegion(fields.Next().ToString())
            ?? throw new FormatException($"countries.tsv gives {code} no region.");
        var otherRegion = FindRegion(fields.Next().ToString());
        names.AddRange(fields.NextList());
        return new(code, name, region, otherRegion);
    }

    private static Subdivision ReadSubdivision(ref Fields fields, List<string> names)
    {
        var subdivision = new Subdivision(fields.Next().ToString(), fields.Next().ToString(), fields.Next().ToString());
        names.Add(subdivision.Code);
        names.Add(subdivision.Name);
        names.AddRange(fields.NextList());
        return subdivision;
    }

    private static City ReadCity(ref Fields fields, List<string> names)
    {
        var country = fields.Next().ToString();
        var subdivision = fields.Next() is { IsEmpty: false } code ? code.ToString() : null;
        var name = fields.Next().ToString();
        var population = int.Parse(fields.Next(), CultureInfo.InvariantCulture);
        var latitude = double.Parse(fields.Next(), CultureInfo.InvariantCulture);
        var longitude = double.Parse(fields.Next(), CultureInfo.InvariantCulture);
        var zone = fields.Next().ToString();
        var otherNames = fields.NextList();
        names.Add(name);
        names.AddRange(otherNames);
        return new(name, country, subdivision, latitude, longitude, zone, otherNames) { Population = population };
    }
}
