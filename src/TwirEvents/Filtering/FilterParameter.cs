namespace TwirEvents.Filtering;

/// <summary>A parameter of the filter, as in a query string and among the options of the command line.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Help">A sentence for those who use it.</param>
public sealed record FilterParameter(string Name, string Help)
{
    /// <summary>Whether it has one value, in which a comma and a leading hyphen mean nothing of their own.</summary>
    public bool TakesOne { get; private init; }

    /// <summary>The folder in which a single value has its short address: <c>regions</c>; <c>null</c> where it has none.</summary>
    public string? Folder { get; private init; }

    internal static FilterParameter Region { get; } =
        new("region", "Parts of the world: africa, asia, europe, north-america, south-america, oceania; or virtual.") { Folder = "regions" };

    internal static FilterParameter Country { get; } =
        new("country", "Countries by name or ISO code: germany, us.") { Folder = "countries" };

    internal static FilterParameter City { get; } = new("city", "Cities by any of their names: cologne, köln.");

    internal static FilterParameter Group { get; } =
        new("group", "Organising groups by name or by the last part of their link: rust-berlin.") { Folder = "groups" };

    internal static FilterParameter Format { get; } = new("format", "How one takes part: in-person, virtual, hybrid.");

    internal static FilterParameter Words { get; } =
        new("q", "Words, each of which begins a word of the title, a group or a place: async.");

    internal static FilterParameter Near { get; } =
        new("near", "A city, or a point in degrees: berlin, 52.52,13.40.") { TakesOne = true };

    internal static FilterParameter Within { get; } =
        new("within", "How far from there: 50km, 30mi; by default 100km.") { TakesOne = true };

    internal static FilterParameter From { get; } =
        new("from", "The first day, as 2024-09-11; by default the first of the month a year back.") { TakesOne = true };

    internal static FilterParameter To { get; } = new("to", "The last day, as 2024-09-11; by default there is none.") { TakesOne = true };

    internal static FilterParameter Cancelled { get; } =
        new("cancelled", "Cancelled events: mark (the default), show (in the title alone, for programs that hide them), hide.") { TakesOne = true };

    internal static FilterParameter Alarm { get; } =
        new("alarm", "Adds a reminder to every event, so long before the midnight at which it begins: 1d, 6h.") { TakesOne = true };

    /// <summary>All of them, in the order in which a form or a help text shows them.</summary>
    internal static IReadOnlyList<FilterParameter> All { get; } =
        [Region, Country, City, Near, Within, Group, Format, Words, From, To, Cancelled, Alarm];

    /// <summary>The parameter of a name in any case; <c>null</c> where there is none.</summary>
    internal static FilterParameter? Find(string name) =>
        All.FirstOrDefault(parameter => parameter.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
}
