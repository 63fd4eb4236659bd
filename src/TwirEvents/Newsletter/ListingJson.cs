using System.Text.Json;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Listings in JSON.</summary>
public static class ListingJson
{
    /// <summary>Writes a listing as one object: always every field, in a fixed order, <c>null</c> where the entry says nothing.</summary>
    public static void Write(Utf8JsonWriter json, Listing listing)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(listing);
        json.WriteStartObject();
        json.WriteNumber("issue"u8, listing.Issue);
        json.WriteDate("issueDate"u8, listing.IssueDate);
        json.WriteNumber("line"u8, listing.Line);
        json.WriteString("section"u8, listing.Section);
        json.WriteDate("start"u8, listing.Dates.Start);
        json.WriteDate("end"u8, listing.Dates.End);
        json.WriteString("format"u8, listing.Format.Name());
        PlaceJson.Write(json, listing.Places, listing.Region);
        LinkJson.WriteGroups(json, listing.Groups);
        json.WriteString("title"u8, listing.Title);
        json.WriteString("url"u8, listing.Url);
        LinkJson.WriteLinks(json, listing.Links);
        json.WriteStartArray("warnings"u8);
        foreach (var warning in listing.Warnings)
            json.WriteStringValue(warning.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
