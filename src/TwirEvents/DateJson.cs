using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using NodaTime;

namespace TwirEvents;

/// <summary>Dates in JSON.</summary>
internal static class DateJson
{
    /// <summary>Writes a date as <c>2024-09-11</c> (ISO 8601), without a string of its own.</summary>
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
