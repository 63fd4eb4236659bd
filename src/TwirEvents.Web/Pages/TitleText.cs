using System.Globalization;
using TwirEvents.Feeds;

namespace TwirEvents.Web.Pages;

/// <summary>Titles and names as lists show them.</summary>
public static class TitleText
{
    // Longer than any title that somebody means; a slip of the newsletter must not make one event fill a page.
    private const int MaxLength = 200;

    /// <summary>The text as <see cref="PageText"/> has it, cut between two graphemes where it is far too long for a line.</summary>
    public static string Of(string text)
    {
        text = PageText.Of(text);
        if (text.Length <= MaxLength)
            return text;
        var length = 0;
        for (int next; length + (next = StringInfo.GetNextTextElementLength(text, length)) < MaxLength; length += next)
        {
        }

        return string.Concat(text.AsSpan(0, length).TrimEnd(), "…");
    }
}
