using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NodaTime;

namespace TwirEvents.Catalog;

/// <summary>Events by a key. Nearly every key has one event, and none has many.</summary>
internal sealed class EventIndex<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];

    public ReadOnlySpan<KnownEvent> this[TKey key]
    {
        get
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(_entries, key);
            return Unsafe.IsNullRef(ref entry) ? default : entry.Many ?? new ReadOnlySpan<KnownEvent>(in entry.One);
        }
    }

    /// <summary>Adds an event behind those that the key has.</summary>
    public void Add(TKey key, KnownEvent known)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out var exists);
        if (!exists)
            entry.One = known;
        else if (entry.Many is { } many ? !many.Contains(known) : entry.One != known)
            entry.Many = [.. entry.Many ?? [entry.One], known];
    }

    /// <summary>Adds an event behind those of the key that were still ahead on a day, and forgets the others.</summary>
    public void AddAhead(TKey key, KnownEvent known, LocalDate day)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, key, out var exists);
        if (!exists || (entry.Many is null && (entry.One == known || entry.One.LastAhead < day)))
            entry.One = known;
        else
            entry.Many = WithAhead(entry.Many ?? [entry.One], known, day);
    }

    /// <summary>Forgets the keys, but for some, of which no event was ahead on a day or since.</summary>
    public void ForgetBefore(LocalDate day, Func<TKey, bool> isKept)
    {
        foreach (var (key, entry) in _entries)
        {
            if (!isKept(key) && (entry.Many is { } many ? many.All(known => known.LastAhead < day) : entry.One.LastAhead < day))
                _entries.Remove(key);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _entries.Clear();

    private static KnownEvent[] WithAhead(KnownEvent[] others, KnownEvent known, LocalDate day) =>
        [.. others.Where(other => other != known && other.LastAhead >= day), known];

    // An array for each of the many single events would be as many objects to keep.
    private struct Entry
    {
        public KnownEvent One;
        public KnownEvent[]? Many;
    }
}
