namespace TwirEvents.Places;

/// <summary>
/// A part of the world as the newsletter's headings name it: the continents of
/// <see href="https://unstats.un.org/unsd/methodology/m49/">UN M49</see>, with Mexico, Central America and the Caribbean in
/// North America, Russia and Cyprus in Europe.
/// </summary>
public enum Region
{
    /// <summary>Africa.</summary>
    Africa,

    /// <summary>Asia.</summary>
    Asia,

    /// <summary>Europe.</summary>
    Europe,

    /// <summary>North and Central America and the Caribbean.</summary>
    NorthAmerica,

    /// <summary>South America.</summary>
    SouthAmerica,

    /// <summary>Australia, New Zealand and the Pacific.</summary>
    Oceania,
}

/// <summary>The names of regions in URLs, JSON and on the command line, and in words.</summary>
public static class Regions
{
    /// <summary>Every region, in the order of the enumeration.</summary>
    public static IReadOnlyList<Region> All { get; } =
        [Region.Africa, Region.Asia, Region.Europe, Region.NorthAmerica, Region.SouthAmerica, Region.Oceania];

    /// <summary>The name in kebab case: <c>north-america</c>.</summary>
    public static string Name(this Region region) => region switch
    {
        Region.Africa => "africa",
        Region.Asia => "asia",
        Region.Europe => "europe",
        Region.NorthAmerica => "north-america",
        Region.SouthAmerica => "south-america",
        Region.Oceania => "oceania",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, null),
    };

    /// <summary>The name as a heading has it: <c>North America</c>.</summary>
    public static string Title(this Region region) => region switch
    {
        Region.Africa => "Africa",
        Region.Asia => "Asia",
        Region.Europe => "Europe",
        Region.NorthAmerica => "North America",
        Region.SouthAmerica => "South America",
        Region.Oceania => "Oceania",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, null),
    };
}
