using System.Buffers;
using System.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Feeds;

/// <summary>Feeds as calendars, written and read back.</summary>
internal static class Calendars
{
    public static byte[] Write(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        ICalendarWriter.Write(output, feed);
        return output.WrittenSpan.ToArray();
    }

    public static string Text(Feed feed) => Encoding.UTF8.GetString(Write(feed));

    /// <summary>The calendar of some events, which must pass all checks.</summary>
    public static StrictCalendar Read(params RustEvent[] events) =>
        CalendarChecks.Passed(Write(new() { Name = "Rust meetups", Events = events }));

    /// <summary>The calendar entry of an event, which must pass all checks.</summary>
    public static Component ReadOne(RustEvent rustEvent) => Assert.Single(Read(rustEvent).Events);
}
