using System.Buffers;
using TwirEvents.Catalog;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes a feed as iCalendar (<see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see>), in UTF-8. The octets depend on the
/// feed and nothing else.
/// </summary>
public static class ICalendarWriter
{
    /// <summary>Writes the whole calendar; one without an event is valid too.</summary>
    public static void Write(IBufferWriter<byte> output, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(feed);
        var lines = new ContentLineWriter(output);
        CalendarContent.Write(ref lines, new FeedText(), feed);
        lines.Finish();
    }

    /// <summary>Those events, of some in the order of their start, that have room in a feed: the oldest go first.</summary>
    internal static IReadOnlyList<RustEvent> Newest(Feed frame, IReadOnlyList<RustEvent> events)
    {
        var counter = new OctetCounter();
        Write(counter, frame);
        var text = new FeedText();
        var first = events.Count;
        while (first > 0 && events.Count - first < Feed.MaxEvents)
        {
            var lines = new ContentLineWriter(counter);
            CalendarContent.WriteEvent(ref lines, text, frame, events[first - 1]);
            lines.Finish();
            if (counter.Count > Feed.MaxOctets)
                break;
            first--;
        }

        return first == 0 ? events : [.. events.Skip(first)];
    }
}
