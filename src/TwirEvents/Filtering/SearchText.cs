using System.Text;

namespace TwirEvents.Filtering;

/// <summary>The words of an event that a search goes over: title, groups, places.</summary>
internal sealed class SearchText
{
    // From here on Unicode has the scripts of China, Japan and Korea.
    private const char FirstWithoutBlanks = '\u2E80';

    // Behind every hyphen begins a word.
    private readonly string _text;

    private SearchText(string text) => _text = text;

    /// <summary>The words of some names, each as its <see cref="Slug"/>.</summary>
    public static SearchText Of(IEnumerable<string> slugs)
    {
        var text = new StringBuilder();
        foreach (var slug in slugs)
            text.Append('-').Append(slug);
        return new(text.ToString());
    }

    /// <summary>
    /// Whether every word of a slug begins a word of the text; scripts without blanks between words are searched throughout.
    /// </summary>
    public bool Holds(ReadOnlySpan<char> slug)
    {
        foreach (var word in slug.Split('-'))
        {
            if (!HoldsWord(slug[word]))
                return false;
        }

        return true;
    }

    private bool HoldsWord(ReadOnlySpan<char> word)
    {
        var rest = _text.AsSpan();
        for (int at; (at = rest.IndexOf(word, StringComparison.Ordinal)) >= 0; rest = rest[(at + 1)..])
        {
            if (word[0] >= FirstWithoutBlanks || (at > 0 && rest[at - 1] == '-'))
                return true;
        }

        return false;
    }
}
