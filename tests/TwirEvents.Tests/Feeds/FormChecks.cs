using System.Buffers;
using System.Text;
using System.Text.Json;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Feeds;

/// <summary>Checks that every form of a feed is what its standard demands, and that all say the same.</summary>
internal static class FormChecks
{
    public static void Passed(Feed feed)
    {
        var calendar = CalendarChecks.Passed(Calendars.Write(feed));
        Assert.Equal(feed.Events.Select(e => e.Uid.ToString()), calendar.Events.Select(e => e["UID"]));
        Assert.Equal(calendar.Lines, JCalendars.ContentLines(JCalendars.Write(feed)));
        Assert.Equal(
            Math.Min(feed.Events.Count(e => e.ReplacedBy is null), AtomWriter.MaxEntries), AtomFeed.Read(AtomFeed.Write(feed)).Entries.Count);
        JsonPassed(feed);
    }

    private static void JsonPassed(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonWriter.Write(output, feed);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output.WrittenSpan);
        // What ends a line, to somebody, is an escape. Beyond that JSON is data, and has the texts as the newsletter has them.
        Assert.DoesNotContain(text, c => char.IsControl(c) || c is '\u2028' or '\u2029');
        using var json = JsonDocument.Parse(text);
        Assert.Equal(feed.Events.Count, json.RootElement.GetProperty("count").GetInt32());
        Assert.Equal(feed.Events.Select(e => e.Uid), json.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("uid").GetGuid()));
    }
}
