using System.Text;
using System.Text.Json;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages.Events;

/// <summary>An event for search engines: <see href="https://schema.org/Event">schema.org's Event</see> as JSON-LD.</summary>
public static class EventJsonLd
{
    /// <summary>The <c>script</c> element. The default encoder escapes <c>&lt;</c>, so that no text in it can end the element.</summary>
    public static string Script(EventPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
            Write(json, page);
        return $"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(buffer.ToArray())}</script>";
    }

    private static void Write(Utf8JsonWriter json, EventPage page)
    {
        var told = page.Event;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Event");
        json.WriteString("name", told.Title);
        json.WriteString("startDate", LocalDatePattern.Iso.Format(told.Dates.Start));
        json.WriteString("endDate", LocalDatePattern.Iso.Format(told.Dates.End));
        json.WriteString("eventStatus", told.Status == EventStatus.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled");
        json.WriteString("eventAttendanceMode", told.Format switch
        {
            EventFormat.Virtual => "https://schema.org/OnlineEventAttendanceMode",
            EventFormat.Hybrid => "https://schema.org/MixedEventAttendanceMode",
            _ => "https://schema.org/OfflineEventAttendanceMode",
        });
        json.WriteString("identifier", told.Uid);
        json.WriteString("url", page.Link ?? page.Address.AbsoluteUri);
        json.WriteString("mainEntityOfPage", page.Address.AbsoluteUri);
        WriteLocations(json, page);
        WriteOrganizers(json, page);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, EventPage page)
    {
        json.WriteStartArray("location");
        if (page.Event.Format != EventFormat.Virtual)
        {
            foreach (var place in page.Event.Places)
                Write(json, place);
        }

        if (page.Event.Format != EventFormat.InPerson)
        {
            json.WriteStartObject();
            json.WriteString("@type", "VirtualLocation");
            json.WriteString("url", page.Link ?? page.Address.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Place");
        json.WriteString("name", PlaceText.Of(place));
        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        if (place.City is { } city)
            json.WriteString("addressLocality", city);
        if (place.Subdivision is { } subdivision)
            json.WriteString("addressRegion", subdivision);
        if (place.Country is { } country)
            json.WriteString("addressCountry", country);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOrganizers(Utf8JsonWriter json, EventPage page)
    {
        json.WriteStartArray("organizer");
        foreach (var group in page.Groups)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Organization");
            json.WriteString("name", group.Name);
            json.WriteString("url", PageLink.Of(group.Url) ?? new Uri(page.Address, $"/groups/{group.Slug}").AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
