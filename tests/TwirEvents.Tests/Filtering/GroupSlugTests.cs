using TwirEvents.Filtering;

namespace TwirEvents.Tests.Filtering;

/// <summary>The short names of groups.</summary>
public class GroupSlugTests
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
        Assert.Equal(expected, GroupSlug.Of(new("Name of Group 🦀", url)));

    [Fact]
    public void A_group_of_emoji_without_a_link_has_no_slug() => Assert.Equal("", GroupSlug.Of(new("🦀", null)));
}
