using NodaTime;
using TwirEvents.Catalog;

namespace TwirEvents.Web.Pages.Agenda;

/// <summary>Events by day, a page of them.</summary>
/// <param name="Days">The days that have events, in their order.</param>
/// <param name="First">The position of the first event listed among all of them, from 1; 0 where there are none.</param>
/// <param name="Shown">How many events are listed.</param>
/// <param name="Count">How many there are in all.</param>
public sealed record EventDays(IReadOnlyList<EventDay> Days, int First, int Shown, int Count)
{
    /// <summary>How many events a page lists: it still loads fast and reads well.</summary>
    public const int PageSize = 100;

    /// <summary>The number of pages, at least one.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    /// <summary>The events that are not over on a day.</summary>
    /// <param name="events">Events by start.</param>
    /// <param name="begin">The day before which an event is over.</param>
    /// <param name="page">Which page, from 1; one that is not there counts as the nearest.</param>
    public static EventDays Of(IReadOnlyList<RustEvent> events, LocalDate begin, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(events);
        // One that began earlier and still goes on is on now.
        (LocalDate Day, RustEvent Event)[] all =
        [
            .. events.Where(listed => listed.Dates.End >= begin)
                .Select(listed => (LocalDate.Max(listed.Dates.Start, begin), listed)).OrderBy(listed => listed.Item1),
        ];
        var none = new EventDays([], 0, 0, all.Length);
        if (all.Length == 0)
            return none;
        var skipped = (Math.Clamp(page, 1, none.Pages) - 1) * PageSize;
        var shown = all.Skip(skipped).Take(PageSize).ToList();
        var days = shown.GroupBy(listed => listed.Day, (day, listed) => new EventDay(day, [.. listed.Select(one => one.Event)]));
        return new([.. days], skipped + 1, shown.Count, all.Length);
    }
}

/// <summary>The events of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Events">Its events.</param>
public sealed record EventDay(LocalDate Day, IReadOnlyList<RustEvent> Events);
