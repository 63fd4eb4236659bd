using System.Buffers;

namespace TwirEvents.Feeds;

/// <summary>A form that a feed is written in.</summary>
/// <param name="Extension">The end of its address and of its file: <c>ics</c>.</param>
/// <param name="ContentType">Its media type, with the charset where the type has one.</param>
/// <param name="Write">Its writer.</param>
public sealed record FeedForm(string Extension, string ContentType, Action<IBufferWriter<byte>, Feed> Write)
{
    /// <summary>The media type without its parameters, as <c>type</c> of a link has it.</summary>
    public string MediaType { get; } = ContentType.Split(';')[0];

    /// <summary>Whether it is JSON (RFC 6839, section 3.1).</summary>
    public bool IsJson => MediaType.EndsWith("/json", StringComparison.Ordinal) || MediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>iCalendar. No <c>method</c> parameter: the feed has no METHOD (RFC 5545, section 8.1).</summary>
    public static FeedForm ICalendar { get; } = new("ics", "text/calendar; charset=utf-8", ICalendarWriter.Write);

    /// <summary>The program's own JSON.</summary>
    public static FeedForm Json { get; } = new("json", "application/json; charset=utf-8", JsonWriter.Write);

    /// <summary>jCal, iCalendar in JSON, which is UTF-8 without saying so (RFC 7265, section 7).</summary>
    public static FeedForm JCal { get; } = new("jcal", "application/calendar+json", JCalWriter.Write);

    /// <summary>What is new, as Atom.</summary>
    public static FeedForm Atom { get; } = new("atom", "application/atom+xml; charset=utf-8", AtomWriter.Write);

    /// <summary>Every form.</summary>
    public static IReadOnlyList<FeedForm> All { get; } = [ICalendar, Json, JCal, Atom];
}
