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
        var key = new StringBuilder(name.Length);
        foreach (var rune in Decomposed(name).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                    or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber:
                    Append(key, rune);
                    break;
                default:
                    if (key.Length > 0 && key[^1] != ' ')
                        key.Append(' ');
                    break;
            }
        }

        if (key.Length > 0 && key[^1] == ' ')
            key.Length--;
        return key.ToString();
    }

    // A lone surrogate cannot be decomposed; it is no part of any name.
    private static string Decomposed(string name) =>
        Ascii.IsValid(name) ? name : new string([.. name.Select((c, i) => IsLone(name, i) ? ' ' : c)]).Normalize(NormalizationForm.FormKD);

    private static bool IsLone(string name, int i) =>
        char.IsHighSurrogate(name[i]) ? i + 1 == name.Length || !char.IsLowSurrogate(name[i + 1])
        : char.IsLowSurrogate(name[i]) && (i == 0 || !char.IsHighSurrogate(name[i - 1]));

    // Letters that Unicode does not decompose although a reader without them on the keyboard would.
    private static void Append(StringBuilder key, Rune rune)
    {
        switch (Rune.ToLowerInvariant(rune).Value)
        {
            case 'ß': key.Append("ss"); break;
            case 'ø': key.Append('o'); break;
            case 'ł': key.Append('l'); break;
            case 'đ': key.Append('d'); break;
            case 'ı': key.Append('i'); break;
            case 'æ': key.Append("ae"); break;
            case 'œ': key.Append("oe"); break;
            default: key.Append(Rune.ToLowerInvariant(rune).ToString()); break;
        }
    }
}
