using System.Globalization;
using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>Turns dates as written into days of the calendar: finds the year that is missing or wrong.</summary>
/// <param name="issueDate">The date of the issue.</param>
/// <param name="statedWindow">The window that the issue states.</param>
internal sealed class DateResolver(LocalDate issueDate, DateInterval? statedWindow)
{
    private const int FarDays = 60;
    private const int FewDays = 3;
    private const int HalfYear = 183;

    // In the order of preference.
    private static readonly int[] NearYears = [0, 1, -1];

    private readonly DateInterval _window = statedWindow ?? new(issueDate, issueDate.PlusDays(FarDays));

    /// <returns>The days; <c>null</c> where the calendar has none such, with the finding that says so.</returns>
    public DateInterval? Resolve(WrittenDate date, Findings findings)
    {
        if (date.Slip is { } slip)
            findings.Add(DiagnosticCode.DateForm, $"The date is not in the usual form: {slip}.", date.Text);
        var first = date.First;
        var last = date.Last;
        if (first.Year is null && last.Year is { } year)
            first = first with { Year = (first.Month, first.Day).CompareTo((last.Month, last.Day)) > 0 ? year - 1 : year };
        if (Day(first) is not { } start)
            return Impossible(first, date.Text, findings);
        start = first.Year is null ? start : InWindow(start, date.Text, findings);
        if (last == date.First)
            return Checked(new(start, start), date.Text, findings);

        var lastYear = last.Year is { } written && written != first.Year ? written : start.Year;
        if (Day(last with { Year = lastYear }) is not { } end)
            return Impossible(last, date.Text, findings);
        if (last.Year is not null)
            end = NearStart(start, end, date.Text, findings);
        else if (end < start && Period.DaysBetween(start, end.PlusYears(1)) <= HalfYear)
            end = end.PlusYears(1);
        if (end < start)
        {
            findings.Add(DiagnosticCode.DateRangeReversed, $"The range ends on {end.ToIso()}, before it starts on {start.ToIso()}; it was taken for {end.ToIso()} to {start.ToIso()}.", date.Text);
            (start, end) = (end, start);
        }

        return Checked(new(start, end), date.Text, findings);
    }

    // A missing year is the one that puts the date closest to the issue's.
    private LocalDate? Day(WrittenDay day)
    {
        if (day.Year is { } written)
            return Exact(written, day);
        LocalDate? closest = null;
        var least = int.MaxValue;
        foreach (var year in NearYears)
        {
            if (Exact(issueDate.Year + year, day) is { } date && Math.Abs(Period.DaysBetween(issueDate, date)) is var distance && distance < least)
                (closest, least) = (date, distance);
        }

        return closest;
    }

    /// <summary>A day of a year; <c>null</c> where the calendar has none such.</summary>
    public static LocalDate? Exact(int year, WrittenDay day) =>
        year is >= 1 and <= 9999 && day.Month is >= 1 and <= 12 && day.Day >= 1 && day.Day <= CalendarSystem.Iso.GetDaysInMonth(year, day.Month)
            ? new LocalDate(year, day.Month, day.Day)
            : null;

    private LocalDate InWindow(LocalDate date, string text, Findings findings)
    {
        if (date >= _window.Start.PlusDays(-FarDays) && date <= _window.End.PlusDays(FarDays))
            return date;
        for (var year = _window.Start.Year; year <= _window.End.Year; year++)
        {
            if (Exact(year, new(null, date.Month, date.Day)) is { } meant && _window.Contains(meant))
                return Corrected(date, meant, text, findings);
        }

        return date;
    }

    // The year of a range's end is wrong where the range runs backwards or for months, and right where another year mends that.
    private static LocalDate NearStart(LocalDate start, LocalDate end, string text, Findings findings)
    {
        if (end >= start && Period.DaysBetween(start, end) <= FarDays)
            return end;
        for (var year = start.Year; year <= start.Year + 1; year++)
        {
            if (Exact(year, new(null, end.Month, end.Day)) is { } meant && meant >= start && Period.DaysBetween(start, meant) <= FarDays)
                return Corrected(end, meant, text, findings);
        }

        return end;
    }

    private static LocalDate Corrected(LocalDate date, LocalDate meant, string text, Findings findings)
    {
        findings.Add(DiagnosticCode.DateYearCorrected, $"{date.ToIso()} is far from the issue's events; it was taken for {meant.ToIso()}.", text);
        return meant;
    }

    private DateInterval Checked(DateInterval dates, string text, Findings findings)
    {
        if (dates.End < issueDate.PlusDays(-FewDays))
            findings.Add(DiagnosticCode.DateOutOfWindow, $"{dates.End.ToIso()} is over before the issue of {issueDate.ToIso()}.", text);
        else if (statedWindow is not null && dates.Start > statedWindow.End)
            findings.Add(DiagnosticCode.DateOutOfWindow, $"{dates.Start.ToIso()} is behind the window that the issue states, which ends on {statedWindow.End.ToIso()}.", text);
        return dates;
    }

    private static DateInterval? Impossible(WrittenDay day, string text, Findings findings)
    {
        findings.Add(DiagnosticCode.DateImpossible, string.Create(CultureInfo.InvariantCulture,
            $"There is no day {day.Day} in month {day.Month}{(day.Year is { } year ? $" of {year}" : "")}; the entry cannot be read without its date."), text);
        return null;
    }
}
