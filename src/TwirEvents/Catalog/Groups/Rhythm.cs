using NodaTime;

namespace TwirEvents.Catalog.Groups;

/// <summary>When a group usually meets.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Interval">How often; <c>null</c> where only the day of the week is usual.</param>
/// <param name="Week">Which of that day in the month, from 1, or <see cref="LastWeek"/>; only where it meets monthly.</param>
public sealed record Rhythm(IsoDayOfWeek Weekday, RhythmInterval? Interval, int? Week)
{
    /// <summary>The last of its weekday in the month.</summary>
    public const int LastWeek = -1;

    // What a group did years ago is not usual any more; four meetings are the fewest that show a habit.
    private const int Newest = 12;
    private const int Fewest = 4;

    private static readonly string[] _ordinals = ["first", "second", "third", "fourth"];

    /// <summary>The rhythm of the newest meetings: what holds for three in four of them; <c>null</c> where nothing does.</summary>
    /// <param name="days">The days on which there was a meeting, in any order.</param>
    public static Rhythm? Of(IEnumerable<LocalDate> days)
    {
        LocalDate[] newest = [.. NewestOf(days)];
        if (newest.Length < Fewest || Usual(newest, day => day.DayOfWeek) is not { } weekday)
            return null;

        LocalDate[] regular = [.. newest.Where(day => day.DayOfWeek == weekday)];
        int[] weeks = [.. regular.Skip(1).Zip(regular, (later, earlier) => Period.DaysBetween(earlier, later) / 7)];
        return Usual(weeks, gap => gap) switch
        {
            1 => new(weekday, RhythmInterval.Weekly, null),
            2 => new(weekday, RhythmInterval.EveryTwoWeeks, null),
            _ => WeekOfMonth(regular, weeks) is { } week ? new(weekday, RhythmInterval.Monthly, week) : new(weekday, null, null),
        };
    }

    /// <summary>In words: <c>Tuesdays</c>, <c>every Tuesday</c>, <c>every second week on Tuesday</c>, <c>second Tuesday of the month</c>.</summary>
    public override string ToString() => Interval switch
    {
        RhythmInterval.Weekly => $"every {Weekday}",
        RhythmInterval.EveryTwoWeeks => $"every second week on {Weekday}",
        RhythmInterval.Monthly => $"{(Week is { } week and > 0 ? _ordinals[week - 1] : "last")} {Weekday} of the month",
        _ => $"{Weekday}s",
    };

    /// <summary>The meetings that a rhythm is read from, in their order.</summary>
    internal static IEnumerable<LocalDate> NewestOf(IEnumerable<LocalDate> days) =>
        days.Distinct().OrderDescending().Take(Newest).Order();

    // A month may be left out, as many groups do in summer.
    private static int? WeekOfMonth(LocalDate[] days, int[] weeks)
    {
        if (!IsUsual(weeks.Count(gap => gap >= 4), weeks.Length))
            return null;
        return Usual(days, day => ((day.Day - 1) / 7) + 1) is { } week and < 5 ? week
            : IsUsual(days.Count(day => day.Day + 7 > day.Calendar.GetDaysInMonth(day.Year, day.Month)), days.Length) ? LastWeek
            : null;
    }

    private static TKey? Usual<T, TKey>(T[] items, Func<T, TKey> key)
        where TKey : struct =>
        items.GroupBy(key).FirstOrDefault(alike => IsUsual(alike.Count(), items.Length))?.Key;

    private static bool IsUsual(int count, int all) => count * 4 >= all * 3;
}

/// <summary>How often a group meets.</summary>
public enum RhythmInterval
{
    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every two weeks.</summary>
    EveryTwoWeeks,

    /// <summary>In one week of the month.</summary>
    Monthly,
}
