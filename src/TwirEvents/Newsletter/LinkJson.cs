using System.Text.Json;

namespace TwirEvents.Newsletter;

/// <summary>Groups, title and links in JSON, the same in listings and events.</summary>
internal static class LinkJson
{
    /// <summary>Writes the property <c>groups</c> of the object that the writer is in.</summary>
    public static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<Group> groups)
    {
        json.WriteStartArray("groups"u8);
        for (var i = 0; i < groups.Count; i++)   // to enumerate a list behind an interface allocates
        {
            var group = groups[i];
            json.WriteStartObject();
            json.WriteString("name"u8, group.Name);
            json.WriteString("url"u8, group.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the property <c>links</c> of the object that the writer is in.</summary>
    public static void WriteLinks(Utf8JsonWriter json, IReadOnlyList<Link> links)
    {
        json.WriteStartArray("links"u8);
        for (var i = 0; i < links.Count; i++)
        {
            var link = links[i];
            json.WriteStartObject();
            json.WriteString("title"u8, link.Title);
            json.WriteString("url"u8, link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
