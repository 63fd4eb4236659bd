using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;

namespace TwirEvents.Feeds;

/// <summary>
/// A text on its way into a feed. Whatever is appended, it comes out without a character that ends a line, hides, reorders its
/// neighbours or cannot be encoded, with single blanks, and in Unicode's normal form C. One is reused for all texts of a feed.
/// </summary>
internal sealed class FeedText
{
    private const char Ellipsis = '…';

    // What has to be looked at one by one: all that is dropped or replaced, and halves of surrogate pairs.
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i)
            .Where(c => c != ' ' && (char.IsSurrogate(c) || char.IsWhiteSpace(c) || IsHarmful(c)))]);

    private char[] _chars = new char[1024];
    private char[] _normal = new char[1024];
    private byte[] _octets = new byte[2048];
    private int _length;

    /// <summary>How many UTF-16 units it holds so far.</summary>
    public int Length => _length;

    private bool IsAtLineStart => _length == 0 || _chars[_length - 1] == '\n';

    /// <summary>Whether a text would come out as it stands.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) =>
        IsPlain(text) && !text.EndsWith(' ') && !text.ContainsAnyInRange('\u0300', '\uFFFF');

    /// <summary>Begins anew.</summary>
    public FeedText Clear()
    {
        _length = 0;
        return this;
    }

    /// <summary>Ends the line; the only way to a line break, so that a foreign text cannot make one.</summary>
    public FeedText Line()
    {
        TrimEnd();
        Put('\n');
        return this;
    }

    /// <summary>Appends a text as one line: a run of white space, line breaks among it, becomes one blank.</summary>
    public FeedText Append(ReadOnlySpan<char> text)
    {
        if (IsPlain(text) && !(IsAtLineStart && text is [var first, ..] && IsMark(first)))
        {
            Put(text);
            return this;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                PutBlank();
            else if (IsAtLineStart && IsMark(text[i]))
                continue;
            else if (!char.IsSurrogate(text[i]) && !IsHarmful(text[i]))
                Put(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                Put(text.Slice(i++, 2));
        }

        return this;
    }

    /// <summary>Appends a text, cut to so many UTF-16 units where it is longer.</summary>
    public FeedText Append(ReadOnlySpan<char> text, int limit)
    {
        var start = _length;
        return Append(text).Cut(start, limit);
    }

    /// <summary>
    /// Cuts what stands behind a position to so many UTF-16 units, the ellipsis included: at a word, else between graphemes.
    /// </summary>
    public FeedText Cut(int start, int limit)
    {
        if (_length - start <= limit)
            return this;
        _length = start + CutLength(_chars.AsSpan(start, _length - start), limit - 1);
        TrimEnd();
        if (limit > 0)
            Put(Ellipsis);
        return this;
    }

    /// <summary>Appends a number.</summary>
    public FeedText Append(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        Put(digits[..length]);
        return this;
    }

    /// <summary>Appends a date as year, month and day with a separator between them.</summary>
    public FeedText Append(LocalDate date, char separator)
    {
        Append(date.Year);
        Put([separator, (char)('0' + (date.Month / 10)), (char)('0' + (date.Month % 10)), separator,
            (char)('0' + (date.Day / 10)), (char)('0' + (date.Day % 10))]);
        return this;
    }

    /// <summary>The text; it holds until the next change.</summary>
    public ReadOnlySpan<char> Chars()
    {
        TrimEnd();
        var text = _chars.AsSpan(0, _length);
        // Below U+0300 every character stands for itself in form C; most titles end here.
        if (!text.ContainsAnyInRange('\u0300', '\uFFFF') || ((ReadOnlySpan<char>)text).IsNormalized(NormalizationForm.FormC))
            return text;
        int length;
        while (!((ReadOnlySpan<char>)text).TryNormalize(_normal, out length, NormalizationForm.FormC))
            _normal = new char[_normal.Length * 2];
        return _normal.AsSpan(0, length);
    }

    /// <summary>The text in UTF-8; it holds until the next change.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var text = Chars();
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_octets.Length < most)
            _octets = new byte[most * 2];
        return _octets.AsSpan(0, Encoding.UTF8.GetBytes(text, _octets));
    }

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.StartsWith(' ') && !text.Contains("  ", StringComparison.Ordinal) && !text.ContainsAny(NotPlain);

    // Controls, byte order mark, bidirectional overrides and isolates, the replacement character and non-characters.
    private static bool IsHarmful(char c) =>
        char.IsControl(c) || c is '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or >= '\uFFFD';

    // A mark has nothing to stand on at the start of a line, and would land on the n of the escaped line break.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int CutLength(ReadOnlySpan<char> text, int limit)
    {
        var fits = 0;
        for (int next; fits < text.Length; fits += next)
        {
            next = StringInfo.GetNextTextElementLength(text[fits..]);
            if (fits + next > limit)
                break;
        }

        if (text[fits] == ' ')
            return fits;
        var word = text[..fits].LastIndexOf(' ');
        return word > limit / 2 ? word : fits;
    }

    private void TrimEnd()
    {
        while (_length > 0 && _chars[_length - 1] == ' ')
            _length--;
    }

    private void PutBlank()
    {
        if (_length > 0 && _chars[_length - 1] is not (' ' or '\n'))
            Put(' ');
    }

    private void Put(char c) => Put([c]);

    private void Put(ReadOnlySpan<char> chars)
    {
        if (_length + chars.Length > _chars.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + chars.Length));
        chars.CopyTo(_chars.AsSpan(_length));
        _length += chars.Length;
    }
}
