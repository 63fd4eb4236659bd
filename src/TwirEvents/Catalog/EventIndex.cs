using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TwirEvents.Catalog;

/// <summary>Events by a key. Nearly every key has one event, and none has many.</summary>
internal sealed class EventIndex<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];

    /// <summary>How many keys there are.</summary>
    public int Count => _entries.Count;

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

    /// <summary>Forgets the events that are over.</summary>
    public void Forget(Func<TKey, KnownEvent, bool> isOver)
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry.Many is { } many)
                Forget(key, many, isOver);
            else if (isOver(key, entry.One))
                _entries.Remove(key);
        }
    }

    private void Forget(TKey key, KnownEvent[] many, Func<TKey, KnownEvent, bool> isOver)
    {
        var left = Array.FindAll(many, known => !isOver(key, known));
        if (left.Length == 0)
            _entries.Remove(key);
        else
            _entries[key] = new() { One = left[0], Many = left };
    }

    // An array for each of the many single events would be as many objects to keep.
    private struct Entry
    {
        public KnownEvent One;
        public KnownEvent[]? Many;
    }
}
