using System.Globalization;
using System.Text.Unicode;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Feeds;

/// <summary>
/// What a feed says as a calendar: its properties in their order (<see href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545</see>
/// with <see href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986</see>), the same in iCalendar and in jCal.
/// </summary>
internal static class CalendarContent
{
    // What is longer fails in Google's calendar without a word (calendar.md, section 0).
    private const int MaxSource = 256;

    // A slip in a year must not draw a banner over a year of somebody's calendar (calendar.md, section 5).
    private const int MaxDays = 60;

    /// <summary>Writes the whole calendar; one without an event is valid too.</summary>
    public static void Write<TWriter>(ref TWriter writer, FeedText text, Feed feed)
        where TWriter : struct, IPropertyWriter, allows ref struct
    {
        writer.Begin("VCALENDAR"u8);
        WriteProperties(ref writer, text, feed);
        foreach (var rustEvent in feed.Events)
            WriteEvent(ref writer, text, feed, rustEvent);
        if (feed.Events.Count == 0)
            WriteTimeZone(ref writer);
        writer.End("VCALENDAR"u8);
    }

    /// <summary>Writes an event, which lies within the calendar of a feed.</summary>
    public static void WriteEvent<TWriter>(ref TWriter writer, FeedText text, Feed feed, RustEvent rustEvent)
        where TWriter : struct, IPropertyWriter, allows ref struct
    {
        writer.Begin("VEVENT"u8);
        writer.Uuid(PropertyName.Uid, rustEvent.Uid);
        // Without METHOD the stamp is the time of the last revision (RFC 5545, section 3.8.7.2).
        writer.UtcMidnight(PropertyName.Stamp, rustEvent.LastModified);
        writer.UtcMidnight(PropertyName.Created, rustEvent.Created);
        writer.UtcMidnight(PropertyName.LastModified, rustEvent.LastModified);
        writer.Integer(PropertyName.Sequence, rustEvent.Sequence);
        writer.Date(PropertyName.StartDate, rustEvent.Dates.Start);
        // RFC 5545, section 3.6.1: DTEND is exclusive, the newsletter's range is not.
        writer.Date(PropertyName.EndDate, LocalDate.Min(rustEvent.Dates.End.PlusDays(1), rustEvent.Dates.Start.PlusDays(MaxDays)));
        writer.Text(PropertyName.Summary, EventText.Summary(text, rustEvent));
        writer.Text(PropertyName.Description, EventText.Description(text, rustEvent));
        if (EventText.Location(text, rustEvent).Length > 0)
            writer.Text(PropertyName.Location, text);
        if (FeedUri.TryPage(rustEvent.Url, out var url))
            writer.Uri(PropertyName.Url, url);
        if (TryConference(rustEvent, out var conference))
            writer.Uri(PropertyName.Conference, conference);
        WriteCategories(ref writer, rustEvent);
        writer.Word(
            PropertyName.Status,
            rustEvent.Status == EventStatus.Tentative ? "TENTATIVE"u8 : SaysCancelled(feed, rustEvent) ? "CANCELLED"u8 : "CONFIRMED"u8);
        // Somebody else's listing must not block the subscriber's time.
        writer.Word(PropertyName.Transparency, "TRANSPARENT"u8);
        writer.Word(PropertyName.BusyStatus, "FREE"u8);
        if (feed.Alarm is { } alarm && rustEvent.Status == EventStatus.Confirmed)
            WriteAlarm(ref writer, text, alarm, rustEvent);
        writer.End("VEVENT"u8);
    }

    // All of them stay the same for one address: some programs (vdirsyncer) take a change here for a change of every event.
    private static void WriteProperties<TWriter>(ref TWriter writer, FeedText text, Feed feed)
        where TWriter : struct, IPropertyWriter, allows ref struct
    {
        // calcurse gives up where VERSION is not the first.
        writer.Word(PropertyName.Version, "2.0"u8);
        writer.Word(PropertyName.ProductId, "-//TwirEvents//Rust events 1//EN"u8);
        writer.Word(PropertyName.CalendarScale, "GREGORIAN"u8);
        text.Clear().Append(feed.Name);
        writer.Text(PropertyName.Name, text);
        writer.Text(PropertyName.CalendarName, text);
        text.Clear().Append(feed.Description);
        writer.Text(PropertyName.Description, text);
        writer.Text(PropertyName.CalendarDescription, text);
        if (feed.Page is { } page)
            writer.Uri(PropertyName.Url, FeedUri.Of(page));
        if (feed.AddressOf("ics") is { } source && FeedUri.Of(source) is { Text.Length: <= MaxSource } uri)
            writer.Uri(PropertyName.Source, uri);
        writer.Duration(PropertyName.RefreshInterval, "PT6H"u8);
        writer.Duration(PropertyName.PublishedTimeToLive, "PT6H"u8);
    }

    // Those who want to see what is cancelled have no use for an event that turned out to be an older one, which stands beside it.
    private static bool SaysCancelled(Feed feed, RustEvent rustEvent) =>
        rustEvent.Status == EventStatus.Cancelled && (feed.Cancelled != CancelledEvents.Show || rustEvent.ReplacedBy is not null);

    // RFC 5545, section 3.6.6: an alarm that shows something needs a text. The trigger counts from the midnight, wherever the reader
    // is, at which the first day begins (section 3.8.6.3).
    private static void WriteAlarm<TWriter>(ref TWriter writer, FeedText text, Alarm alarm, RustEvent rustEvent)
        where TWriter : struct, IPropertyWriter, allows ref struct
    {
        writer.Begin("VALARM"u8);
        writer.Word(PropertyName.Action, "DISPLAY"u8);
        writer.Text(PropertyName.Description, EventText.Summary(text, rustEvent));
        Span<byte> trigger = stackalloc byte[16];
        _ = alarm.Days is { } days
            ? Utf8.TryWrite(trigger, CultureInfo.InvariantCulture, $"-P{days}D", out var length)
            : Utf8.TryWrite(trigger, CultureInfo.InvariantCulture, $"-PT{alarm.Hours}H", out length);
        writer.Duration(PropertyName.Trigger, trigger[..length]);
        writer.End("VALARM"u8);
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

    private static void WriteCategories<TWriter>(ref TWriter writer, RustEvent rustEvent)
        where TWriter : struct, IPropertyWriter, allows ref struct
    {
        var format = rustEvent.Format.Title();
        if (rustEvent.Region is { } region)
            writer.Words(PropertyName.Categories, region.Title(), format);
        else
            writer.Words(PropertyName.Categories, format, null);
    }

    // RFC 5545, section 3.6: a calendar holds at least one component. This one says nothing and offends no program.
    private static void WriteTimeZone<TWriter>(ref TWriter writer)
        where TWriter : struct, IPropertyWriter, allows ref struct
    {
        writer.Begin("VTIMEZONE"u8);
        writer.Word(PropertyName.TimeZoneId, "Etc/UTC"u8);
        writer.Begin("STANDARD"u8);
        writer.LocalMidnight(PropertyName.StartTime, new(1970, 1, 1));
        writer.ZeroOffset(PropertyName.OffsetFrom);
        writer.ZeroOffset(PropertyName.OffsetTo);
        writer.End("STANDARD"u8);
        writer.End("VTIMEZONE"u8);
    }
}
