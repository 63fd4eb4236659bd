using NodaTime;

namespace TwirEvents.Catalog;

/// <summary>Events by a key and the day on which they begin.</summary>
/// <remarks>
/// Each month has a table of its own: issues look a few weeks ahead, so that few and small tables are in use and the old ones can be
/// forgotten and filled anew, however long the archive is. One table of all years is slower the longer it grows, as the processor's
/// caches hold less and less of it.
/// </remarks>
internal sealed class StartIndex<TKey>
    where TKey : notnull
{
    private const int MonthsAYear = 12;

    private readonly Dictionary<int, EventIndex<(TKey Key, LocalDate Start)>> _months = [];
    private readonly Stack<EventIndex<(TKey Key, LocalDate Start)>> _empty = [];
    private int _first = int.MinValue;

    public ReadOnlySpan<KnownEvent> this[TKey key, LocalDate start] =>
        _months.TryGetValue(MonthOf(start), out var month) ? month[(key, start)] : default;

    /// <summary>Adds an event behind those that the key and day have.</summary>
    public void Add(TKey key, LocalDate start, KnownEvent known)
    {
        if (!_months.TryGetValue(MonthOf(start), out var month))
            _months.Add(MonthOf(start), month = _empty.TryPop(out var empty) ? empty : new());
        month.Add((key, start), known);
    }

    /// <summary>Forgets the months before that of a day, each time that month is a later one.</summary>
    public void ForgetBefore(LocalDate day)
    {
        if (MonthOf(day) <= _first)
            return;
        _first = MonthOf(day);
        foreach (var month in _months.Keys)
        {
            if (month >= _first || !_months.Remove(month, out var old))
                continue;
            old.Clear();
            _empty.Push(old);
        }
    }

    private static int MonthOf(LocalDate day) => (day.Year * MonthsAYear) + day.Month;
}
