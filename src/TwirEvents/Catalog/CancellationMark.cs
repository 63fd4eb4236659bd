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

    private static string[] Parts(string title) =>
        title.Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsMark(string part) => _words.Contains(part.Trim(' ', '-', '*', '.'), StringComparer.OrdinalIgnoreCase);

    private static bool IsShouted(string word) => IsMark(word) && !word.Any(char.IsAsciiLetterLower);
}
