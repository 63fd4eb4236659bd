using NodaTime;
using TwirEvents.Catalog;

namespace TwirEvents.Web.Pages.Agenda;

/// <summary>The events of one month as a calendar shows them.</summary>
/// <param name="Month">The month.</param>
/// <param name="Weeks">
/// Its weeks from Monday to Sunday (ISO 8601); a day of another month is <c>null</c>. An event of several days stands on each.
/// </param>
/// <param name="Count">How many events it has.</param>
/// <param name="Previous">The month before, unless nothing is listed before this one.</param>
/// <param name="Next">The month behind, unless nothing is listed behind this one.</param>
public sealed record EventMonth(
    YearMonth Month, IReadOnlyList<IReadOnlyList<EventDay?>> Weeks, int Count, YearMonth? Previous, YearMonth? Next)
{
    private const int DaysInWeek = 7;

    /// <summary>A month of some events.</summary>
    /// <param name="events">Events by start.</param>
    /// <param name="asked">
    /// The month; of one before the first event or behind the last the nearest is shown, so that the links from month to month end.
    /// </param>
    /// <param name="today">The day, whose month is there in any case.</param>
    public static EventMonth Of(IReadOnlyList<RustEvent> events, YearMonth asked, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(events);
        var first = MonthOf(events.Select(listed => listed.Dates.Start).Append(today).Min());
        var last = MonthOf(events.Select(listed => listed.Dates.End).Append(today).Max());
        var month = asked.CompareTo(first) < 0 ? first : asked.CompareTo(last) > 0 ? last : asked;

        var dates = month.ToDateInterval();
        RustEvent[] inMonth = [.. events.Where(listed => listed.Dates.Intersection(dates) is not null)];
        var before = (int)dates.Start.DayOfWeek - (int)IsoDayOfWeek.Monday;
        var after = (int)IsoDayOfWeek.Sunday - (int)dates.End.DayOfWeek;
        var days = dates.Select(day => new EventDay(day, [.. inMonth.Where(listed => listed.Dates.Contains(day))]));
        return new(
            month,
            [.. Enumerable.Repeat<EventDay?>(null, before).Concat(days).Concat(Enumerable.Repeat<EventDay?>(null, after)).Chunk(DaysInWeek)],
            inMonth.Length,
            month.CompareTo(first) > 0 ? month.PlusMonths(-1) : null,
            month.CompareTo(last) < 0 ? month.PlusMonths(1) : null);
    }

    private static YearMonth MonthOf(LocalDate day) => day.ToYearMonth();
}
