using System.Globalization;

namespace TwirEvents.Filtering;

/// <summary>How long before an event a calendar program reminds of it: whole hours before the midnight at which its first day begins.</summary>
/// <remarks>Minutes are refused: next to a day without a time of day they mean nothing.</remarks>
public readonly record struct Alarm
{
    /// <summary>The longest, thirty days: few entries are listed earlier.</summary>
    public const int MaxHours = 30 * HoursInDay;

    private const int HoursInDay = 24;

    private Alarm(int hours) => Hours = hours;

    /// <summary>The hours, from 1 to <see cref="MaxHours"/>.</summary>
    public int Hours { get; }

    /// <summary>The days where they are whole, as 24 hours are one; <c>null</c> else.</summary>
    public int? Days => Hours % HoursInDay == 0 ? Hours / HoursInDay : null;

    /// <summary>The alarm of a text such as <c>2h</c> or <c>1d</c>; <c>null</c> for any other.</summary>
    internal static Alarm? Read(string text)
    {
        var unit = text switch
        {
            [.., 'h' or 'H'] => 1,
            [.., 'd' or 'D'] => HoursInDay,
            _ => 0,
        };
        return unit > 0 && int.TryParse(text.AsSpan()[..^1].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= MaxHours && number * unit is <= MaxHours and var hours ? new(hours) : null;
    }

    /// <summary>The one spelling: <c>1d</c>, <c>2h</c>.</summary>
    public override string ToString() => Days is { } days ? $"{days}d" : $"{Hours}h";
}
