using NodaTime;
using TwirEvents.Catalog.Groups;

namespace TwirEvents.Tests.Catalog.Groups;

/// <summary>When a group usually meets.</summary>
public class RhythmTests
{
    [Theory]
    [InlineData("2026-01-06 2026-01-13 2026-01-20 2026-01-27", "every Tuesday")]
    [InlineData("2026-01-06 2026-01-13 2026-01-20 2026-01-27 2026-02-10 2026-02-17", "every Tuesday")] // a week left out
    [InlineData("2026-01-06 2026-01-20 2026-02-03 2026-02-17", "every second week on Tuesday")]
    [InlineData("2026-01-13 2026-02-10 2026-03-10 2026-04-14", "second Tuesday of the month")]
    [InlineData("2026-01-13 2026-02-10 2026-04-14 2026-07-14 2026-08-11", "second Tuesday of the month")] // months left out
    [InlineData("2026-01-29 2026-02-26 2026-03-26 2026-04-30", "last Thursday of the month")] // the fourth or the fifth
    [InlineData("2026-01-06 2026-01-20 2026-02-19 2026-02-24 2026-03-03 2026-04-21", "Tuesdays")] // the day alone is clear
    [InlineData("2026-01-06 2026-01-14 2026-01-22 2026-01-30", null)] // nothing is
    [InlineData("2026-01-06 2026-01-13 2026-01-20", null)] // too few to tell
    [InlineData("2026-01-06 2026-01-06 2026-01-06 2026-01-06", null)] // one day only
    [InlineData("", null)]
    public void A_rhythm_holds_for_three_in_four_meetings(string days, string? expected) =>
        Assert.Equal(expected, Of(days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Given.Day)));

    [Fact]
    public void What_was_usual_years_ago_does_not_count()
    {
        var mondays = Enumerable.Range(0, 100).Select(week => Given.Day("2020-01-06").PlusWeeks(week));
        var fridays = Enumerable.Range(0, 12).Select(week => Given.Day("2026-01-02").PlusWeeks(week));

        Assert.Equal("every Friday", Of([.. fridays, .. mondays]));
    }

    private static string? Of(IEnumerable<LocalDate> days) => Rhythm.Of(days)?.ToString();
}
