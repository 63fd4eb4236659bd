using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages.Home;

/// <summary>What the form suggests: the names in events that are not over, each list by name.</summary>
/// <param name="Countries">Names of countries.</param>
/// <param name="Cities">Names of cities as listed.</param>
/// <param name="Groups">Names of groups.</param>
public sealed record Suggestions(IReadOnlyList<string> Countries, IReadOnlyList<string> Cities, IReadOnlyList<string> Groups)
{
    /// <summary>Nothing to suggest.</summary>
    public static Suggestions None { get; } = new([], [], []);

    /// <summary>The suggestions on a day.</summary>
    public static Suggestions From(EventCatalog catalog, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var coming = catalog.Events.Where(listed => listed.Dates.End >= today).ToList();
        var places = coming.SelectMany(listed => listed.Places).ToList();
        return new(
            ByName(places.Select(place => place.Country).OfType<string>().Distinct().Select(code => Gazetteer.Default.GetCountry(code)?.Name)),
            ByName(places.Select(place => place.City)),
            ByName(coming.SelectMany(catalog.GroupsOf).Select(group => group.Name)));
    }

    // What a field takes is no longer, and a comma would part a name in two.
    private static IReadOnlyList<string> ByName(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Select(PageText.Of).Where(name => name.Length <= 100 && !name.Contains(',', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
