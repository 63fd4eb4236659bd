using TwirEvents.Catalog;

namespace TwirEvents.Tests.Catalog.Groups;

/// <summary>What the links of groups tell.</summary>
public class GroupLinkTests
{
    [Theory]
    [InlineData("https://www.meetup.com/rust-berlin/", "rust-berlin")]
    [InlineData("https://www.meetup.com/Rust-Berlin", "rust-berlin")]
    [InlineData("https://www.meetup.com/de-DE/rust-munich/events/", "rust-munich")] // locale and list of events
    [InlineData("https://www.meetup.com/indyrs/events/123456789/", "indyrs")] // an event's link where the group's is due
    [InlineData("https://lu.ma/rust-girona", "rust-girona")]
    [InlineData("https://luma.com/user/leptos", "leptos")]
    [InlineData("https://luma.com/user/usr-dkk9KnFvsvZEb7k", "name-of-group")] // an id, which nobody can remember
    [InlineData("https://lu.ma/calendar/cal-iOloL5ZqswCO5Mm", "name-of-group")]
    [InlineData("https://lu.ma/3b7solx0", "name-of-group")]
    [InlineData("https://www.eventbrite.fr/o/paris-rustaceans-74289178383", "paris-rustaceans")]
    [InlineData("https://www.eventbrite.com/e/some-event-tickets-728375238947", "name-of-group")] // an event is no group
    [InlineData("https://www.eventbrite.fr/o/74289178383", "name-of-group")]
    [InlineData("https://mobilizon.fr/@rust_paris", "rust-paris")]
    [InlineData("https://rheinneckar.events/@fsmathe_mainz@rheinmain.social", "fsmathe-mainz")]
    [InlineData("https://github.com/rust-dresden", "rust-dresden")]
    [InlineData("https://hasgeek.com/rustbangalore", "rustbangalore")]
    [InlineData("https://www.linkedin.com/company/rust-meetup-bremen/", "rust-meetup-bremen")]
    [InlineData("https://www.linkedin.com/groups/7439562/", "name-of-group")]
    [InlineData("https://berline.rs/", "berline-rs")] // a site of its own
    [InlineData("https://www.rust-munich.de", "rust-munich-de")]
    [InlineData("https://rust-augsburg.github.io/meetup/introduction.html", "rust-augsburg")]
    [InlineData("https://docs.google.com/forms/d/e/1FAI/viewform", "name-of-group")] // a page among many
    [InlineData("https://example.org/wiki/rust", "name-of-group")]
    [InlineData("https://discord.gg/yNtPTb2", "name-of-group")]
    [InlineData("mailto:rust@example.org", "name-of-group")]
    [InlineData("https://", "name-of-group")]
    [InlineData(null, "name-of-group")]
    public void A_slug_is_what_a_reader_of_the_link_would_call_the_group(string? url, string expected) =>
        Assert.Equal(expected, Assert.Single(EventCatalog.Of([Some.Event(url: null, groups: [new("Name of Group 🦀", url)])]).Groups).Slug);

    [Theory]
    [InlineData("https://www.meetup.com/rust-berlin/", "http://meetup.com/de-DE/Rust-Berlin/events/")] // locale, case, list of events
    [InlineData("https://www.eventbrite.fr/o/paris-rustaceans-74289178383", "https://www.eventbrite.com/o/74289178383")] // the organizer's number
    [InlineData("https://lu.ma/RustaceansKenya", "https://luma.com/rustaceanskenya")] // the site's two names
    [InlineData("https://rust-augsburg.github.io/meetup/introduction.html", "https://rust-augsburg.github.io/meetup")] // pages of one project
    [InlineData("https://www.meetup.com/rust-kw/", "https://www.meetup.com/rust-kw/events/289066646/")] // an event's link in the group's place
    public void Spellings_of_one_page_are_one_group_whatever_its_name(string one, string other) =>
        Assert.Single(EventCatalog.Of([Some.Event(groups: [new("One", one)]), Some.Event(groups: [new("Other", other)], number: 2)]).Groups);

    [Theory]
    [InlineData("https://t.me/golangmalaysia")] // a chat that several groups use
    [InlineData("https://discord.gg/yNtPTb2")]
    [InlineData("https://forms.gle/zWXcMDAnnibiL4ni9")] // a form
    [InlineData("https://www.eventbrite.com/e/some-event-tickets-728375238947")] // the page of one event
    public void A_weak_link_is_no_proof(string url) =>
        Assert.Equal(2, EventCatalog.Of([Some.Event(groups: [new("One", url)]), Some.Event(groups: [new("Other", url)], number: 2)]).Groups.Count);

    [Fact]
    public void A_group_of_emoji_without_a_link_is_none() => Assert.Empty(EventCatalog.Of([Some.Event(url: null, groups: [new("🦀", null)])]).Groups);
}
