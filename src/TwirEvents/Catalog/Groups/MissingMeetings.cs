using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog.Groups;

/// <summary>A day on which a group should have met by its rhythm, and that no issue lists.</summary>
/// <param name="Day">The day.</param>
/// <param name="Issues">The issues whose windows hold it, oldest first.</param>
public sealed record MissingMeeting(LocalDate Day, IReadOnlyList<Issue> Issues);

/// <summary>Finds meetings that the newsletter may have missed.</summary>
/// <remarks>
/// The newsletter cannot tell a meeting that it missed from one that was left out, so this is a question to the organiser, asked
/// seldom: only of a group whose meetings have a regular distance, only between the meetings that its rhythm was read from or
/// shortly behind them, only where no meeting stands near, only for days that two issues could have listed, not between the
/// years, not where more than two in a row are missing, which is a break, and not where the rhythm holds for less than three in four.
/// </remarks>
public static class MissingMeetings
{
    private const int MostInARow = 2;
    private const int FewestIssues = 2;

    // A window with a slip in its year must not cover years.
    private const int FarthestAhead = 60;

    /// <summary>The days on which the group is missing, oldest first.</summary>
    /// <param name="rhythm">When it usually meets.</param>
    /// <param name="listed">Every day on which an issue lists a meeting of it, in any order; of a meeting that moved, both.</param>
    /// <param name="issues">The issues by date.</param>
    public static IReadOnlyList<MissingMeeting> Of(Rhythm? rhythm, IEnumerable<LocalDate> listed, IReadOnlyList<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(listed);
        ArgumentNullException.ThrowIfNull(issues);
        if (rhythm?.Interval is null)
            return [];

        var missing = new List<MissingMeeting>();
        LocalDate[] meetings = [.. Rhythm.NewestOf(listed)];
        for (var i = 0; i < meetings.Length; i++)
        {
            var days = i + 1 < meetings.Length
                ? Expected(rhythm, meetings[i]).TakeWhile(day => IsBefore(rhythm, day, meetings[i + 1]))
                : Expected(rhythm, meetings[i]).TakeWhile(day => issues.Count > 0 && day <= issues[^1].Date.PlusDays(FarthestAhead));
            MissingMeeting[] gap = [.. days.Select(day => new MissingMeeting(day, [.. Covering(day, issues)]))
                .Where(meeting => meeting.Issues.Count >= FewestIssues).Take(MostInARow + 1)];
            if (gap.Length <= MostInARow)
                missing.AddRange(gap.Where(meeting => !IsBetweenTheYears(meeting.Day)));
        }

        // A group that meets every second month has no meeting in the others.
        return missing.Count * 4 <= meetings.Length + missing.Count ? missing : [];
    }

    private static IEnumerable<Issue> Covering(LocalDate day, IReadOnlyList<Issue> issues)
    {
        for (var i = FirstFrom(day.PlusDays(-FarthestAhead), issues); i < issues.Count && issues[i].Date <= day; i++)
        {
            if (issues[i].Listings.Count > 0 && issues[i].StatedWindow?.Contains(day) == true)
                yield return issues[i];
        }
    }

    // Hundreds of groups ask for days of many years.
    private static int FirstFrom(LocalDate date, IReadOnlyList<Issue> issues)
    {
        var (from, to) = (0, issues.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (issues[middle].Date < date)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    // The days of the rhythm behind a meeting, none so near that the meeting itself may stand for it.
    private static IEnumerable<LocalDate> Expected(Rhythm rhythm, LocalDate meeting) => rhythm.Interval switch
    {
        RhythmInterval.Weekly => Every(7, (meeting + Period.FromDays(Slack(rhythm))).Next(rhythm.Weekday)),
        // Behind a meeting on another day nobody knows which week is the next.
        RhythmInterval.EveryTwoWeeks => meeting.DayOfWeek == rhythm.Weekday ? Every(14, meeting.PlusDays(14)) : [],
        RhythmInterval.Monthly when rhythm.Week is { } week => Enumerable.Range(1, 1200)
            .Select(months => DayOf(meeting.With(DateAdjusters.StartOfMonth).PlusMonths(months), rhythm.Weekday, week))
            .SkipWhile(day => day <= meeting.PlusDays(Slack(rhythm))),
        _ => [],
    };

    private static IEnumerable<LocalDate> Every(int days, LocalDate first)
    {
        for (var day = first; ; day = day.PlusDays(days))
            yield return day;
    }

    private static bool IsBefore(Rhythm rhythm, LocalDate day, LocalDate meeting) =>
        day.PlusDays(Slack(rhythm)) < meeting
        && (rhythm.Interval != RhythmInterval.Monthly || day.ToYearMonth() != meeting.ToYearMonth());

    // How many days a meeting may stand away from the day that it stands for.
    private static int Slack(Rhythm rhythm) => rhythm.Interval switch
    {
        RhythmInterval.Weekly => 3,
        RhythmInterval.EveryTwoWeeks => 7,
        _ => 10,
    };

    private static LocalDate DayOf(LocalDate month, IsoDayOfWeek weekday, int week) => week == Rhythm.LastWeek
        ? month.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(weekday))
        : month.With(DateAdjusters.NextOrSame(weekday)).PlusWeeks(week - 1);

    private static bool IsBetweenTheYears(LocalDate day) => day is { Month: 12, Day: >= 23 } or { Month: 1, Day: <= 2 };
}
