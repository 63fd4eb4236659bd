using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace TwirEvents;

/// <summary>Dates as <see href="https://www.iso.org/iso-8601-date-and-time-format.html">ISO 8601</see> has them: <c>2024-09-11</c>.</summary>
/// <remarks>The patterns of NodaTime do the same, but have to be built and compiled first.</remarks>
internal static class IsoDate
{
    /// <summary>The text of a date.</summary>
    public static string ToIso(this LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");

    /// <summary>Writes a date into JSON, without a string of its own.</summary>
    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, LocalDate date)
    {
        Span<byte> text = stackalloc byte[10];
        Put(text[..4], date.Year);
        Put(text[5..7], date.Month);
        Put(text[8..], date.Day);
        text[4] = text[7] = (byte)'-';
        json.WriteString(name, text);
    }

    private static void Put(Span<byte> digits, int value) =>
        Utf8Formatter.TryFormat(value, digits, out _, new StandardFormat('D', (byte)digits.Length));
}
