namespace TwirEvents.Places;

/// <summary>A state, province or the like of a country.</summary>
/// <param name="Country">The ISO 3166-1 alpha-2 code of its country.</param>
/// <param name="Code">
/// The part behind the hyphen of its <see href="https://www.iso.org/standard/72483.html">ISO 3166-2</see> code, upper case.
/// </param>
/// <param name="Name">The English name.</param>
public sealed record Subdivision(string Country, string Code, string Name);
