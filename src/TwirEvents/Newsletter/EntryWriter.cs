using System.Text;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Writes a listing as an entry in the form that the newsletter uses today; read again, it is the same listing.</summary>
public static class EntryWriter
{
    /// <summary>The entry: a line with date, location and groups, and an indented one with the links.</summary>
    public static string Write(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        var entry = new StringBuilder("* ").Append(listing.Dates.Start.ToIso());
        if (listing.Dates.End != listing.Dates.Start)
            entry.Append(" - ").Append(listing.Dates.End.ToIso());
        entry.Append(" | ").Append(Location(listing));
        for (var i = 0; i < listing.Groups.Count; i++)
            entry.Append(i == 0 ? " | " : " + ").Append(LinkTo(listing.Groups[i].Name, listing.Groups[i].Url, ""));
        entry.Append("\n    * ");
        if (listing.Links.Count == 0)
            return entry.Append(Escaped(listing.Title)).ToString();
        for (var i = 0; i < listing.Links.Count; i++)
            entry.Append(i == 0 ? "" : " | ").Append(LinkTo(listing.Links[i].Title, listing.Links[i].Url ?? "", "**"));
        return entry.ToString();
    }

    private static string Location(Listing listing)
    {
        var places = string.Join("; ", listing.Places.Select(Text));
        var country = listing.Places.FirstOrDefault(p => p.Country is not null)?.Country;
        if (listing.Region is { } region && (country is null
            ? !region.Title().Equals(listing.Section, StringComparison.OrdinalIgnoreCase)
            : Gazetteer.Default.GetCountry(country) is { } found && found.Region != region && found.OtherRegion != region))
            places = places.Length == 0 ? region.Title() : $"{region.Title()}; {places}";
        var word = listing.Format switch
        {
            EventFormat.Virtual => "Virtual",
            EventFormat.Hybrid => "Hybrid",
            _ => FormatRules.IsVirtualSection(listing.Section) ? "In-person" : "",
        };
        return word.Length == 0 ? places : places.Length == 0 ? word : $"{word} ({places})";
    }

    private static string Text(Place place)
    {
        var city = place.OtherCities is null ? place.City : $"{place.City}/{place.OtherCities}";
        return string.Join(", ", new[] { city, place.Subdivision, place.Country }.Where(p => p is not null));
    }

    private static string LinkTo(string text, string? url, string mark) =>
        url is null ? Escaped(text)
        : url.AsSpan().ContainsAny(" ()") ? $"[{mark}{Escaped(text)}{mark}](<{url}>)"
        : $"[{mark}{Escaped(text)}{mark}]({url})";

    // What markdown would take for markup, and the bar, which parts the entry.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '&' or '|')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
