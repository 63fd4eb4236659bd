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

        if (WithoutRemote(title) is { } rest)
        {
            parts.Location = parts.Location with { Format = EventFormat.Virtual };
            title = rest;
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

    // A whole segment "Remote" is a format; what stands around it stays as it is.
    private static string? WithoutRemote(string title)
    {
        var from = 0;
        while (from < title.Length)
        {
            var dash = IndexOfDash(title, from);
            var end = dash < 0 ? title.Length : dash;
            if (FormatRules.SaysVirtual(title.AsSpan(from, end - from)) && !(from == 0 && dash < 0))
                return dash < 0 ? title[..(from - 1)].TrimEnd() : string.Concat(title.AsSpan(0, from), title.AsSpan(dash + 1).TrimStart());
            from = end + 1;
        }

        return null;
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
