using NodaTime;
using TwirEvents.Catalog;

namespace TwirEvents.Web.Pages.Agenda;

/// <summary>What is on, by day.</summary>
/// <param name="Days">The days that have events, in their order.</param>
/// <param name="Shown">How many events are listed.</param>
/// <param name="Coming">How many there are to come, in all.</param>
public sealed record EventDays(IReadOnlyList<EventDay> Days, int Shown, int Coming)
{
    private const int MaxShown = 200;

    /// <summary>The events that are not over, up to a number that still loads and reads well.</summary>
    /// <param name="events">Events by start.</param>
    /// <param name="from">The day before which an event is over: today, or the day that the reader asked for.</param>
    public static EventDays Of(IReadOnlyList<RustEvent> events, LocalDate from)
    {
        ArgumentNullException.ThrowIfNull(events);
        RustEvent[] coming = [.. events.Where(listed => listed.Dates.End >= from)];
        var shown = coming.Take(MaxShown);
        // One that began earlier and still goes on is on now.
        var days = shown.GroupBy(listed => LocalDate.Max(listed.Dates.Start, from)).OrderBy(day => day.Key);
        return new([.. days.Select(day => new EventDay(day.Key, [.. day]))], Math.Min(coming.Length, MaxShown), coming.Length);
    }
}

/// <summary>The events of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Events">Its events.</param>
public sealed record EventDay(LocalDate Day, IReadOnlyList<RustEvent> Events);
