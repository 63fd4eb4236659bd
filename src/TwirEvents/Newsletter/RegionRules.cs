using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Decides the region of an entry.</summary>
internal static class RegionRules
{
    /// <summary>That of the first place with a country, unless a region is named before it; else the heading's.</summary>
    public static Region? Decide(Location location, Region? heading, Gazetteer gazetteer, Findings findings)
    {
        var code = Array.Find(location.Places, p => p.Country is not null)?.Country;
        if (location.Region is { } named)
            return named;
        if (code is null || gazetteer.GetCountry(code) is not { } country)
            return heading;
        if (heading is null || country.Region == heading)
            return country.Region;
        if (country.OtherRegion == heading)
            return heading;
        // The heading "Asia Pacific" is read as Asia and covers Oceania too.
        if (!(heading == Region.Asia && country.Region == Region.Oceania))
            findings.Add(DiagnosticCode.RegionMismatch, $"{country.Name} is in {country.Region.Title()}, but the entry stands under {heading.Value.Title()}.");
        return country.Region;
    }
}
