using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>
/// The id that Meetup gives one meeting of a repeating event: the series, and the day for which the meeting was planned.
/// </summary>
/// <remarks>
/// Six letters, a <c>y</c>, then year since 2000, month and day in base 20, lowest digit first: <c>dqldspyxjbkc</c> is
/// <c>dqldsp</c>, <c>y</c>, <c>x</c> (18), <c>jb</c> (6), <c>kc</c> (27). Meetup does not document the form; it was read off the
/// links of the newsletter, of which all fit and 95 of 100 agree with the listed day.
/// </remarks>
/// <param name="Series">The six letters that all meetings of the series share.</param>
/// <param name="Date">The day in the id: it proves the listed date where they agree, and proves nothing where they do not.</param>
public readonly record struct MeetupSeriesId(string Series, LocalDate Date)
{
    private const string Digits = "bcdfghjklmnpqrstvwxz";
    private const int SeriesLength = 6;
    private const int MonthAndDayLength = 4;

    /// <summary>Reads an id; any other text, such as the number of a single event, is none.</summary>
    public static MeetupSeriesId? TryParse(ReadOnlySpan<char> text)
    {
        var yearLength = text.Length - SeriesLength - 1 - MonthAndDayLength;
        if (yearLength is not (1 or 2) || text[SeriesLength] != 'y' || !IsSeries(text[..SeriesLength]))
            return null;

        var year = Number(text.Slice(SeriesLength + 1, yearLength));
        var month = Number(text[^4..^2]);
        var day = Number(text[^2..]);
        if (year is not { } y || month is not (>= 1 and <= 12) || day is not >= 1
            || day > CalendarSystem.Iso.GetDaysInMonth(2000 + y, month.Value))
            return null;
        return new(text[..SeriesLength].ToString(), new(2000 + y, month.Value, day.Value));
    }

    /// <summary>The id as links have it.</summary>
    public override string ToString()
    {
        var year = Date.Year - 2000;
        return $"{Series}y{(year < Digits.Length ? Digits[year].ToString() : TwoDigits(year))}{TwoDigits(Date.Month)}{TwoDigits(Date.Day)}";
    }

    private static bool IsSeries(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('a', 'z');

    private static string TwoDigits(int number) => $"{Digits[number % Digits.Length]}{Digits[number / Digits.Length]}";

    private static int? Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = Digits.IndexOf(digits[i], StringComparison.Ordinal);
            if (digit < 0)
                return null;
            number = (number * Digits.Length) + digit;
        }

        return number;
    }
}
