namespace TwirEvents.Filtering;

/// <summary>Finds what a mistyped value may have been meant for.</summary>
public static class Nearest
{
    private const int Most = 5;

    /// <summary>
    /// The candidates that have the value as a word or its beginning, or the other way round, where each word more is a slip more, or
    /// that are few slips away (a letter too much, missing, wrong, or two exchanged): of all these the nearest, in their ordinal order.
    /// </summary>
    public static IReadOnlyList<string> To(string value, IEnumerable<string> candidates)
    {
        var near = candidates.Distinct(StringComparer.Ordinal)
            .GroupBy(candidate => SlipsTo(value, candidate))
            .Where(group => group.Key is not null)
            .MinBy(group => group.Key);
        return near is null ? [] : [.. near.Order(StringComparer.Ordinal).Take(Most)];
    }

    private static int? SlipsTo(string value, string candidate)
    {
        if (value.Length >= 3 && IsPart(value, candidate))
            return 1;
        var most = Math.Max(1, Math.Max(value.Length, candidate.Length) / 3);
        var slips = Math.Abs(value.Length - candidate.Length) <= most ? Distance(value, candidate) : int.MaxValue;
        // "rust-berln" is nearer to "rust-berlin" than to "rust": each word more is a slip more.
        if (value.Length >= 3 && candidate.Length >= 3 && IsPart(candidate, value))
            return Math.Min(slips, 1 + value.Count('-') - candidate.Count('-'));
        return slips <= most ? slips : null;
    }

    private static bool IsPart(string part, string whole) =>
        whole.StartsWith(part, StringComparison.Ordinal) || whole.Contains("-" + part, StringComparison.Ordinal);

    // Optimal string alignment: https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance
    private static int Distance(string a, string b)
    {
        var (beforeLast, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var wrong = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + wrong);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
