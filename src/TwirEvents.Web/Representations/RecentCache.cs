using System.Diagnostics.CodeAnalysis;

namespace TwirEvents.Web.Representations;

/// <summary>What was made when first asked for, bounded in bytes: what nobody asked for the longest time goes first.</summary>
/// <remarks>
/// Of many who ask for the same new value at once one makes it, and the others wait for that one alone. A value that is there never
/// waits for another that is being made, and one that could not be made is tried again by the next who asks.
/// </remarks>
/// <param name="maxBytes">How much it holds; what is larger is given but not kept.</param>
/// <param name="bytes">How much memory a value takes with its key.</param>
public sealed class RecentCache<TKey, TValue>(long maxBytes, Func<TKey, TValue, long> bytes)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _latestFirst = new();
    private long _bytes;
    private long _hits;
    private long _misses;

    /// <summary>How many bytes it holds now.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
                return _bytes;
        }
    }

    /// <summary>How often a value was there, and how often it was not.</summary>
    public (long Hits, long Misses) Counts
    {
        get
        {
            lock (_gate)
                return (_hits, _misses);
        }
    }

    /// <summary>The value of a key where it is there, which then counts as asked for.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var node) && node.Value.Value.IsValueCreated)
            {
                _hits++;
                MoveToFront(node);
                value = node.Value.Value.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The value of a key, made now where it is not there.</summary>
    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        if (!TryFind(key, make, out var node))
            return Make(node);
        return node.Value.Value.Value;
    }

    // Whether somebody asked before; else the entry is new, and the caller's to make.
    private bool TryFind(TKey key, Func<TKey, TValue> make, out LinkedListNode<Entry> node)
    {
        lock (_gate)
        {
            var known = _entries.TryGetValue(key, out var found);
            node = found ?? new(new(key, new(() => make(key))));
            if (known)
            {
                _hits++;
                MoveToFront(node);
            }
            else
            {
                _misses++;
                _entries.Add(key, node);
                _latestFirst.AddFirst(node);
            }

            return known;
        }
    }

    private TValue Make(LinkedListNode<Entry> node)
    {
        try
        {
            var value = node.Value.Value.Value;
            var size = bytes(node.Value.Key, value);
            lock (_gate)
                Keep(node, size);
            return value;
        }
        catch
        {
            lock (_gate)
                Drop(node);
            throw;
        }
    }

    // Its size is known only now, and somebody asks for it now; entries that are still being made weigh nothing yet and are passed over.
    private void Keep(LinkedListNode<Entry> node, long size)
    {
        if (size > maxBytes)
        {
            Drop(node);   // to make room for it would drive out all others for nothing
            return;
        }

        MoveToFront(node);
        node.Value.Bytes = size;
        _bytes += size;
        for (var last = _latestFirst.Last; _bytes > maxBytes && last is not null;)
        {
            var previous = last.Previous;
            if (last.Value.Bytes > 0)
                Drop(last);
            last = previous;
        }
    }

    private void MoveToFront(LinkedListNode<Entry> node)
    {
        _latestFirst.Remove(node);
        _latestFirst.AddFirst(node);
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _latestFirst.Remove(node);
        _bytes -= node.Value.Bytes;
    }

    private sealed class Entry(TKey key, Lazy<TValue> value)
    {
        public TKey Key { get; } = key;

        public Lazy<TValue> Value { get; } = value;

        public long Bytes { get; set; }
    }
}
