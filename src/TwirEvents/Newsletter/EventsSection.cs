using System.Text;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>The part of an issue between the heading "Upcoming Events" and the end of its entries, and where it stands.</summary>
/// <remarks>
/// The section is a fifth of an issue. Finding its lines first keeps the markdown parser from reading the rest; the parser alone
/// decides what the lines mean.
/// </remarks>
/// <param name="Text">The lines behind the heading, with the link definitions that stand elsewhere in the issue behind them.</param>
/// <param name="FirstLine">The 1-based number of the first line in the issue.</param>
/// <param name="Level">The level of the heading: 1 or 2; 0 where there is none.</param>
internal sealed record EventsSection(string Text, int FirstLine, int Level)
{
    private const string Heading = "Upcoming Events";
    private const string Invitation = "If you are running a Rust event";

    /// <returns>The section; <c>null</c> where the issue has none.</returns>
    public static EventsSection? Find(ReadOnlySpan<char> issue)
    {
        for (var at = 0; issue[at..].IndexOf(Heading, StringComparison.OrdinalIgnoreCase) is >= 0 and var next; at++)
        {
            at += next;
            var lineStart = issue[..at].LastIndexOf('\n') + 1;
            var lineEnd = issue[at..].IndexOf('\n') is >= 0 and var end ? at + end : issue.Length;
            var line = issue[lineStart..lineEnd].TrimEnd();
            var level = HeadingLevel(line);
            if (level == 0 || !line[level..].Trim("# \t:").Equals(Heading, StringComparison.OrdinalIgnoreCase) || IsInFence(issue[..lineStart]))
                continue;
            var start = Math.Min(lineEnd + 1, issue.Length);
            return new(WithDefinitions(issue, start, End(issue, start, level)), issue[..lineEnd].Count('\n') + 2, level);
        }

        return null;
    }

    /// <summary>A text that has entries and no heading above them, up to the invitation behind them.</summary>
    public static EventsSection Of(ReadOnlySpan<char> entries) => new(WithDefinitions(entries, 0, End(entries, 0, level: 0)), FirstLine: 1, Level: 0);

    private static int End(ReadOnlySpan<char> issue, int start, int level)
    {
        var fence = "";
        foreach (var range in issue[start..].Split('\n'))
        {
            var line = issue[start..][range].TrimEnd();
            if (IsInFence(line, ref fence))
                continue;
            var here = HeadingLevel(line);
            if ((here > 0 && here <= level && !IsSubheading(line[here..])) || line.TrimStart().StartsWith(Invitation, StringComparison.OrdinalIgnoreCase))
                return start + range.Start.Value;
        }

        return issue.Length;
    }

    private static bool IsInFence(ReadOnlySpan<char> before)
    {
        var fence = "";
        for (var at = 0; before[at..].IndexOfAny('`', '~') is >= 0 and var next; at++)
        {
            at += next;
            if (at == 0 || before[at - 1] == '\n')
                IsInFence(before[at..], ref fence);
        }

        return fence.Length > 0;
    }

    // Headings in a block of code are none.
    private static bool IsInFence(ReadOnlySpan<char> line, ref string fence)
    {
        if (fence.Length > 0 ? line.StartsWith(fence) : line.StartsWith("```") || line.StartsWith("~~~"))
            fence = fence.Length > 0 ? "" : line[..3].ToString();
        return fence.Length > 0;
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && line[level] is (' ' or '\t') ? level : 0;
    }

    // Seven issues have "# Oceania" among their sub-headings, one has "# 2025-07-23 | …" for an entry: slips, and more entries behind them.
    private static bool IsSubheading(ReadOnlySpan<char> heading)
    {
        var text = heading.Trim("# \t:").ToString();
        return Gazetteer.Default.FindRegion(text) is not null || FormatRules.IsVirtualSection(text) || EntrySplitter.IsDateAndBar(text);
    }

    // "[Seattle][sea]" may find its target at the end of the issue.
    private static string WithDefinitions(ReadOnlySpan<char> issue, int start, int end)
    {
        var section = issue[start..end].ToString();
        if (!section.Contains("][", StringComparison.Ordinal))
            return section;
        var text = new StringBuilder(section).Append('\n');
        foreach (var range in issue[end..].Split('\n'))
        {
            var line = issue[end..][range];
            if (line.StartsWith("[") && line.Contains("]:", StringComparison.Ordinal))
                text.Append('\n').Append(line);
        }

        return text.ToString();
    }
}
