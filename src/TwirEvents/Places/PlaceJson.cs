using System.Text.Json;

namespace TwirEvents.Places;

/// <summary>Places and regions in JSON, the same in listings and events.</summary>
internal static class PlaceJson
{
    /// <summary>Writes the properties <c>places</c> and <c>region</c> of the object that the writer is in.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Place> places, Region? region)
    {
        json.WriteStartArray("places"u8);
        for (var i = 0; i < places.Count; i++)   // to enumerate a list behind an interface allocates
        {
            var place = places[i];
            json.WriteStartObject();
            json.WriteString("city"u8, place.City);
            json.WriteString("subdivision"u8, place.Subdivision);
            json.WriteString("country"u8, place.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("region"u8, region?.Name());
    }
}
