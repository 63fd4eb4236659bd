using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages;

/// <summary>Places in words.</summary>
public static class PlaceText
{
    // A slip of the newsletter must not make one event fill a page.
    private const int MaxPlaces = 5;

    /// <summary>A place for readers: <c>Vancouver, BC, Canada</c>.</summary>
    public static string Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var country = place.Country is { } code ? Gazetteer.Default.GetCountry(code)?.Name ?? code : null;
        // Singapore is both.
        return PageText.Of(string.Join(", ", new[] { place.City, place.Subdivision, country == place.City ? null : country }.Where(part => part is not null)));
    }

    /// <summary>Where an event is: its places, of very many the first; empty where the newsletter names none.</summary>
    public static string Of(RustEvent rustEvent)
    {
        ArgumentNullException.ThrowIfNull(rustEvent);
        return string.Join("; ", rustEvent.Places.Take(MaxPlaces).Select(Of));
    }
}
