namespace TwirEvents.Places;

/// <summary>A country or territory of <see href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1</see>.</summary>
/// <param name="Code">The alpha-2 code, upper case.</param>
/// <param name="Name">The common English name.</param>
/// <param name="Region">The region it counts to where nothing else decides.</param>
/// <param name="OtherRegion">The second region of a country on two continents, which a heading may choose; else <c>null</c>.</param>
public sealed record Country(string Code, string Name, Region Region, Region? OtherRegion);
