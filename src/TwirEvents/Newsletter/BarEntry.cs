using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>
/// The form since March 2022: <c>* 2022-08-03 | Virtual (Indianapolis, IN, US) | [Group](url)</c>, then indented
/// <c>* [**Title**](url) | [**Another**](url)</c>.
/// </summary>
internal static class BarEntry
{
    /// <returns>The parts; <c>null</c> where the entry is of another form or its date cannot be read.</returns>
    public static EntryParts? Read(RawEntry entry, IssueContext context, Region? heading, Findings findings)
    {
        var opening = Spans.PlainText(entry.Head, 0, Spans.IndexOfLink(entry.Head));
        if (DateReader.Read(opening) is not { } date)
            return null;
        var behind = opening.AsSpan(date.Length).TrimStart();
        var isBarred = behind.StartsWith("|");
        if (!isBarred && !(date.First.Year is not null && Segments(entry.Head).Count > 1))
            return null;
        if (context.Dates.Resolve(date, findings) is not { } dates)
            return null;

        if (!isBarred)
            findings.Add(DiagnosticCode.EntryMalformed, "The entry is out of form: a bar is due behind the date.");
        var parts = new EntryParts { Dates = dates, Text = Spans.PlainText(entry.Head) };
        ReadHead(SegmentsBehindDate(entry.Head, isBarred), parts, context, heading, findings);
        ReadBody(entry.Body, parts, findings);
        if (parts.Groups.Count == 0)
            findings.Add(DiagnosticCode.GroupMissing, "The entry names no group; add one behind the location: '| [Group](https://…)'.");
        return parts;
    }

    private static void ReadHead(List<List<Span>> segments, EntryParts parts, IssueContext context, Region? heading, Findings findings)
    {
        var first = segments[0];
        var link = Spans.IndexOfLink(first);
        var location = Spans.PlainText(first, 0, link);
        var isLinked = link < first.Count && location.Length == 0 && segments.Count > 1 && Spans.PlainText(segments[1]).Length > 0;
        if (isLinked)
            location = Spans.PlainText(first);
        else if (link < first.Count && location.Length > 0)
            findings.Add(DiagnosticCode.EntryMalformed, "The entry is out of form: a bar is due between the location and the group.");
        if (location.Length == 0)
            findings.Add(DiagnosticCode.EntryMalformed, "The entry is out of form: the location is empty.");
        parts.Location = context.Locations.Read(location, heading, findings);
        if (!isLinked)
            AddGroups(first, link, parts, findings);
        for (var i = 1; i < segments.Count; i++)
            AddGroups(segments[i], 0, parts, findings);
    }

    // Every link in the group's place is a group, whatever stands between them; plain text is one where no link is.
    private static void AddGroups(List<Span> segment, int from, EntryParts parts, Findings findings)
    {
        var before = parts.Groups.Count;
        foreach (var link in Spans.Links(segment, findings, from))
            parts.Groups.Add(new(link.Title, link.Url));
        if (parts.Groups.Count == before && Spans.PlainText(segment, from, segment.Count).Trim(" ,;+&[]".AsSpan()) is { Length: > 0 } name)
            parts.Groups.Add(new(name.ToString(), null));
    }

    private static void ReadBody(List<List<Span>> body, EntryParts parts, Findings findings)
    {
        foreach (var line in body)
            parts.Links.AddRange(Spans.Links(line, findings));
        if (parts.Links.Count == 0 && body.Count > 0)
            parts.Title = Bracketed(Spans.PlainText(body[0]));
    }

    // "[Title]: 6:30pm, at the usual place" is a title that lost its link.
    private static string Bracketed(string text) =>
        text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 1 and var close ? text[1..close].Trim() : text;

    private static List<List<Span>> SegmentsBehindDate(List<Span> head, bool isBarred)
    {
        var segments = Segments(head);
        if (isBarred)
        {
            segments.RemoveAt(0);
            return segments;
        }

        // Behind a date without a bar stands the location.
        var opening = segments[0][0].Text;
        segments[0][0] = segments[0][0] with { Text = DateReader.Read(opening) is { } date ? opening[date.Length..] : "" };
        return segments;
    }

    /// <summary>The spans between the bars of a line; bars inside links split nothing.</summary>
    private static List<List<Span>> Segments(List<Span> spans)
    {
        List<List<Span>> segments = [[]];
        foreach (var span in spans)
        {
            if (span.Anchor is not null)
            {
                segments[^1].Add(span);
                continue;
            }

            var from = 0;
            for (var bar = span.Text.IndexOf('|', StringComparison.Ordinal); bar >= 0; bar = span.Text.IndexOf('|', from))
            {
                segments[^1].Add(span with { Text = span.Text[from..bar] });
                segments.Add([]);
                from = bar + 1;
            }

            segments[^1].Add(span with { Text = span.Text[from..] });
        }

        return segments;
    }
}
