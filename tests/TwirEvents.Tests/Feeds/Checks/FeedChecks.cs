using System.Xml;

namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>Checks 33 to 35: what a calendar says of itself, and the order of its events.</summary>
internal static class FeedChecks
{
    // What is longer Google does not take (calendar.md, section 0).
    private const int MaxSource = 256;

    public static IReadOnlyList<CalendarCheck> All { get; } =
    [
        CalendarCheck.Of(33, "REFRESH-INTERVAL is a duration of an hour or more, and X-PUBLISHED-TTL the same", calendar =>
            calendar.Calendar.Properties.Find(p => p.Name == "REFRESH-INTERVAL") is { Parameters: "VALUE=DURATION" } interval
            && IsHourOrMore(interval.Value) && interval.Value == calendar.Calendar["X-PUBLISHED-TTL"]),
        CalendarCheck.Of(34, "both names are one, and both descriptions", calendar =>
            calendar.Calendar["NAME"] is { Length: > 0 } name && name == calendar.Calendar["X-WR-CALNAME"]
            && calendar.Calendar["DESCRIPTION"] == calendar.Calendar["X-WR-CALDESC"]),
        CalendarCheck.Of(34, "SOURCE has at most 256 characters", calendar => !(calendar.Calendar["SOURCE"]?.Length > MaxSource)),
        new(34, "SOURCE is the canonical address of the feed", (calendar, expected) =>
            expected.Source is not { } source || calendar.Calendar["SOURCE"] == (source.Length > MaxSource ? null : source)
                ? [] : [calendar.Calendar["SOURCE"] ?? "no SOURCE"]),
        CalendarCheck.Of(35, "the events are in the order of start and UID", calendar =>
            calendar.Events.Zip(calendar.Events.Skip(1)).Where(pair => Order(pair.First, pair.Second) > 0).Select(pair => CalendarCheck.Name(pair.Second))),
    ];

    private static int Order(Component one, Component other) =>
        string.CompareOrdinal(one["DTSTART"], other["DTSTART"]) is var order and not 0 ? order : string.CompareOrdinal(one["UID"], other["UID"]);

    private static bool IsHourOrMore(string duration)
    {
        try
        {
            return XmlConvert.ToTimeSpan(duration) >= TimeSpan.FromHours(1);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
