namespace TwirEvents.Newsletter;

/// <summary>Reads the English names of months, full or shortened, with a slip that leaves only one month possible.</summary>
internal static class MonthName
{
    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The full name of a month from 1 to 12.</summary>
    public static string Of(int month) => Names[month - 1];

    /// <param name="word">The word.</param>
    /// <param name="isSlip">Whether it is no name but close to one.</param>
    /// <returns>The month from 1 to 12; <c>null</c> where the word is none.</returns>
    public static int? Read(ReadOnlySpan<char> word, out bool isSlip)
    {
        isSlip = false;
        if (word.Length is < 2 or > 10)
            return null;
        var initial = char.ToUpperInvariant(word[0]);
        for (var i = 0; i < Names.Length; i++)
        {
            if (Names[i][0] == initial && word.Length >= 3 && Names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        if (word.Equals("Sept", StringComparison.OrdinalIgnoreCase))
            return 9;
        var meant = MeantBy(word, initial);
        isSlip = meant is not null;
        return meant;
    }

    // A slip is one letter wrong, missing, doubled or swapped in the name or its short form; the first letter is hardly ever wrong,
    // and "Day 1" is not "May 1".
    private static int? MeantBy(ReadOnlySpan<char> word, char initial)
    {
        int? found = null;
        for (var i = 0; i < Names.Length; i++)
        {
            if (Names[i][0] != initial || (!IsOneSlipFrom(word, Names[i]) && !IsOneSlipFrom(word, Names[i].AsSpan(0, 3))))
                continue;
            if (found is not null)
                return null;
            found = i + 1;
        }

        return found;
    }

    private static bool IsOneSlipFrom(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        if (Math.Abs(word.Length - name.Length) > 1)
            return false;
        var same = 0;
        while (same < word.Length && same < name.Length && IsSame(word[same], name[same]))
            same++;
        var left = word[same..];
        var right = name[same..];
        return left.Length > right.Length ? IsSame(left[1..], right)
            : left.Length < right.Length ? IsSame(left, right[1..])
            : left.Length > 0 && (IsSame(left[1..], right[1..]) || IsSwapped(left, right));
    }

    private static bool IsSwapped(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 1 && IsSame(left[0], right[1]) && IsSame(left[1], right[0]) && IsSame(left[2..], right[2..]);

    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
