using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TwirEvents.Newsletter;

/// <summary>What a line of the section is.</summary>
internal enum LineKind
{
    /// <summary>A sub-heading.</summary>
    Heading,

    /// <summary>A line behind the marker of an outer list.</summary>
    Item,

    /// <summary>A line behind the marker of a list inside a list item.</summary>
    NestedItem,

    /// <summary>The first line of a paragraph outside of lists.</summary>
    Paragraph,

    /// <summary>Any further line: of a paragraph, of a list item, of a block of code.</summary>
    Continuation,
}

/// <summary>A line of the section as the markdown tree has it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its 1-based number in the issue.</param>
internal sealed record SectionLine(LineKind Kind, int Number)
{
    public List<Span> Spans { get; } = new(2);
}

/// <summary>Flattens the markdown tree of a section into its lines.</summary>
internal sealed class SectionLines
{
    private readonly List<SectionLine> _lines = [];
    private readonly int _firstLine;

    private SectionLines(int firstLine) => _firstLine = firstLine;

    public static IReadOnlyList<SectionLine> Of(string text, int firstLine)
    {
        var lines = new SectionLines(firstLine);
        lines.AddBlocks(SectionMarkdown.Parse(text), 0);
        return lines._lines;
    }

    private void AddBlocks(ContainerBlock container, int depth)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ListBlock list:
                    foreach (var item in list)
                    {
                        if (item is ListItemBlock entry)
                            AddItem(entry, depth);
                    }

                    break;
                case ContainerBlock inner:
                    AddBlocks(inner, depth);
                    break;
                case HeadingBlock heading:
                    AddLines(new(LineKind.Heading, _firstLine + heading.Line), heading.Inline);
                    break;
                case ParagraphBlock paragraph:
                    AddLines(new(depth == 0 ? LineKind.Paragraph : LineKind.Continuation, _firstLine + paragraph.Line), paragraph.Inline);
                    break;
                case CodeBlock code:
                    // Four blanks before an entry make it code for markdown, not for its author.
                    for (var i = 0; i < code.Lines.Count; i++)
                        AddCode(code.Lines.Lines[i].ToString(), _firstLine + code.Lines.Lines[i].Line);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddItem(ListItemBlock item, int depth)
    {
        var marker = new SectionLine(depth == 0 ? LineKind.Item : LineKind.NestedItem, _firstLine + item.Line);
        if (item.Count > 0 && item[0] is ParagraphBlock first)
        {
            AddLines(marker, first.Inline);
            item.RemoveAt(0);
        }
        else
        {
            _lines.Add(marker);
        }

        AddBlocks(item, depth + 1);
    }

    private void AddCode(string text, int number)
    {
        var inner = new SectionLines(number);
        inner.AddBlocks(SectionMarkdown.Parse(text.Trim()), 0);
        _lines.AddRange(inner._lines);
    }

    private void AddLines(SectionLine line, ContainerInline? inlines)
    {
        _lines.Add(line);
        if (inlines is not null)
            AddInlines(inlines, strong: false, anchor: null, breaks: 0, line.Number);
    }

    private int AddInlines(ContainerInline container, bool strong, Anchor? anchor, int breaks, int number)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    AddText(literal.IsFirstCharacterEscaped && literal.Content.CurrentChar == '*'
                        ? string.Concat([Newsletter.Spans.EscapedStar], literal.Content.AsSpan()[1..])
                        : literal.Content.ToString());
                    break;
                case LineBreakInline:
                    breaks++;
                    if (anchor is null)
                        _lines.Add(new(LineKind.Continuation, number + breaks));
                    else
                        AddText(" ");
                    break;
                case CodeInline code:
                    AddText(code.Content.Replace('*', Newsletter.Spans.EscapedStar));
                    break;
                case HtmlEntityInline entity:
                    AddText(entity.Transcoded.ToString());
                    break;
                case AutolinkInline autolink:
                    _lines[^1].Spans.Add(new(autolink.Url, strong, anchor ?? new Anchor(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url)));
                    break;
                case LinkInline { IsImage: false } link:
                    var target = new Anchor(link.Url ?? "");
                    if (link.FirstChild is null)
                        _lines[^1].Spans.Add(new("", strong, target));
                    breaks = AddInlines(link, strong, target, breaks, number);
                    break;
                case EmphasisInline emphasis:
                    breaks = AddInlines(emphasis, strong || emphasis.DelimiterCount >= 2, anchor, breaks, number);
                    break;
                case ContainerInline other:
                    breaks = AddInlines(other, strong, anchor, breaks, number);
                    break;
                default:
                    break;
            }
        }

        return breaks;

        void AddText(string text) => _lines[^1].Spans.Add(new(text, strong, anchor));
    }
}
