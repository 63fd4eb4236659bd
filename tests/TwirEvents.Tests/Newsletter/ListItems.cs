using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>What markdown alone takes for the outermost list items of the section, whatever the reader makes of them.</summary>
internal static class ListItems
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The lines of the items that are neither a listing nor have a diagnostic.</summary>
    public static IEnumerable<int> Unaccounted(string text, Issue issue)
    {
        var accounted = issue.Listings.Select(l => l.Line).Concat(issue.Diagnostics.Select(d => d.Line)).ToHashSet();
        return Lines(text).Where(line => !accounted.Contains(line) && !IsLinkLine(issue, accounted.Where(l => l < line).DefaultIfEmpty().Max()));
    }

    private static IEnumerable<int> Lines(string text) =>
        EventsSection.Find(text) is { } section
            ? Markdown.Parse(section.Text, Pipeline).OfType<ListBlock>().SelectMany(list => list).Select(item => section.FirstLine + item.Line)
            : [];

    // A link that its author forgot to indent is part of the entry above, which says so.
    private static bool IsLinkLine(Issue issue, int above) =>
        issue.Diagnostics.Any(d => d.Line == above && d.Code == DiagnosticCode.EntryMalformed);

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}
