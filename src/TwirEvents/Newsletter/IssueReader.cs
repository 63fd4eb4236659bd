using System.Diagnostics.CodeAnalysis;

namespace TwirEvents.Newsletter;

/// <summary>Reads the text of an issue.</summary>
public static class IssueReader
{
    /// <summary>Reads an issue: its front matter and the entries of its "Upcoming Events" section.</summary>
    /// <param name="text">The whole markdown text.</param>
    /// <param name="issue">The issue; entries that cannot be read are in its diagnostics.</param>
    /// <param name="problem">Why the text is no issue: a sentence.</param>
    /// <returns>Whether the text has the front matter of an issue. No text at all makes this throw.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out Issue? issue, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        issue = null;
        problem = "not yet";
        return false;
    }
}
