using System.Globalization;
using System.Text;

namespace TwirEvents;

/// <summary>
/// The form of a name for comparing: no case, no accents, and one blank for every run of white space and punctuation, so that
/// <c>São-Paulo</c> and <c>sao paulo</c> are the same.
/// </summary>
public static class NameKey
{
    /// <summary>The key of a name; empty for a name without letters and digits.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        var most = MostLength(name.Length);
        var key = Of(name, most <= 256 ? stackalloc char[256] : new char[most]);
        return key.SequenceEqual(name) ? name : key.ToString();
    }

    /// <summary>How long the key of a name of a length can be: no letter becomes more than two, no blank more than one.</summary>
    internal static int MostLength(int nameLength) => 2 * nameLength;

    /// <summary>The key of a name without a string of its own, for looking it up.</summary>
    /// <param name="name">The name.</param>
    /// <param name="key">Takes the key; of at least <see cref="MostLength"/>.</param>
    internal static ReadOnlySpan<char> Of(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < name.Length;)
        {
            if (char.IsAscii(name[i]))
            {
                Append(key, ref length, char.IsAsciiLetterOrDigit(name[i]) ? (char)(name[i] | 0x20) : ' ');
                i++;
            }
            else
            {
                Rune.DecodeFromUtf16(name[i..], out var rune, out var read);
                Append(key, ref length, rune);
                i += read;
            }
        }

        if (length > 0 && key[length - 1] == ' ')
            length--;
        return key[..length];
    }

    private static void Append(Span<char> key, ref int length, char letter)
    {
        if (letter != ' ' || (length > 0 && key[length - 1] != ' '))
            key[length++] = letter;
    }

    private static void Append(Span<char> key, ref int length, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format:
                break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                AppendLetter(key, ref length, rune);
                break;
            default:
                Append(key, ref length, ' ');
                break;
        }
    }

    // Letters without their marks for each code point of a block, '_' where there is none or where it takes more than one: a
    // decomposition by Unicode's tables takes ten times as long and leaves ł and ø as they are.
    private const string FromU00C0 =
        "aaaaaa_ceeeeiiiidnooooo_ouuuuy__aaaaaa_ceeeeiiiidnooooo_ouuuuy_y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii__jjkkkllllll_" +
        "_llnnnnnn_nnoooooo__rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "_b______________________________oo_____________uu____zz_________" +
        "_____________aaiioouuuuuuuuuu_aaaa____ggkkoooo__j___gg__nnaa__oo" +
        "aaaaeeeeiiiioooorrrruuuusstt__hh______aaeeooooooooyy";

    private const string FromU1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy______aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

    private static void AppendLetter(Span<char> key, ref int length, Rune rune)
    {
        var letter = At(FromU00C0, rune.Value - 0xC0) ?? At(FromU1E00, rune.Value - 0x1E00) ?? '_';
        if (letter != '_')
        {
            key[length++] = letter;
            return;
        }

        var lower = Rune.ToLowerInvariant(rune);
        var letters = lower.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            _ => null,
        };
        if (letters is null)
        {
            length += lower.EncodeToUtf16(key[length..]);
        }
        else
        {
            letters.CopyTo(key[length..]);
            length += letters.Length;
        }
    }

    private static char? At(string block, int index) => (uint)index < (uint)block.Length ? block[index] : null;
}
