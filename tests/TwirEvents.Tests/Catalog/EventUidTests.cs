using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

public class EventUidTests
{
    [Theory]
    [InlineData("2024-09-04 2024-09-10 foundation.rust-lang.org/events/rustconf-2024", "9fb7c8c1-3b34-5161-9c81-90e10ef7f413")]
    [InlineData("2018-06-05 2018-06-12 meetup.com/events/251298815", "c292fcc4-2647-53bc-9a0f-2f3ae4c3849a")]
    [InlineData("2018-06-05 2018-06-12 Zürich 🦀", "1b105726-e373-5821-85b4-17291b373b86")]
    public void A_uid_is_the_version_5_uuid_that_others_compute_from_the_seed(string seed, string uid) =>
        Assert.Equal(Guid.Parse(uid), EventIdentity.Uid(seed));

    [Fact]
    public void The_seed_is_issue_date_start_and_canonical_link() =>
        Assert.Equal(
            EventIdentity.Uid("2018-06-05 2018-06-12 meetup.com/events/251298815"),
            Uid(Given.Listing("2018-06-12", "https://www.meetup.com/Rust-Roma/events/251298815/")));

    [Fact]
    public void Of_several_listings_the_smallest_seed_counts() =>
        Assert.Equal(
            EventIdentity.Uid("2018-06-05 2018-06-12 luma.com/8zabmc3w"),
            Uid(
                Given.Listing("2018-06-12", "https://www.meetup.com/Rust-Roma/events/251298815/", groupUrl: "https://rust.roma", place: "Rome, IT"),
                Given.Listing("2018-06-12", "https://lu.ma/8zabmc3w", groupUrl: "https://rust.roma", place: "Rome, IT")));

    [Fact]
    public void An_entry_without_a_link_has_its_title_in_the_seed() =>
        Assert.Equal(EventIdentity.Uid("2018-06-05 2018-06-12 Zürich 🦀"), Uid(Given.Listing("2018-06-12", title: "Zürich 🦀")));

    [Fact]
    public void Two_entries_of_one_day_with_one_title_and_no_link_are_told_apart()
    {
        var events = EventCatalog.Build([Given.Issue(1, "2018-06-05", Given.Listing("2018-06-12", title: "Party"), Given.Listing("2018-06-12", title: "Party"))]).Events;

        Assert.Equal(2, events.DistinctBy(e => e.Uid).Count());
    }

    // Starts so long past are forgotten with the issue's month, not with its text.
    [Fact]
    public void So_are_those_that_an_issue_lists_for_a_day_years_ago_in_every_text_of_it()
    {
        var text = Given.Issue(1, "2018-06-05", Given.Listing("2014-06-12", title: "Party"), Given.Listing("2014-06-12", title: "Party"));

        var events = EventCatalog.Build([text, text with { Revised = Given.Day("2018-06-07") }]).Events;

        Assert.Equal(2, events.Count);
        Assert.Equal(2, events.DistinctBy(e => e.Uid).Count());
    }

    [Theory]
    [InlineData(199)] // as long as addresses are
    [InlineData(5000)] // what somebody pasted
    public void A_title_of_any_length_is_whole_in_the_seed(int length) =>
        Assert.Equal(EventIdentity.Uid($"2018-06-05 2018-06-12 {new string('ü', length)}"), Uid(Given.Listing("2018-06-12", title: new('ü', length))));

    private static Guid Uid(params Listing[] listings) =>
        Assert.Single(EventCatalog.Build([Given.Issue(237, "2018-06-05", listings)]).Events).Uid;
}
