using NodaTime.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

public class CanonicalLinkTests
{
    [Theory]
    [InlineData("http://www.rustconf.com/", "rustconf.com")]
    [InlineData("https://RustConf.com", "rustconf.com")]                                  // hosts have no case
    [InlineData("https://hasgeek.com/rustbangalore/november-2025-rustacean-meetup//", "hasgeek.com/rustbangalore/november-2025-rustacean-meetup")]
    [InlineData("https://lu.ma/yhe1xrhe", "luma.com/yhe1xrhe")]
    [InlineData("https://luma.com/yhe1xrhe?tk=aB3dEf", "luma.com/yhe1xrhe")]              // the ticket of one guest
    [InlineData("https://www.meetup.com/Rust-Roma/events/251298815/", "meetup.com/events/251298815")]
    [InlineData("https://www.meetup.com/rust-rome/events/251298815", "meetup.com/events/251298815")]  // a renamed group
    [InlineData("http://www.meetup.com/de-DE/Rust-Cologne-Bonn/events/229013352/?eventId=229013352", "meetup.com/events/229013352")]
    [InlineData("http://www.meetup.com/de/Rust-Berlin/events/225137978/", "meetup.com/events/225137978")]
    [InlineData("https://www.meetup.com/charlottesville-rust-meetup/events/298897938/#", "meetup.com/events/298897938")]
    [InlineData("http://www.meetup.com/Rust-Amsterdam/events/218908906/#event-comments-section", "meetup.com/events/218908906")]
    [InlineData("https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbrb/", "meetup.com/events/dqldspyxjbrb")]
    [InlineData("https://www.meetup.com/fr-FR/rust-lyon/", "meetup.com/rust-lyon")]
    [InlineData("https://www.meetup.com/Vancouver-Rust/events/", "meetup.com/vancouver-rust")]        // the list of events is the group's page
    [InlineData("https://www.eventbrite.com/e/rust-circle-meetup-tickets-628763176587/?aff=ebdssbdestsearch", "eventbrite.com/e/rust-circle-meetup-tickets-628763176587")]
    [InlineData("https://docs.google.com/forms/d/e/1FAIpQL/viewform?usp=send_form", "docs.google.com/forms/d/e/1FAIpQL/viewform")]
    [InlineData("https://ti.to/rust?utm_source=twir&day=2&utm_medium=mail", "ti.to/rust?day=2")]
    [InlineData("https://codetalks.com/program?talkId=2290", "codetalks.com/program?talkId=2290")]    // here the query is the page
    [InlineData("https://2018.capitoledulibre.org/programme/#initiation-a-rust", "2018.capitoledulibre.org/programme#initiation-a-rust")]  // two talks on one page
    [InlineData("https://www.google.com/url?q=https%3A%2F%2Fdiscord.gg%2FyNtPTb2&sa=D&ust=1666661760000000", "discord.gg/yNtPTb2")]
    [InlineData("irc://irc.mozilla.org/rust-community", "irc.mozilla.org/rust-community")]
    [InlineData("mailto:somebody@example.org", "mailto:somebody@example.org")]
    [InlineData("", "")]
    [InlineData("//", "")]
    public void The_canonical_text_keeps_what_is_meant_and_drops_how_it_is_spelled(string url, string text) =>
        Assert.Equal(text, CanonicalLink.Of(url).Text);

    [Theory]
    [InlineData("https://www.meetup.com/Rust-Roma/events/251298815/", LinkKind.Occurrence)]
    [InlineData("https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbrb/", LinkKind.Dated)]
    [InlineData("https://www.meetup.com/web3devc/", LinkKind.Shared)]                     // the digit is the group's
    [InlineData("https://www.meetup.com/web3devc/events/", LinkKind.Shared)]
    [InlineData("https://lu.ma/8zabmc3w", LinkKind.Occurrence)]
    [InlineData("https://luma.com/acinctdf", LinkKind.Occurrence)]                        // an id may happen to hold no digit
    [InlineData("https://luma.com/rust-girona", LinkKind.Shared)]
    [InlineData("https://lu.ma/calendar/cal-iOloL5ZqswCO5Mm", LinkKind.Shared)]
    [InlineData("https://lu.ma/user/usr-dkk9KnFvsvZEb7k", LinkKind.Shared)]
    [InlineData("https://partiful.com/e/abcdEFghij", LinkKind.Occurrence)]
    [InlineData("https://berline.rs/2022/11/22/rust-hack-and-learn.html", LinkKind.Dated)]
    [InlineData("https://lunch.rs/meetups/2023-10-31/", LinkKind.Dated)]
    [InlineData("https://nl-rse.org/events/2024-05-01-meetup", LinkKind.Dated)]
    [InlineData("https://example.org/2024-13-01", LinkKind.Occurrence)]                   // no date, but a number
    [InlineData("https://example.org/events/12024-05-01", LinkKind.Occurrence)]
    [InlineData("https://berline.rs/", LinkKind.Shared)]
    [InlineData("https://2023.rustnl.org/", LinkKind.Shared)]                             // a home page, whatever its host is called
    [InlineData("https://posttenebraslab.ch/wiki/events/monthly_meeting/rust_meetup", LinkKind.Shared)]
    [InlineData("https://wiki.gnome.org/Hackfests/Rust2019", LinkKind.Shared)]
    [InlineData("https://discordapp.com/channels/442252698964721669/443773747350994945", LinkKind.Shared)]
    [InlineData("irc://irc.mozilla.org/rust-community", LinkKind.Shared)]
    [InlineData("https://us02web.zoom.us/j/87654321", LinkKind.Shared)]
    [InlineData("https://www.linkedin.com/groups/7439562/", LinkKind.Shared)]
    [InlineData("https://www.linkedin.com/events/7097356771584880640/", LinkKind.Occurrence)]
    [InlineData("https://www.eventbrite.com/o/paris-rustaceans-74289178383", LinkKind.Shared)]
    [InlineData("https://www.eventbrite.fr/e/rust-meetup-in-paris-tickets-732823744547", LinkKind.Occurrence)]
    [InlineData("https://codetalks.com/program?talkId=2290", LinkKind.Occurrence)]
    [InlineData("https://rust-malaysia.github.io/meetup/", LinkKind.Shared)]
    public void A_link_tells_whether_it_names_one_meeting(string url, LinkKind kind) => Assert.Equal(kind, CanonicalLink.Of(url).Kind);

    [Theory]
    [InlineData("https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/", "2018-06-27")]
    [InlineData("https://berline.rs/2022/11/22/rust-hack-and-learn.html", "2022-11-22")]
    [InlineData("https://lunch.rs/meetups/2023-10-31/", "2023-10-31")]
    [InlineData("https://hsbxl.be/events/software-freedom-day/2023-09-16/", "2023-09-16")]
    [InlineData("https://www.meetup.com/Rust-Roma/events/251298815/", null)]
    public void A_dated_link_names_its_day(string url, string? day) =>
        Assert.Equal(day, CanonicalLink.Of(url).Day is { } d ? LocalDatePattern.Iso.Format(d) : null);

    [Theory]
    [InlineData("https://www.meetup.com/Rust-Roma/events/251298815/", "meetup.com/rust-roma")]
    [InlineData("https://www.meetup.com/fr-FR/rust-lyon/events/293322211", "meetup.com/rust-lyon")]
    [InlineData("https://www.meetup.com/rust-lyon/", null)]     // the page itself
    [InlineData("https://luma.com/8zabmc3w", null)]
    public void A_link_of_Meetup_tells_the_group(string url, string? page) => Assert.Equal(page, CanonicalLink.Of(url).GroupPage);

    [Fact]
    public void Only_a_meeting_of_a_repeating_event_has_a_series()
    {
        Assert.Equal("dqldsp", CanonicalLink.Of("https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbrb/").Series?.Series);
        Assert.Null(CanonicalLink.Of("https://www.meetup.com/Vancouver-Rust/events/251298815/").Series);
    }

    [Theory]
    [InlineData("https://meet.jit.si/RustHackAndLearnBerlin", true)]
    [InlineData("https://chat.mibbit.com/?server=irc.mozilla.org&channel=%23rust-docs", true)]
    [InlineData("https://t.me/golangmalaysia", true)]
    [InlineData("https://rustconf.com/", false)]
    public void A_chat_or_a_call_is_a_room(string url, bool isRoom) => Assert.Equal(isRoom, CanonicalLink.Of(url).IsRoom);

    [Fact]
    public void Links_are_equal_where_their_texts_are()
    {
        var one = CanonicalLink.Of("http://lu.ma/8zabmc3w/");
        var other = CanonicalLink.Of("https://www.luma.com/8zabmc3w?tk=1");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, CanonicalLink.Of("https://luma.com/8zabmc3v"));
    }
}
