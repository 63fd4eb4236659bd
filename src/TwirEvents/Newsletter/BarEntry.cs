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
        var head = entry.Head;
        var link = Spans.IndexOfLink(head);
        var opening = Spans.PlainText(head, 0, link);
        if (DateReader.Read(opening) is not { } date)
            return null;
        var behind = opening.AsSpan(date.Length).TrimStart();
        var isBarred = behind.StartsWith("|");
        if (!isBarred && !(date.First.Year is not null && opening.Contains('|', StringComparison.Ordinal)))
            return null;
        if (context.Dates.Resolve(date, findings) is not { } dates)
            return null;

        if (!isBarred)
            findings.Add(DiagnosticCode.EntryMalformed, "The entry is out of form: a bar is due behind the date.", date.Text);
        var parts = new EntryParts { Dates = dates };
        var rest = FromLocation(isBarred ? behind[1..] : behind, isBarred, context, findings);
        var bar = rest.IndexOf('|');
        var location = (bar < 0 ? rest : rest[..bar]).Trim().ToString();
        if (location.Length == 0 && bar < 0 && IsFollowedByGroup(head, link))
        {
            // A location that is a link: what follows it is the group.
            var end = Spans.EndOfLink(head, link);
            location = Spans.PlainText(head, link, end);
            link = end;
        }
        else if (location.Length == 0)
        {
            findings.Add(DiagnosticCode.EntryMalformed, "The entry is out of form: the location is empty.");
        }
        else if (bar < 0 && link < head.Count)
        {
            findings.Add(DiagnosticCode.EntryMalformed, "The entry is out of form: a bar is due between the location and the group.", location);
        }

        parts.Location = context.Locations.Read(location, heading, findings);
        if (parts.Location.Format is null && !FormatRules.IsVirtualSection(entry.Section) && Array.Exists(parts.Location.Places, p => p.City is null))
            findings.Add(DiagnosticCode.CityMissing, "The entry names a country and no city; write 'City, CC'.", location);
        AddGroups(bar < 0 ? [] : rest[(bar + 1)..], head, link, parts, findings);
        ReadBody(entry.Body, parts, findings);
        return parts;
    }

    // "2027-01-06 (Wed) | Berlin, DE | …" and "2027-01-06 | 18:00 CET | Berlin, DE | …" have the location in the next field.
    private static ReadOnlySpan<char> FromLocation(ReadOnlySpan<char> fields, bool isBarred, IssueContext context, Findings findings)
    {
        var bar = fields.IndexOf('|');
        if (bar < 0 || fields[(bar + 1)..] is var behind && behind.IndexOf('|') is var end && end < 0)
            return fields;
        var field = fields[..bar].Trim();
        if ((isBarred && field is not [>= '0' and <= '9', ..])
            || context.Locations.NamesLocation(field.ToString()) || !context.Locations.NamesLocation(behind[..end].ToString()))
            return fields;
        findings.Add(DiagnosticCode.EntryMalformed, $"The entry is out of form: the location is due behind the date, where '{field}' stands.", field.ToString());
        return behind;
    }

    private static bool IsFollowedByGroup(List<Span> head, int link)
    {
        if (link == head.Count)
            return false;
        var rest = Spans.PlainText(head, Spans.EndOfLink(head, link), head.Count);
        return rest.StartsWith('|') && rest.Length > 1;
    }

    // Every link in the group's place is a group, whatever stands between them; plain text between two bars is one too, and all of
    // it where there is no link.
    private static void AddGroups(ReadOnlySpan<char> fields, List<Span> head, int link, EntryParts parts, Findings findings)
    {
        if (link == head.Count)
        {
            AddGroup(string.Join(" | ", fields.ToString().Split('|', StringSplitOptions.TrimEntries)), parts);
        }
        else
        {
            for (; fields.IndexOf('|') is >= 0 and var bar; fields = fields[(bar + 1)..])
                AddGroup(fields[..bar], parts);
        }

        for (var at = link; Spans.ReadLink(head, ref at, findings) is { } group;)
            parts.Groups.Add(new(group.Title, group.Url));
        if (parts.Groups.Count == 0)
            findings.Add(DiagnosticCode.GroupMissing, "The entry names no group; add one behind the location: '| [Group](https://…)'.");
    }

    private static void AddGroup(ReadOnlySpan<char> field, EntryParts parts)
    {
        var name = field.Trim().Trim(" ,;|");
        if (!name.IsEmpty)
            parts.Groups.Add(new(name.ToString(), null));
    }

    private static void ReadBody(List<List<Span>> body, EntryParts parts, Findings findings)
    {
        foreach (var line in body)
            Spans.AddLinks(line, parts.Links, findings);
        if (parts.Links.Count == 0 && body.Count > 0)
            parts.Title = Bracketed(Spans.PlainText(body[0]));
    }

    // "[Title]: 6:30pm, at the usual place" is a title that lost its link.
    private static string Bracketed(string text) =>
        text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 1 and var close ? text[1..close].Trim() : text;
}
