using System.Text;

namespace TwirEvents.Newsletter;

/// <summary>A link in a line: what its text points to.</summary>
internal sealed class Anchor(string target)
{
    public string Target { get; } = target;
}

/// <summary>A piece of a line's text.</summary>
/// <param name="Text">The text, emphasis marks that pair already gone.</param>
/// <param name="Strong">Whether it is strongly emphasised.</param>
/// <param name="Anchor">The link that it is the text of; <c>null</c> outside of links.</param>
internal readonly record struct Span(string Text, bool Strong, Anchor? Anchor);

/// <summary>What the readers ask of a line's spans.</summary>
internal static class Spans
{
    /// <summary>Stands for a star that the text escapes, so that it is not taken for an emphasis mark.</summary>
    public const char EscapedStar = '\uE02A';

    /// <summary>The text as a reader of the page sees it: single blanks, no emphasis marks, also where they did not pair.</summary>
    public static string PlainText(List<Span> spans) => PlainText(spans, 0, spans.Count);

    /// <inheritdoc cref="PlainText(List{Span})"/>
    public static string PlainText(List<Span> spans, int from, int to)
    {
        var text = from < to ? spans[from].Text : "";
        for (var i = from + 1; i < to; i++)
            text += spans[i].Text;
        return PlainText(text);
    }

    /// <summary>The same for a look at it, mostly without a string of its own.</summary>
    public static ReadOnlySpan<char> PlainView(List<Span> spans, int from, int to)
    {
        if (to - from == 1 && spans[from].Text.AsSpan().Trim() is var trimmed && IsPlain(trimmed))
            return trimmed;
        return PlainText(spans, from, to);
    }

    /// <inheritdoc cref="PlainText(List{Span})"/>
    public static string PlainText(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (IsPlain(trimmed))
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '*' && IsMark(text, i))
                continue;
            if (text[i] == EscapedStar)
                plain.Append('*');
            else if (!char.IsWhiteSpace(text[i]))
                plain.Append(text[i]);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        if (plain.Length > 0 && plain[^1] == ' ')
            plain.Length--;
        return plain.ToString();
    }

    /// <summary>The index of the first span of the next link; the number of spans where there is none.</summary>
    public static int IndexOfLink(List<Span> spans, int from = 0)
    {
        while (from < spans.Count && spans[from].Anchor is null)
            from++;
        return from;
    }

    /// <summary>The index behind the last span of the link that begins at an index.</summary>
    public static int EndOfLink(List<Span> spans, int at)
    {
        var end = at + 1;
        while (end < spans.Count && spans[end].Anchor == spans[at].Anchor)
            end++;
        return end;
    }

    /// <summary>The next link from an index on, which then is behind it; <c>null</c> where there is none.</summary>
    public static Link? ReadLink(List<Span> spans, ref int at, Findings findings)
    {
        var start = IndexOfLink(spans, at);
        if (start == spans.Count)
            return null;
        at = EndOfLink(spans, start);
        return new(PlainText(spans, start, at), UrlReader.Read(spans[start].Anchor!.Target, findings));
    }

    /// <summary>Adds the links from an index on to others.</summary>
    public static void AddLinks(List<Span> spans, List<Link> links, Findings findings, int from = 0)
    {
        for (var at = from; ReadLink(spans, ref at, findings) is { } link;)
            links.Add(link);
    }

    // Two stars, or one at either end of the text, are marks that did not pair; a single one inside is the author's.
    private static bool IsMark(string text, int i) =>
        (i > 0 && text[i - 1] == '*') || (i + 1 < text.Length && text[i + 1] == '*')
        || text.AsSpan(0, i).IsWhiteSpace() || text.AsSpan(i + 1).IsWhiteSpace();

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var blank = true;
        foreach (var c in text)
        {
            if (c is '*' or EscapedStar || (c != ' ' && char.IsWhiteSpace(c)) || (c == ' ' && blank))
                return false;
            blank = c == ' ';
        }

        return !blank || text.Length == 0;
    }
}
