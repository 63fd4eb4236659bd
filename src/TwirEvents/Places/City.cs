namespace TwirEvents.Places;

/// <summary>A city, town or quarter that entries name or may well name.</summary>
/// <param name="Name">The common English name.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of its country.</param>
/// <param name="Subdivision">
/// The code of its <see cref="Places.Subdivision"/>; <c>null</c> where the gazetteer has none for the country.
/// </param>
/// <param name="Latitude">Degrees north, good to about a kilometre.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="TimeZone">The identifier in the <see href="https://www.iana.org/time-zones">IANA time zone database</see>.</param>
/// <param name="OtherNames">Names in the country's languages, former names, common transcriptions.</param>
public sealed record City(
    string Name,
    string Country,
    string? Subdivision,
    double Latitude,
    double Longitude,
    string TimeZone,
    IReadOnlyList<string> OtherNames)
{
    /// <summary>Inhabitants, roughly; they only tell which of two cities of one name is meant more often.</summary>
    public int Population { get; init; }

    /// <summary>Where the middle of the city lies.</summary>
    public GeoPoint Location => new(Latitude, Longitude);
}
