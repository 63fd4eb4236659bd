namespace TwirEvents.Feeds;

/// <summary>The texts of the newsletter as a page may show them.</summary>
public static class PageText
{
    /// <summary>
    /// The text as feeds have it: on one line with single blanks, without a character that hides, reorders its neighbours or is none,
    /// and in Unicode's normal form C. Empty where nothing else was in it.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FeedText.IsClean(text) ? text : new FeedText().Append(text).Chars().ToString();
    }
}
