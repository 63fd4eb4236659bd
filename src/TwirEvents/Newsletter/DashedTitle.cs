using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Takes the place and the format out of a text such as <c>Melbourne, AU - Remote - Group - Title</c>.</summary>
internal static class DashedTitle
{
    /// <returns>The title: all that is neither.</returns>
    public static string Read(string text, EntryParts parts, IssueContext context, Region? heading, Findings findings)
    {
        var (title, place) = WithoutPlace(text, context.Locations);
        if (place is not null)
            parts.Location = context.Locations.Read(place, heading, findings);

        var segments = Segments(title);
        var rest = segments.FindAll(s => !FormatRules.SaysVirtual(s));
        if (rest.Count < segments.Count && rest.Count > 0)
        {
            parts.Location = parts.Location with { Format = EventFormat.Virtual };
            title = string.Join(" - ", rest);
        }

        return title.Length > 0 ? title : text;
    }

    // The place stands before the first dash, or before a comma where text follows, or is the last segment with its country spelled out.
    private static (string Title, string? Place) WithoutPlace(string text, LocationReader locations)
    {
        var dash = IndexOfDash(text, 0);
        if (dash >= 0 && locations.IsPlaceSlot(text[..dash]))
            return (text[(dash + 1)..].Trim(), text[..dash].Trim());
        for (var comma = text.LastIndexOf(',', dash < 0 ? text.Length - 1 : dash); comma > 0; comma = text.LastIndexOf(',', comma - 1))
        {
            if (locations.IsPlaceSlot(text[..comma]))
                return (text[(comma + 1)..].Trim(), text[..comma].Trim());
        }

        var last = text;
        for (var next = dash; next >= 0; next = IndexOfDash(text, next + 1))
            last = text[(next + 1)..];
        return locations.IsSpelledOut(last) ? (text[..^last.Length].TrimEnd(' ', '-', '\u2013'), last.Trim()) : (text, null);
    }

    private static List<string> Segments(string text)
    {
        var segments = new List<string>();
        var from = 0;
        for (var dash = IndexOfDash(text, 0); dash >= 0; dash = IndexOfDash(text, dash + 1))
        {
            segments.Add(text[from..dash].Trim());
            from = dash + 1;
        }

        segments.Add(text[from..].Trim());
        return segments;
    }

    // A dash has a blank on at least one side: Clermont-Ferrand has none.
    private static int IndexOfDash(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is '-' or '\u2013' or '\u2014'
                && (i == 0 || i + 1 == text.Length || char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i + 1])))
                return i;
        }

        return -1;
    }
}
