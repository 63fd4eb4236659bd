namespace TwirEvents.Catalog;

/// <summary>Finds the word with which a title says that an event is cancelled.</summary>
/// <remarks>
/// The word alone, in brackets, set off by a colon, a dash or a bar, or in capitals at either end; inside a sentence it may
/// speak of futures.
/// </remarks>
internal static class CancellationMark
{
    private const string Stem = "cancel";

    private static readonly string[] _words = ["cancelled", "canceled"];
    private static readonly string[] _separators = ["[", "]", "(", ")", ":", "|", "/", "!", " - ", " – ", " — "];

    /// <summary>Whether the title is nothing but the mark.</summary>
    public static bool IsAll(string title) => IsIn(title) && Parts(title).All(IsMark);

    /// <summary>Whether the title holds the mark.</summary>
    public static bool IsIn(string title) =>
        title.Contains(Stem, StringComparison.OrdinalIgnoreCase)
        && (Parts(title).Any(IsMark) || (title.Split(' ') is [var first, .., var last] && (IsShouted(first) || IsShouted(last))));

    /// <summary>The title without a mark that it begins with; a title that is nothing else stays.</summary>
    public static string Without(string title)
    {
        var text = title.AsSpan().TrimStart("[(* ");
        foreach (var word in _words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text[word.Length..].TrimStart(' ');
            var isSetOff = (!rest.IsEmpty && "])*:|/!-\u2013\u2014".Contains(rest[0])) || IsShouted(text[..word.Length].ToString());
            var bare = rest.TrimStart("])*:|/!-\u2013\u2014 ");
            return isSetOff && !bare.IsEmpty ? bare.ToString() : title;
        }

        return title;
    }

    private static string[] Parts(string title) =>
        title.Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsMark(string part) => _words.Contains(part.Trim(' ', '-', '*', '.'), StringComparer.OrdinalIgnoreCase);

    private static bool IsShouted(string word) => IsMark(word) && !word.Any(char.IsAsciiLetterLower);
}
