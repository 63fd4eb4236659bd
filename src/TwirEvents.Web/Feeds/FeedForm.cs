using System.Buffers;
using TwirEvents.Feeds;

namespace TwirEvents.Web.Feeds;

/// <summary>A form that a feed is served in.</summary>
/// <param name="Extension">The end of its address: <c>ics</c>.</param>
/// <param name="ContentType">Its media type.</param>
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
