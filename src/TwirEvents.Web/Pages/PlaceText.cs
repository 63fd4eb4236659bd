using TwirEvents.Catalog;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages;

/// <summary>Places in words.</summary>
public static class PlaceText
{
    /// <summary>A place for readers: <c>Vancouver, BC, Canada</c>.</summary>
    public static string Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var country = place.Country is { } code ? Gazetteer.Default.GetCountry(code)?.Name ?? code : null;
        // Singapore is both.
        return string.Join(", ", new[] { place.City, place.Subdivision, country == place.City ? null : country }.Where(part => part is not null));
    }

    /// <summary>Where an event is: its places; empty where the newsletter names none.</summary>
    public static string Of(RustEvent rustEvent)
    {
        ArgumentNullException.ThrowIfNull(rustEvent);
        return string.Join("; ", rustEvent.Places.Select(Of));
    }
}
