using System.Globalization;
using NodaTime;

namespace TwirEvents;

/// <summary>Dates as <see href="https://www.iso.org/iso-8601-date-and-time-format.html">ISO 8601</see> has them: <c>2024-09-11</c>.</summary>
/// <remarks>The patterns of NodaTime, which do the same, take longer to get ready than a whole issue takes to be read.</remarks>
internal static class IsoDate
{
    /// <summary>The text of a date.</summary>
    public static string ToIso(this LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}");
}
