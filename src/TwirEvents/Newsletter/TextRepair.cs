using System.Buffers;
using System.Globalization;
using System.Text;

namespace TwirEvents.Newsletter;

/// <summary>Repairs text whose UTF-8 was read as Windows-1252 or as Mac Roman: <c>NÃ¼rnberg</c>, <c>N√ºrnberg</c>.</summary>
/// <remarks>
/// Each garbled character is a run of two to four characters that are the bytes of one UTF-8 sequence. Right text hardly ever holds
/// such a run by chance; where it may (<c>ß“</c>, <c>–é</c>), a second run must stand beside the first.
/// </remarks>
internal static class TextRepair
{
    // The characters of the bytes 80 to FF; bytes that Windows-1252 leaves open pass as control characters.
    private const string Windows1252 =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

    private const string MacRoman =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    /// <summary>Whether a text holds a character that garbled text would begin with; most lines do not.</summary>
    public static bool MayBeGarbled(ReadOnlySpan<char> text) => NextLead(text, 0) < text.Length;

    /// <returns>The text repaired, as often as it was garbled; the same instance where it is right.</returns>
    public static string Repair(string text)
    {
        for (var garbled = ""; !ReferenceEquals(text, garbled);)
        {
            garbled = text;
            text = RepairOnce(garbled);
        }

        return text;
    }

    // The next character from an index on that may begin a garbled one; the length of the text where none does.
    private static int NextLead(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (!char.IsAscii(text[at]) && (IsLead(Windows1252, text[at]) || IsLead(MacRoman, text[at])))
                return at;
        }

        return text.Length;
    }

    // The bytes C2 to F4 begin a sequence of UTF-8.
    private static bool IsLead(string page, char c) => page.IndexOf(c, StringComparison.Ordinal) is >= 0xC2 - 0x80 and <= 0xF4 - 0x80;

    private static string RepairOnce(string text)
    {
        StringBuilder? repaired = null;
        var copied = 0;
        for (var at = NextLead(text, 0); at < text.Length;)
        {
            // Both pages at once: "‚Ä¶" is the three bytes of an ellipsis for the one, and its end those of a letter for the other.
            var isBehindGarbled = repaired is not null && copied == at;
            var length = GarbledAt(text, at, Windows1252, isBehindGarbled, out var rune);
            if (length == 0)
                length = GarbledAt(text, at, MacRoman, isBehindGarbled, out rune);
            if (length > 0)
            {
                repaired ??= new StringBuilder(text.Length);
                repaired.Append(text, copied, at - copied).Append(rune.ToString());
                copied = at += length;
                continue;
            }

            at = NextLead(text, at + 1);
        }

        return repaired is null ? text : repaired.Append(text, copied, text.Length - copied).ToString();
    }

    // A run that is not telling by itself is so beside another one.
    private static int GarbledAt(string text, int at, string page, bool isBehindGarbled, out Rune rune)
    {
        var length = SequenceAt(text, at, page, out rune);
        return length > 0 && (isBehindGarbled || (IsTelling(rune) && !IsByChance(text, at, length))
            || (!IsQuotation(text, at, length) && SequenceAt(text, at + length, page, out _) > 0)) ? length : 0;
    }

    // The end of a word and a quotation mark with a blank that does not break: "dansé «à» Paris" is right, two runs though it has.
    private static bool IsQuotation(string text, int at, int length) =>
        length > 2 && text.AsSpan(at + length - 2, 2) is "\u00A0«" or "»\u00A0";

    // "NIVÅ”", "está»…", "»ökologisch«" and "√π" are right: marks beside a word, and a formula.
    private static bool IsByChance(string text, int at, int length)
    {
        var before = at == 0 ? ' ' : text[at - 1];
        var isEnd = at + length == text.Length || !char.IsLetter(text[at + length]);
        return text[at] switch
        {
            'Ä' or 'Å' or 'Ì' or 'Í' => isEnd && !char.IsLower(before) && IsMark(text[at + 1]),
            'á' => isEnd && text[at + 1] == '»' && text[at + 2] is not ('‘' or '“') && IsMark(text[at + 2]),
            '»' => !char.IsLetter(before),
            '√' => isEnd && !char.IsLetter(before) && (text[at + 1] is 'π' or 'Ω' || char.GetUnicodeCategory(text[at + 1]) == UnicodeCategory.MathSymbol),
            _ => false,
        };
    }

    // What may stand behind a word.
    private static bool IsMark(char c) => c is '’' or '”' or '“' or '‘' or '›' or '–' or '—' or '…';

    private static int SequenceAt(string text, int at, string page, out Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        while (count < bytes.Length && at + count < text.Length && page.IndexOf(text[at + count], StringComparison.Ordinal) is >= 0 and var high)
            bytes[count++] = (byte)(0x80 + high);
        rune = default;
        return count > 1 && Rune.DecodeFromUtf8(bytes[..count], out rune, out var length) == OperationStatus.Done && length > 1 && IsLikely(rune) ? length : 0;
    }

    // Letters of Latin script, marks that are put on them, punctuation, symbols and emoji: their first bytes (C2 to C5, C8, CC, CD, E1,
    // E2, EF, F0) are characters that hardly any text puts before a continuation byte's character on purpose.
    private static bool IsTelling(Rune rune) =>
        rune.Value is (>= 0xA0 and < 0x180) or (>= 0x218 and < 0x21C) or (>= 0x300 and < 0x370) or (>= 0x1E00 and < 0x1F00) or (>= 0x2000 and < 0x2C00)
            or (>= 0xFE00 and <= 0xFEFF) or >= 0x10000;

    // Scripts that titles are written in, Greek to Arabic, Devanagari to Georgian, those of East Asia; not those of which a letter alone
    // would tell of chance, such as N'Ko.
    private static bool IsLikely(Rune rune) =>
        IsTelling(rune) || rune.Value is (>= 0x370 and < 0x700) or (>= 0x900 and < 0x1100) or (>= 0x2E80 and < 0xD800) or (>= 0xFF00 and < 0xFFF0);
}
