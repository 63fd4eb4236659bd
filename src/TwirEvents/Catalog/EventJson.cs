using System.Text.Json;
using NodaTime.Text;
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
        json.WriteString("start"u8, LocalDatePattern.Iso.Format(rustEvent.Dates.Start));
        json.WriteString("end"u8, LocalDatePattern.Iso.Format(rustEvent.Dates.End));
        json.WriteString("format"u8, rustEvent.Format.Name());
        PlaceJson.Write(json, rustEvent.Places, rustEvent.Region);
        LinkJson.WriteGroups(json, rustEvent.Groups);
        LinkJson.WriteLinks(json, rustEvent.Links);
        json.WriteString("status"u8, rustEvent.Status.Name());
        json.WriteNumber("sequence"u8, rustEvent.Sequence);
        json.WriteString("created"u8, LocalDatePattern.Iso.Format(rustEvent.Created));
        json.WriteString("lastModified"u8, LocalDatePattern.Iso.Format(rustEvent.LastModified));
        json.WriteString("lastListed"u8, LocalDatePattern.Iso.Format(rustEvent.LastListed));
        json.WriteStartArray("listings"u8);
        foreach (var listing in rustEvent.Listings)
        {
            json.WriteStartObject();
            json.WriteNumber("issue"u8, listing.Issue);
            json.WriteNumber("line"u8, listing.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
