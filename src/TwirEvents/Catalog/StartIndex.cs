using NodaTime;

namespace TwirEvents.Catalog;

/// <summary>Events by a key and the day on which they begin.</summary>
/// <remarks>
/// Each day has a table of its own: issues look a few weeks ahead, so that few and small tables are in use and the old ones can be
/// forgotten and filled anew, however long the archive is. One table of all years is slower the longer it grows, as the processor's
/// caches hold less and less of it. By a pair of key and day the tables would be types that are compiled anew in each process.
/// </remarks>
internal sealed class StartIndex<TKey>
    where TKey : class
{
    private readonly Dictionary<int, EventIndex<TKey>> _days = [];
    private readonly Stack<EventIndex<TKey>> _empty = [];
    private int _first = int.MinValue;

    public ReadOnlySpan<KnownEvent> this[TKey key, LocalDate start] => _days.TryGetValue(NumberOf(start), out var day) ? day[key] : default;

    /// <summary>Adds an event behind those that the key and day have.</summary>
    public void Add(TKey key, LocalDate start, KnownEvent known)
    {
        if (!_days.TryGetValue(NumberOf(start), out var day))
            _days.Add(NumberOf(start), day = _empty.TryPop(out var empty) ? empty : new());
        day.Add(key, known);
    }

    /// <summary>Forgets the days before the month of a day, each time that month is a later one.</summary>
    public void ForgetBefore(LocalDate day)
    {
        var first = NumberOf(new(day.Year, day.Month, 1));
        if (first <= _first)
            return;
        _first = first;
        foreach (var (number, old) in _days)
        {
            if (number >= first || !_days.Remove(number))
                continue;
            old.Clear();
            _empty.Push(old);
        }
    }

    // Days in their order, as numbers.
    private static int NumberOf(LocalDate day) => (((day.Year * 12) + day.Month) * 31) + day.Day;
}
