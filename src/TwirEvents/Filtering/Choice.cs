namespace TwirEvents.Filtering;

/// <summary>A value of the filter.</summary>
/// <param name="Key">What it is compared by, and how the canonical filter writes it.</param>
/// <param name="Word">What a reader calls it.</param>
internal readonly record struct FilterValue(string Key, string Word);

/// <summary>The values of one parameter: any of some, and none of others.</summary>
internal sealed class Choice
{
    private readonly string[] _any;
    private readonly string[] _none;

    /// <summary>A choice of values, which come in the order of their keys and each once.</summary>
    public Choice(IEnumerable<FilterValue> any, IEnumerable<FilterValue> none)
    {
        Any = InOrder(any);
        None = InOrder(none);
        _any = [.. Any.Select(v => v.Key)];
        _none = [.. None.Select(v => v.Key)];
    }

    /// <summary>The choice that every event fits.</summary>
    public static Choice Free { get; } = new([], []);

    /// <summary>The values of which one must hold; where there are none, all fit.</summary>
    public IReadOnlyList<FilterValue> Any { get; }

    /// <summary>The values none of which may hold.</summary>
    public IReadOnlyList<FilterValue> None { get; }

    /// <summary>Whether every event fits.</summary>
    public bool IsFree => _any.Length + _none.Length == 0;

    /// <summary>Whether something that has these keys fits.</summary>
    public bool Fits(ReadOnlySpan<string> keys) => (_any.Length == 0 || keys.ContainsAny(_any)) && !keys.ContainsAny(_none);

    /// <summary>Whether a text fits in which the keys' words begin words.</summary>
    public bool Fits(SearchText text)
    {
        foreach (var words in _none)
        {
            if (text.Holds(words))
                return false;
        }

        foreach (var words in _any)
        {
            if (text.Holds(words))
                return true;
        }

        return _any.Length == 0;
    }

    private static FilterValue[] InOrder(IEnumerable<FilterValue> values) =>
        [.. values.DistinctBy(v => v.Key).OrderBy(v => v.Key, StringComparer.Ordinal)];
}
