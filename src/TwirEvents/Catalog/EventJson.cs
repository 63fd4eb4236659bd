using System.Text.Json;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog;

/// <summary>Events in JSON.</summary>
public static class EventJson
{
    /// <summary>Writes an event as one object: always every field, in a fixed order, <c>null</c> where no issue says anything.</summary>
    public static void Write(Utf8JsonWriter json, RustEvent rustEvent)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(rustEvent);
        json.WriteStartObject();
        json.WriteString("uid"u8, rustEvent.Uid);
        json.WriteString("title"u8, rustEvent.Title);
        json.WriteString("url"u8, rustEvent.Url);
        json.WriteDate("start"u8, rustEvent.Dates.Start);
        json.WriteDate("end"u8, rustEvent.Dates.End);
        json.WriteString("format"u8, rustEvent.Format.Name());
        PlaceJson.Write(json, rustEvent.Places, rustEvent.Region);
        LinkJson.WriteGroups(json, rustEvent.Groups);
        LinkJson.WriteLinks(json, rustEvent.Links);
        json.WriteString("status"u8, rustEvent.Status.Name());
        json.WriteNumber("sequence"u8, rustEvent.Sequence);
        json.WriteDate("created"u8, rustEvent.Created);
        json.WriteDate("lastModified"u8, rustEvent.LastModified);
        json.WriteDate("lastListed"u8, rustEvent.LastListed);
        json.WriteStartArray("listings"u8);
        for (var i = 0; i < rustEvent.Listings.Count; i++)   // to enumerate a list behind an interface allocates
        {
            var listing = rustEvent.Listings[i];
            json.WriteStartObject();
            json.WriteNumber("issue"u8, listing.Issue);
            json.WriteNumber("line"u8, listing.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
