using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>
/// The forms until 2021: <c>* [Jun 12. Melbourne, AU - Group - Title](url)</c>, <c>* 6/8. Text without a link.</c>,
/// <c>* 6/29. [Rust Dublin](url)</c>, <c>- [Rust Seattle Meetup](url), January 12th</c>.
/// </summary>
internal static class DashedEntry
{
    // What stands between date and title.
    private static readonly char[] SignsBefore = [' ', '-', '\u2013', '|', ','];

    /// <returns>The parts; <c>null</c> where no date stands at the entry's start or behind its first link.</returns>
    public static EntryParts? Read(RawEntry entry, IssueContext context, Region? heading, Findings findings)
    {
        var link = Spans.IndexOfLink(entry.Head);
        var isLinked = link < entry.Head.Count;
        var end = isLinked ? Spans.EndOfLink(entry.Head, link) : link;
        var before = Spans.PlainText(entry.Head, 0, link);
        var inside = Spans.PlainText(entry.Head, link, end);
        var behind = Spans.PlainView(entry.Head, end, entry.Head.Count).TrimStart(",.:;(- ");

        string title;
        if (DateReader.Read(before) is { } date)
            title = isLinked ? inside : before[date.Length..].Trim().TrimEnd('.');
        else if (before.Length == 0 && Read(inside, out date))
            title = inside[date.Length..];
        else if (Read(behind, out date))
            title = inside;
        else
            return null;
        if (context.Dates.Resolve(date, findings) is not { } dates)
            return null;

        var parts = new EntryParts { Dates = dates };
        parts.Title = DashedTitle.Read(title.TrimStart(SignsBefore), parts, context, heading, findings);
        Spans.AddLinks(entry.Head, parts.Links, findings);
        if (isLinked)
            parts.Links[0] = parts.Links[0] with { Title = parts.Title };
        foreach (var line in entry.Body)
            Spans.AddLinks(line, parts.Links, findings);
        return parts;
    }

    private static bool Read(ReadOnlySpan<char> text, out WrittenDate date)
    {
        var read = DateReader.Read(text);
        date = read.GetValueOrDefault();
        return read is not null;
    }
}
