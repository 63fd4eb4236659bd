using System.Globalization;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Where two texts begin to differ, for a reader of a failed test.</summary>
internal static class Difference
{
    private const int Around = 60;

    /// <summary>The first line that differs and where it does; blanks that do not show are written as their code.</summary>
    public static string Between(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line])
            line++;
        var (left, right) = (line < wanted.Length ? Visible(wanted[line]) : "(nothing)", line < got.Length ? Visible(got[line]) : "(nothing)");
        var column = left.Zip(right).TakeWhile(p => p.First == p.Second).Count();
        return $"must give {left}\nbut gives {right}\nwhich differ from here: {left[column..Math.Min(left.Length, column + Around)]}";
    }

    private static string Visible(string text) => string.Concat(text.Select((c, i) => c switch
    {
        ' ' when i == 0 || i + 1 == text.Length || text[i - 1] == ' ' => "·",
        ' ' => " ",
        _ when char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse => $"\\u{(int)c:X4}",
        _ => c.ToString(),
    }));
}
