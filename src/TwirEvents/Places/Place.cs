namespace TwirEvents.Places;

/// <summary>A place as an entry names it, its country and subdivision as codes.</summary>
/// <param name="City">The city as listed; <c>null</c> where the entry names a country alone.</param>
/// <param name="Subdivision">
/// The state, province or the like, upper case as listed (<c>CA</c>); names become codes for the US, Canada and Australia and
/// stay as listed elsewhere; <c>null</c> where the entry names none.
/// </param>
/// <param name="Country">
/// The <see href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1 alpha-2</see> code, upper case; <c>null</c> where
/// the entry names none and none follows from it.
/// </param>
public sealed record Place(string? City, string? Subdivision, string? Country)
{
    /// <summary>
    /// The other names that stood behind slashes (<c>Cologne</c> of <c>Köln/Cologne</c>), themselves separated by slashes, so
    /// that a filter finds them; <c>null</c> where there were none.
    /// </summary>
    public string? OtherCities { get; init; }
}
