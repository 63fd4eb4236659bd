using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>The form of the winter of 2021: <c>* [January 5, 2022 | Indianapolis, IN, US | **Title** | Group](url)</c>.</summary>
internal static class BarredLinkEntry
{
    /// <returns>The parts; <c>null</c> where the entry is of another form or its date cannot be read.</returns>
    public static EntryParts? Read(RawEntry entry, IssueContext context, Region? heading, Findings findings)
    {
        var link = Spans.IndexOfLink(entry.Head);
        if (link == entry.Head.Count || !entry.Head.Exists(span => span.Text.Contains('|', StringComparison.Ordinal)))
            return null;
        var behind = Spans.EndOfLink(entry.Head, link);
        var segments = Segments(entry.Head, link, behind);
        if (segments.Count < 2)
            return null;
        var opening = Spans.PlainText(segments[0]);
        if (DateReader.Read(opening) is not { } date || opening.AsSpan(date.Length).Trim().Length > 0)
            return null;
        if (context.Dates.Resolve(date, findings) is not { } dates)
            return null;

        var parts = new EntryParts { Dates = dates };
        parts.Location = context.Locations.Read(Spans.PlainText(segments[1]), heading, findings);
        var bold = segments.FindIndex(2, s => s.Exists(x => x.Strong));
        var titleAt = bold >= 0 ? bold : 2;
        var title = titleAt < segments.Count ? segments[titleAt] : [];
        if (segments.Count > titleAt + 1)
        {
            AddGroup(Spans.PlainText(segments[^1]), parts);
        }
        else if (bold >= 0 && title.FindLastIndex(s => s.Strong) is var last && GroupBehindDash(title[(last + 1)..]) is { } group)
        {
            AddGroup(group, parts);
            title = title[..(last + 1)];
        }

        parts.Title = Spans.PlainText(title);
        parts.Links.Add(new(parts.Title, UrlReader.Read(entry.Head[link].Anchor!.Target, findings)));
        Spans.AddLinks(entry.Head, parts.Links, findings, behind);
        if (parts.Groups.Count == 0)
            findings.Add(DiagnosticCode.GroupMissing, "The entry names no group behind its title.");
        return parts;
    }

    private static void AddGroup(string name, EntryParts parts)
    {
        if (name.Length > 0)
            parts.Groups.Add(new(name, null));
    }

    private static string? GroupBehindDash(List<Span> spans)
    {
        var text = Spans.PlainText(spans);
        return text.Length > 1 && text[0] is '-' or '\u2013' or '\u2014' ? text[1..].TrimStart() : null;
    }

    // A bar inside the bold title is the title's.
    private static List<List<Span>> Segments(List<Span> spans, int from, int to)
    {
        List<List<Span>> segments = [[]];
        for (var at = from; at < to; at++)
        {
            var span = spans[at];
            var pieces = span.Strong ? [span.Text] : span.Text.Split('|');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                    segments.Add([]);
                if (pieces[i].Length > 0)
                    segments[^1].Add(span with { Text = pieces[i] });
            }
        }

        return segments;
    }
}
