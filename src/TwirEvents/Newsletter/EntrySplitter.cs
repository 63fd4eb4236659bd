namespace TwirEvents.Newsletter;

/// <summary>Puts the lines of a section together to entries.</summary>
internal static class EntrySplitter
{
    /// <summary>How the first lines of an entry are told from the others.</summary>
    private enum Start
    {
        None,
        DateAndBar,
        DatedLink,
    }

    public static List<RawEntry> Split(IReadOnlyList<SectionLine> lines)
    {
        var entries = new List<RawEntry>();
        string? section = null;
        RawEntry? current = null;
        foreach (var line in lines)
        {
            var start = StartOf(line);
            if (line.Kind == LineKind.Heading && start != Start.DateAndBar)
            {
                section = Spans.PlainText(line.Spans).AsSpan().Trim("#: ").ToString();
                current = null;
                continue;
            }

            if (IsNew(line, start, current))
            {
                current = new RawEntry(line.Number, section, line.Spans)
                {
                    IsBarred = start == Start.DateAndBar,
                    Slip = line.Kind == LineKind.Heading ? "a '#' stands where the bullet is due"
                        : line.Kind is LineKind.Continuation or LineKind.Paragraph && start == Start.DateAndBar ? "the bullet is missing"
                        : null,
                };
                entries.Add(current);
            }
            else if (current is not null)
            {
                current = Add(line, current) ? current : null;
                current?.LastLine = line.Number;
            }
        }

        return entries;
    }

    /// <summary>Whether a text begins with a date and a bar.</summary>
    public static bool IsDateAndBar(ReadOnlySpan<char> text) =>
        DateReader.LengthAtStart(text) is > 0 and var length && text[length..].TrimStart().StartsWith("|");

    /// <returns>Whether the line belongs to the entry; a paragraph of prose ends it.</returns>
    private static bool Add(SectionLine line, RawEntry entry)
    {
        if (line.Kind == LineKind.NestedItem)
        {
            entry.Body.Add(line.Spans);
        }
        else if (entry.IsBarred && entry.Body.Count == 0 && IsLinkLine(line))
        {
            entry.Slip ??= line.Kind == LineKind.Item ? "the link's line is not indented" : "the link's line has no bullet";
            entry.Body.Add(line.Spans);
        }
        else if (line.Kind == LineKind.Paragraph)
        {
            return false;
        }
        else if (entry.Body.Count > 0)
        {
            entry.Body[^1] = [.. entry.Body[^1], new(" ", false, null), .. line.Spans];
        }
        else
        {
            entry.Head.Add(new(" ", false, null));
            foreach (var span in line.Spans)
                entry.Head.Add(span);
        }

        return true;
    }

    private static bool IsNew(SectionLine line, Start start, RawEntry? current) => line.Kind switch
    {
        // A link line that its author forgot to indent belongs to the entry above.
        LineKind.Item => current is not { IsBarred: true, Body.Count: 0 } || start != Start.None || !IsLinkLine(line),
        // The title of a meeting may begin with its date.
        LineKind.NestedItem => start == Start.DateAndBar || (current is not { IsBarred: true } && start == Start.DatedLink) || current is null,
        _ => start == Start.DateAndBar || (start == Start.DatedLink && current is not { IsBarred: true, Body.Count: 0 }),
    };

    private static Start StartOf(SectionLine line)
    {
        var first = line.Spans.FindIndex(s => !string.IsNullOrWhiteSpace(s.Text));
        if (first < 0)
            return Start.None;
        if (line.Spans[first].Anchor is not null)
            return DateReader.LengthAtStart(Spans.PlainView(line.Spans, first, Spans.EndOfLink(line.Spans, first))) == 0 ? Start.None : Start.DatedLink;
        var text = Spans.PlainView(line.Spans, first, Spans.IndexOfLink(line.Spans, first));
        return IsDateAndBar(text) ? Start.DateAndBar : Start.None;
    }

    // "[**Title**](url)", also behind a star without a blank or a stray sign.
    private static bool IsLinkLine(SectionLine line)
    {
        foreach (var span in line.Spans)
        {
            if (span.Anchor is not null)
                return true;
            var text = span.Text.AsSpan().TrimStart(" \t*$-+\u2022".AsSpan());
            if (!text.IsEmpty)
                return text[0] == '[';
        }

        return false;
    }
}
