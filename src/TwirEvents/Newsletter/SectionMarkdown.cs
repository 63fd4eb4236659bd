using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TwirEvents.Newsletter;

/// <summary>Parses the markdown of a section, whatever it is: what is no entry of any newsletter is left unread and costs nothing.</summary>
internal static class SectionMarkdown
{
    // Markdig's time grows with the square of the marks in a paragraph, and it throws where they nest too deeply. Ten entries that ran
    // into one have fewer.
    private const int MaxMarks = 200;

    // It throws for too many lists in lists and quotes in quotes too: no line of an issue begins with more than twenty such signs.
    private const int MaxMargin = 80;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static MarkdownDocument Parse(string text) => Markdown.Parse(WithinMargin(text), Pipeline);

    // Titles hold things such as Vec<T>: angle brackets are text here. And a rule below a line makes no heading of it.
    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        var paragraphs = builder.BlockParsers.Find<ParagraphBlockParser>()!;
        paragraphs.ParseSetextHeadings = false;
        paragraphs.Closed += LeaveUnread;
        builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += LeaveUnread;
        return builder.Build();
    }

    private static void LeaveUnread(BlockProcessor processor, Block block)
    {
        if (block is LeafBlock { ProcessInlines: true } leaf && HasTooManyMarks(leaf))
            leaf.ProcessInlines = false;
    }

    private static bool HasTooManyMarks(LeafBlock leaf)
    {
        var count = 0;
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i].Slice.AsSpan();
            for (var at = 0; at < line.Length; at++)
            {
                if (line[at] == '\\')
                    at++;   // what is escaped is no mark
                else if (line[at] is '[' or ']' or '*' or '_' or '`' or '<' or '!' or '&')
                    count++;
            }
        }

        return count > MaxMarks;
    }

    private static string WithinMargin(string text)
    {
        StringBuilder? within = null;
        var copied = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var line = text.AsSpan(start, length);
            var margin = 0;
            while (margin < length && IsMarginSign(line[margin]))
                margin++;
            if (margin <= MaxMargin)
                continue;
            (within ??= new(text.Length)).Append(text, copied, start + MaxMargin - copied);
            copied = start + margin;
        }

        return within is null ? text : within.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsMarginSign(char c) => c is ' ' or '\t' or '>' or '*' or '+' or '-' or '.' or ')' || char.IsAsciiDigit(c);
}
