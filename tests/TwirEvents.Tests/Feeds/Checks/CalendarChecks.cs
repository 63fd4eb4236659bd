namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>The checks of calendar.md, section 8, that one calendar alone passes or fails: 1 to 35.</summary>
internal static class CalendarChecks
{
    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<CalendarCheck> All { get; } =
        [.. LineChecks.All, .. StructureChecks.All, .. EventChecks.All, .. FeedChecks.All];

    /// <summary>Reads a calendar that must have no fault; warnings pass.</summary>
    public static StrictCalendar Passed(ReadOnlySpan<byte> octets, Expectation? expected = null)
    {
        var calendar = StrictCalendar.Read(octets);
        var faults = string.Join('\n', FaultsOf(calendar, expected).Where(fault => !fault.Check.IsWarning).Take(10));
        Assert.True(faults == "", faults);
        return calendar;
    }

    /// <summary>All that is wrong with a calendar, and the warnings.</summary>
    public static IEnumerable<Fault> FaultsOf(StrictCalendar calendar, Expectation? expected = null) =>
        All.SelectMany(check => check.Find(calendar, expected ?? new()).Select(where => new Fault(check, where)));
}
