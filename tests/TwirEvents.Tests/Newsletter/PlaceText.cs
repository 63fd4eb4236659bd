using TwirEvents.Places;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Places as tables and specs write them.</summary>
internal static class PlaceText
{
    /// <summary>The parts between commas; a question mark where one is missing that others follow or lead up to.</summary>
    public static string Of(Place place) => place switch
    {
        { City: null, Subdivision: null } => place.Country ?? "?",
        { Subdivision: null } => $"{place.City}, {place.Country ?? "?"}",
        _ => $"{place.City ?? "?"}, {place.Subdivision}, {place.Country ?? "?"}",
    };
}
