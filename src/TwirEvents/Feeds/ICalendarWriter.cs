using System.Buffers;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes a feed as iCalendar (<see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see> with
/// <see href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986</see>), in UTF-8. The octets depend on the feed and nothing else.
/// </summary>
public static class ICalendarWriter
{
    // What is longer fails in Google's calendar without a word (calendar.md, section 0).
    private const int MaxSource = 256;

    // A slip in a year must not draw a banner over a year of somebody's calendar (calendar.md, section 5).
    private const int MaxDays = 60;

    /// <summary>Writes the whole calendar; one without an event is valid too.</summary>
    public static void Write(IBufferWriter<byte> output, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(feed);
        var lines = new ContentLineWriter(output);
        var text = new FeedText();
        lines.Word(PropertyName.Begin, "VCALENDAR"u8);
        WriteProperties(ref lines, text, feed);
        foreach (var rustEvent in feed.Events)
            WriteEvent(ref lines, text, rustEvent);
        if (feed.Events.Count == 0)
            WriteTimeZone(ref lines);
        lines.Word(PropertyName.End, "VCALENDAR"u8);
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
            WriteEvent(ref lines, text, events[first - 1]);
            lines.Finish();
            if (counter.Count > Feed.MaxOctets)
                break;
            first--;
        }

        return first == 0 ? events : [.. events.Skip(first)];
    }

    // All of them stay the same for one address: some programs (vdirsyncer) take a change here for a change of every event.
    private static void WriteProperties(ref ContentLineWriter lines, FeedText text, Feed feed)
    {
        // calcurse gives up where VERSION is not the first.
        lines.Word(PropertyName.Version, "2.0"u8);
        lines.Word(PropertyName.ProductId, "-//TwirEvents//Rust events 1//EN"u8);
        lines.Word(PropertyName.CalendarScale, "GREGORIAN"u8);
        text.Clear().Append(feed.Name);
        lines.Text(PropertyName.Name, text);
        lines.Text(PropertyName.CalendarName, text);
        text.Clear().Append(feed.Description);
        lines.Text(PropertyName.Description, text);
        lines.Text(PropertyName.CalendarDescription, text);
        if (feed.Page is { } page)
            lines.Uri(PropertyName.Url, FeedUri.Of(page));
        if (feed.AddressOf("ics") is { } source && FeedUri.Of(source) is { Text.Length: <= MaxSource } uri)
            lines.Uri(PropertyName.Source, uri);
        lines.Word(PropertyName.RefreshInterval, "PT6H"u8);
        lines.Word(PropertyName.PublishedTimeToLive, "PT6H"u8);
    }

    private static void WriteEvent(ref ContentLineWriter lines, FeedText text, RustEvent rustEvent)
    {
        lines.Word(PropertyName.Begin, "VEVENT"u8);
        lines.Uuid(PropertyName.Uid, rustEvent.Uid);
        // Without METHOD the stamp is the time of the last revision (RFC 5545, section 3.8.7.2).
        lines.Midnight(PropertyName.Stamp, rustEvent.LastModified);
        lines.Midnight(PropertyName.Created, rustEvent.Created);
        lines.Midnight(PropertyName.LastModified, rustEvent.LastModified);
        lines.Integer(PropertyName.Sequence, rustEvent.Sequence);
        lines.Date(PropertyName.StartDate, rustEvent.Dates.Start);
        // RFC 5545, section 3.6.1: DTEND is exclusive, the newsletter's range is not.
        lines.Date(PropertyName.EndDate, LocalDate.Min(rustEvent.Dates.End.PlusDays(1), rustEvent.Dates.Start.PlusDays(MaxDays)));
        lines.Text(PropertyName.Summary, EventText.Summary(text, rustEvent));
        lines.Text(PropertyName.Description, EventText.Description(text, rustEvent));
        if (EventText.Location(text, rustEvent).Length > 0)
            lines.Text(PropertyName.Location, text);
        if (FeedUri.TryPage(rustEvent.Url, out var url))
            lines.Uri(PropertyName.Url, url);
        if (TryConference(rustEvent, out var conference))
            lines.Uri(PropertyName.Conference, conference);
        WriteCategories(ref lines, rustEvent);
        lines.Word(PropertyName.Status, rustEvent.Status == EventStatus.Cancelled ? "CANCELLED"u8 : "CONFIRMED"u8);
        // Somebody else's listing must not block the subscriber's time.
        lines.Word(PropertyName.Transparency, "TRANSPARENT"u8);
        lines.Word(PropertyName.BusyStatus, "FREE"u8);
        lines.Word(PropertyName.End, "VEVENT"u8);
    }

    private static bool TryConference(RustEvent rustEvent, out FeedUri conference)
    {
        conference = default;
        if (rustEvent.Format == EventFormat.InPerson)
            return false;
        for (var i = 0; i < rustEvent.Links.Count; i++)
        {
            if (FeedUri.TryConference(rustEvent.Links[i].Url, out conference))
                return true;
        }

        return false;
    }

    private static void WriteCategories(ref ContentLineWriter lines, RustEvent rustEvent)
    {
        var format = rustEvent.Format.Title();
        if (rustEvent.Region is { } region)
            lines.Words(PropertyName.Categories, region.Title(), format);
        else
            lines.Words(PropertyName.Categories, format, null);
    }

    // RFC 5545, section 3.6: a calendar holds at least one component. This one says nothing and offends no program.
    private static void WriteTimeZone(ref ContentLineWriter lines)
    {
        lines.Word(PropertyName.Begin, "VTIMEZONE"u8);
        lines.Word(PropertyName.TimeZoneId, "Etc/UTC"u8);
        lines.Word(PropertyName.Begin, "STANDARD"u8);
        lines.Word(PropertyName.StartTime, "19700101T000000"u8);
        lines.Word(PropertyName.OffsetFrom, "+0000"u8);
        lines.Word(PropertyName.OffsetTo, "+0000"u8);
        lines.Word(PropertyName.End, "STANDARD"u8);
        lines.Word(PropertyName.End, "VTIMEZONE"u8);
    }
}
