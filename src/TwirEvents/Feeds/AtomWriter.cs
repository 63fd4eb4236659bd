using System.Buffers;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes what is new in a feed as Atom (<see href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</see>), in UTF-8: the events that
/// were listed or changed last. The octets depend on the feed and nothing else.
/// </summary>
public static class AtomWriter
{
    /// <summary>How many entries it has at most: what two issues bring, and a month of most.</summary>
    public const int MaxEntries = 100;

    /// <summary>Writes the whole document; it may have no entry.</summary>
    public static void Write(IBufferWriter<byte> output, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(feed);
        var newest = Newest(feed);
        var xml = new AtomElementWriter(output);
        var text = new FeedText();
        xml.Markup("""<?xml version="1.0" encoding="utf-8"?>"""u8);
        xml.Markup("\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"u8);
        // Of the filter alone, so that the feed stays the same one on another service (section 4.2.6).
        xml.Uuid("id"u8, EventIdentity.Uid($"feed {feed.Query}"));
        xml.Text("title"u8, text.Clear().Append(feed.Name));
        xml.Text("subtitle"u8, text.Clear().Append("Newly listed and changed events, the newest first. ").Append(feed.Description));
        // An empty feed has changed never, but must say when (section 4.1.1).
        xml.Midnight("updated"u8, newest is [var first, ..] ? first.LastModified : new(1970, 1, 1));
        if (feed.AddressOf("atom") is { } self)
            xml.Link("self"u8, FeedUri.Of(self));
        if (feed.Page is { } page)
            xml.Link("alternate"u8, FeedUri.Of(page));
        xml.Markup("\n<author><name>This Week in Rust</name><uri>https://this-week-in-rust.org/</uri></author>"u8);
        xml.Markup("\n<rights>CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), This Week in Rust</rights>"u8);
        foreach (var rustEvent in newest)
            WriteEntry(ref xml, text, feed, rustEvent);
        xml.Markup("\n</feed>\n"u8);
        xml.Finish();
    }

    // One that turned out to be an older event is no news beside that one; one of a draft is news when its issue lists it. Of equal
    // ones the order by start and UID stays. To sort all events would cost more memory than the entries.
    private static List<RustEvent> Newest(Feed feed)
    {
        var newest = new List<RustEvent>(MaxEntries + 1);
        for (var i = 0; i < feed.Events.Count; i++)
        {
            var candidate = feed.Events[i];
            if (candidate.ReplacedBy is not null || candidate.Status == EventStatus.Tentative)
                continue;
            var at = newest.Count;
            while (at > 0 && newest[at - 1].LastModified < candidate.LastModified)
                at--;
            if (at == MaxEntries)
                continue;
            newest.Insert(at, candidate);
            if (newest.Count > MaxEntries)
                newest.RemoveAt(MaxEntries);
        }

        return newest;
    }

    private static void WriteEntry(ref AtomElementWriter xml, FeedText text, Feed feed, RustEvent rustEvent)
    {
        xml.Markup("\n<entry>"u8);
        xml.Uuid("id"u8, rustEvent.Uid);
        EventText.Summary(text, rustEvent);
        xml.Text("title"u8, ChangeText.Append(text, rustEvent));
        xml.Midnight("updated"u8, rustEvent.LastModified);
        xml.Midnight("published"u8, rustEvent.Created);
        WriteLinks(ref xml, text, feed, rustEvent);
        if (rustEvent.Region is { } region)
            xml.Category(region.Name(), region.Title());
        xml.Category(rustEvent.Format.Name(), rustEvent.Format.Title());
        xml.Markup("\n<summary type=\"text\">"u8);
        xml.Text(AppendDays(text.Clear(), rustEvent).Append(".").Line());
        xml.Text(EventText.Description(text, rustEvent));
        xml.Markup("</summary>\n</entry>"u8);
    }

    // An entry without content has an alternate link, and one alone (section 4.1.2): the best that there is.
    private static void WriteLinks(ref AtomElementWriter xml, FeedText text, Feed feed, RustEvent rustEvent)
    {
        var hasAlternate = false;
        if (feed.PageOf(rustEvent) is { } page)
        {
            xml.Link("alternate"u8, FeedUri.Of(page));
            hasAlternate = true;
        }

        if (FeedUri.TryPage(rustEvent.Url, out var own))
        {
            xml.Link(hasAlternate ? "related"u8 : "alternate"u8, own);
            hasAlternate = true;
        }

        if (FeedUri.TryPage(EventText.IssuePage(text.Clear(), rustEvent).Chars().ToString(), out var issue))
            xml.Link(hasAlternate ? "via"u8 : "alternate"u8, issue);
    }

    private static FeedText AppendDays(FeedText text, RustEvent rustEvent)
    {
        text.Append(rustEvent.Dates.Start, '-');
        return rustEvent.Dates.Length == 1 ? text : text.Append(" to ").Append(rustEvent.Dates.End, '-');
    }
}
