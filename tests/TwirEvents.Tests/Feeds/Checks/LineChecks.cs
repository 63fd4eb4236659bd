using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>Checks 1 to 8: octets and lines.</summary>
internal static class LineChecks
{
    private const int MaxOctets = 75;

    // Controls, line breaks of Unicode, byte order marks, what a lost character left, and what turns the text around.
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x2028, 0x2029, 0xFEFF, 0xFFFD])
            .Concat(Enumerable.Range(0x202A, 5)).Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code)]);

    public static IReadOnlyList<CalendarCheck> All { get; } =
    [
        CalendarCheck.Of(1, "the text is UTF-8 in normal form C without a byte order mark", calendar =>
            Utf8.IsValid(calendar.Octets) && calendar.Text.IsNormalized(NormalizationForm.FormC) && !calendar.Text.StartsWith('\uFEFF')),
        CalendarCheck.Of(2, "every line ends in CR LF, and nothing else holds one of them", calendar =>
            calendar.PhysicalLines.Where(line => line.AsSpan().ContainsAny('\r', '\n')).Concat(calendar.PhysicalLines.TakeLast(1).Where(line => line != ""))),
        CalendarCheck.Of(3, "a line has at most 75 octets", calendar =>
            calendar.PhysicalLines.Where(line => Encoding.UTF8.GetByteCount(line) > MaxOctets)),
        CalendarCheck.Of(4, "no line is folded inside a code point", calendar => FoldsInsideCodePoints(calendar.Octets)),
        CalendarCheck.Of(4, "no line is folded inside a grapheme", FoldsInsideGraphemes) with { IsWarning = true },
        CalendarCheck.Of(5, "no line is blank", calendar => calendar.PhysicalLines.SkipLast(1).Where(string.IsNullOrWhiteSpace)),
        CalendarCheck.Of(6, "no character does harm", calendar => calendar.PhysicalLines.Where(line => line.AsSpan().ContainsAny(Harmful))),
        CalendarCheck.Of(7, "at most 900,000 octets and 1,500 events", calendar =>
            calendar.Octets.Length <= 900_000 && calendar.Events.Count() <= 1500),
        CalendarCheck.Of(8, "unfolded and folded again the lines are the same", calendar =>
            calendar.Text == string.Concat(calendar.Lines.Select(line => Fold(line) + "\r\n"))),
    ];

    private static IEnumerable<string> FoldsInsideCodePoints(byte[] octets)
    {
        for (var i = 3; i < octets.Length; i++)
        {
            if ((octets[i] & 0xC0) == 0x80 && octets.AsSpan(i - 3, 3).SequenceEqual("\r\n "u8))
                yield return $"octet {i}";
        }
    }

    private static IEnumerable<string> FoldsInsideGraphemes(StrictCalendar calendar)
    {
        var before = "";
        foreach (var line in calendar.PhysicalLines)
        {
            if (!line.StartsWith(' '))
                before = "";
            else if (line.Length > 1 && line[1] >= '\u0080' && !StringInfo.ParseCombiningCharacters(before + line[1..]).Contains(before.Length))
                yield return line;
            before += line.StartsWith(' ') ? line[1..] : line;
        }
    }

    // As many code points on a line as fit: the one way to fold that needs no further rule.
    private static string Fold(string line)
    {
        if (Encoding.UTF8.GetByteCount(line) <= MaxOctets)
            return line;
        var (folded, octets) = (new StringBuilder(line.Length + (line.Length / 16)), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }
}
