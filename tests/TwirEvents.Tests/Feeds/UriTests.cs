using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Feeds;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Feeds;

/// <summary>Which links get into a calendar, and how.</summary>
public class UriTests
{
    [Theory]
    [InlineData("https://www.meetup.com/rust-zurich/events/1/", "https://www.meetup.com/rust-zurich/events/1/")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("https://EXAMPLE.org:443/A", "https://example.org/A")]
    [InlineData("https://example.org:8443/a?b=c,d;e#f", "https://example.org:8443/a?b=c,d;e#f")] // no TEXT escapes in a URI
    [InlineData("https://example.org/a b/ü", "https://example.org/a%20b/%C3%BC")]
    [InlineData("https://example.org/a%20b", "https://example.org/a%20b")]
    [InlineData("https://example.org/a[1]", "https://example.org/a%5B1%5D")] // brackets are for IPv6 alone
    [InlineData("https://example.org/#a#b", "https://example.org/#a%23b")]
    [InlineData("https://münchen.example/", "https://xn--mnchen-3ya.example/")]
    [InlineData("https://2024.example.org/", "https://2024.example.org/")]
    [InlineData("https://example.org/a\r\nATTENDEE:x", "https://example.org/a%0D%0AATTENDEE:x")]
    public void A_page_becomes_a_URI_of_RFC_3986(string url, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(url: url))["URL"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("javascript:alert(1)")] // no reader refuses it
    [InlineData("data:text/html,x")]
    [InlineData("mailto:rust@example.org")]
    [InlineData("irc://irc.mozilla.org/rust")] // URL is for pages
    [InlineData("/relative")]
    [InlineData("https://user:password@example.org/")]
    [InlineData("https://example.org@evil.example/")]
    [InlineData("https:///path")]
    [InlineData("https://[::1]/")]
    [InlineData("https://a\u200d.example/")] // no registry holds such a name
    public void Anything_else_is_no_link(string? url)
    {
        var entry = Calendars.ReadOne(Some.Event(url: url));

        Assert.Null(entry["URL"]);
        Assert.DoesNotContain("javascript", entry.Text("DESCRIPTION"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_more_than_2000_characters_is_left_out() =>
        Assert.Null(Calendars.ReadOne(Some.Event(url: "https://example.org/" + new string('a', 2000)))["URL"]);

    [Theory]
    [InlineData("https://meet.jit.si/rust", "https://meet.jit.si/rust")]
    [InlineData("https://us02web.zoom.us/j/1", "https://us02web.zoom.us/j/1")]
    [InlineData("https://meet.google.com/abc", "https://meet.google.com/abc")]
    [InlineData("https://discord.gg/abc", "https://discord.gg/abc")]
    [InlineData("https://t.me/rust", "https://t.me/rust")]
    [InlineData("irc://irc.mozilla.org/rust", "irc://irc.mozilla.org/rust")]
    [InlineData("https://zoom.us.evil.example/j/1", null)] // the host ends elsewhere
    [InlineData("https://www.meetup.com/rust/events/1/", null)] // a page about the call, not the call
    public void An_online_event_whose_own_link_opens_a_call_or_chat_has_a_conference(string url, string? expected)
    {
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(url: url, format: EventFormat.Virtual))["CONFERENCE"]);
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(url: url, format: EventFormat.Hybrid))["CONFERENCE"]);
        Assert.Null(Calendars.ReadOne(Some.Event(url: url, format: EventFormat.InPerson))["CONFERENCE"]);
    }

    // The way that allocates nothing must not tell another story than System.Uri.
    [Fact]
    public void A_link_that_is_taken_as_it_stands_is_what_System_Uri_makes_of_it()
    {
        string[] pieces = ["a", "b-c", "9", ".", "..", "/", "//", "-", "_", "~", ":", "@", "?", "#", "&", "=", "+", "'", "(", "*", "xn--a", "Z", "%41", ";"];
        var urls = from scheme in Gen.Elements("https://", "http://")
                   from host in Gen.Elements("example", "a.b", "9.b", "a.9", "b-c.example", ".a", "a.", "a..b", "xn--a.b", "A.b", "-a.b", "a-.b", "1.2", "a_b.c")
                   from path in Gen.Elements(pieces).ListOf()
                   select $"{scheme}{host}/{string.Concat(path)}";
        Prop.ForAll(urls.ToArbitrary(), url =>
            !FeedUri.TryPage(url, out var page) || page.Text != url || new Uri(url).AbsoluteUri == url).QuickCheckThrowOnFailure();
    }
}
