using System.Buffers;

namespace TwirEvents.Feeds;

/// <summary>A form that a feed is written in.</summary>
/// <param name="Extension">The end of its address and of its file: <c>ics</c>.</param>
/// <param name="ContentType">Its media type, with the charset.</param>
/// <param name="Write">Its writer.</param>
public sealed record FeedForm(string Extension, string ContentType, Action<IBufferWriter<byte>, Feed> Write)
{
    /// <summary>iCalendar. No <c>method</c> parameter: the feed has no METHOD (RFC 5545, section 8.1).</summary>
    public static FeedForm ICalendar { get; } = new("ics", "text/calendar; charset=utf-8", ICalendarWriter.Write);

    /// <summary>The program's own JSON.</summary>
    public static FeedForm Json { get; } = new("json", "application/json; charset=utf-8", JsonWriter.Write);

    /// <summary>Every form.</summary>
    public static IReadOnlyList<FeedForm> All { get; } = [ICalendar, Json];
}
