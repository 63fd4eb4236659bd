using System.Buffers;
using System.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Feeds;

/// <summary>Feeds as calendars, written and read back.</summary>
internal static class Calendars
{
    /// <summary>The calendar of a feed, which must pass all checks.</summary>
    public static byte[] Write(Feed feed)
    {
        var octets = Unchecked(feed);
        CalendarChecks.Passed(octets, new() { Trigger = TriggerOf(feed) });
        return octets;
    }

    /// <summary>The calendar of a feed that may hold more than a calendar should, or that is checked elsewhere.</summary>
    public static byte[] Unchecked(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        ICalendarWriter.Write(output, feed);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The trigger of the alarms that a feed was asked for (RFC 5545, section 3.8.6.3).</summary>
    public static string? TriggerOf(Feed feed) =>
        feed.Alarm is { } alarm ? alarm.Days is { } days ? $"-P{days}D" : $"-PT{alarm.Hours}H" : null;

    public static string Text(Feed feed) => Encoding.UTF8.GetString(Write(feed));

    /// <summary>The calendar of some events, which must pass all checks.</summary>
    public static StrictCalendar Read(params RustEvent[] events) =>
        CalendarChecks.Passed(Unchecked(new() { Name = "Rust meetups", Events = events }));

    /// <summary>The calendar entry of an event, which must pass all checks.</summary>
    public static Component ReadOne(RustEvent rustEvent) => Assert.Single(Read(rustEvent).Events);
}
