using System.Text.Json;
using NodaTime;

namespace TwirEvents.Catalog.Groups;

/// <summary>Groups in JSON.</summary>
public static class GroupJson
{
    /// <summary>Writes a group as one object: always every field, in a fixed order, <c>null</c> where nothing is known.</summary>
    public static void Write(Utf8JsonWriter json, RustGroup group)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(group);
        json.WriteStartObject();
        json.WriteString("slug"u8, group.Slug);
        json.WriteString("name"u8, group.Name);
        json.WriteString("url"u8, group.Url);
        WriteTexts(json, "otherNames", group.OtherNames);
        WriteTexts(json, "otherSlugs", group.OtherSlugs);
        json.WriteStartArray("places"u8);
        foreach (var (place, events) in group.Places)
        {
            json.WriteStartObject();
            json.WriteString("city"u8, place.City);
            json.WriteString("subdivision"u8, place.Subdivision);
            json.WriteString("country"u8, place.Country);
            json.WriteNumber("events"u8, events);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("firstEvent"u8, InWords(group.FirstEvent));
        json.WriteString("lastEvent"u8, InWords(group.LastEvent));
        json.WriteNumber("events"u8, group.Events);
        json.WriteString("rhythm"u8, group.Rhythm?.ToString());
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string? InWords(LocalDate? date) => date is { } day ? day.ToIso() : null;
}
