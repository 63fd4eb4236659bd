using System.Buffers;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes a feed as jCal, iCalendar in JSON (<see href="https://www.rfc-editor.org/rfc/rfc7265">RFC 7265</see>), in UTF-8: what
/// <see cref="ICalendarWriter"/> says, in the same order.
/// </summary>
public static class JCalWriter
{
    /// <summary>Writes the whole calendar; one without an event is valid too.</summary>
    public static void Write(IBufferWriter<byte> output, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(feed);
        var properties = new JCalPropertyWriter(output);
        CalendarContent.Write(ref properties, new FeedText(), feed);
        properties.Finish();
    }
}
