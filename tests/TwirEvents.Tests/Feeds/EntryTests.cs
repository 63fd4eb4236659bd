using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;
using TwirEvents.Tests.Catalog;

namespace TwirEvents.Tests.Feeds;

/// <summary>What a calendar's entry says about an event.</summary>
public class EntryTests
{
    private static readonly Place Zurich = new("Zürich", null, "CH");
    private static readonly Place Portland = new("Portland", "OR", "US");

    [Theory]
    [InlineData("Rust meetup", "Zürich: Rust meetup")]
    [InlineData("Rust Zürich meetup", "Rust Zürich meetup")] // who names the city need not be told
    [InlineData("rust zürich", "rust zürich")]
    [InlineData("Zürichsee swim", "Zürich: Zürichsee swim")] // a part of a word is no name
    [InlineData("", "Zürich: Rust event")]
    [InlineData("\u202e", "Zürich: Rust event")]
    public void The_city_comes_first(string title, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(title, places: [Zurich])).Text("SUMMARY"));

    [Theory]
    [InlineData("Rust meetup", "Online: Rust meetup")] // not "Zürich:", where nobody has to go
    [InlineData("Rust Zürich, online", "Rust Zürich, online")]
    [InlineData("Virtual Rust meetup", "Virtual Rust meetup")]
    public void An_online_event_says_so(string title, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(title, format: EventFormat.Virtual, places: [Zurich])).Text("SUMMARY"));

    [Fact]
    public void Several_cities_come_first_together() =>
        Assert.Equal("Zürich / Portland: Rust", Calendars.ReadOne(Some.Event("Rust", places: [Zurich, Portland])).Text("SUMMARY"));

    [Fact]
    public void A_cancelled_event_stays_and_says_so()
    {
        var entry = Calendars.ReadOne(Some.Event("Rust", places: [Zurich]) with { Status = EventStatus.Cancelled });

        Assert.Equal("Cancelled: Zürich: Rust", entry.Text("SUMMARY"));
        Assert.Equal("CANCELLED", entry["STATUS"]);
    }

    [Theory]
    [InlineData(EventFormat.InPerson, "Zürich, Switzerland; Portland, OR, United States")]
    [InlineData(EventFormat.Hybrid, "Zürich, Switzerland; Portland, OR, United States")] // a map needs the place
    [InlineData(EventFormat.Virtual, "Online")]
    public void The_location_is_where_one_goes(EventFormat format, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(format: format, places: [Zurich, Portland])).Text("LOCATION"));

    [Theory]
    [InlineData(EventFormat.InPerson, null)]
    [InlineData(EventFormat.Hybrid, "Online")]
    [InlineData(EventFormat.Virtual, "Online")]
    public void Without_a_place_only_online_is_known(EventFormat format, string? expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(format: format)).Text("LOCATION"));

    [Fact]
    public void A_city_state_is_named_once() =>
        Assert.Equal("Singapore", Calendars.ReadOne(Some.Event(places: [new("Singapore", null, "SG")])).Text("LOCATION"));

    [Fact]
    public void The_description_begins_with_the_link_and_tells_what_the_newsletter_says()
    {
        var entry = Calendars.ReadOne(Some.Event(
            "Rust",
            url: "https://example.org/1",
            format: EventFormat.Hybrid,
            places: [Zurich],
            groups: [new("Rust Zürich", "https://example.org/"), new("Friends", null)],
            links: [new("Rust", "https://example.org/1"), new("Stream", "https://example.org/2")]));

        Assert.Equal(
            """
            https://example.org/1

            Organized by Rust Zürich (https://example.org/), Friends.
            In person and online: Zürich, Switzerland.
            The newsletter gives dates only: see the link for the time.
            Stream: https://example.org/2

            First listed in This Week in Rust 563: https://this-week-in-rust.org/blog/2024/09/04/this-week-in-rust-563/
            """.ReplaceLineEndings("\n"),
            entry.Text("DESCRIPTION"));
    }

    [Fact]
    public void An_event_without_a_link_promises_none()
    {
        var description = Calendars.ReadOne(Some.Event(url: null)).Text("DESCRIPTION");

        Assert.StartsWith("In person.\nThe newsletter gives dates only.\n\n", description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_address_is_no_page_but_worth_showing() =>
        Assert.StartsWith(
            "mailto:rust@example.org\n", Calendars.ReadOne(Some.Event(url: "mailto:rust@example.org")).Text("DESCRIPTION"), StringComparison.Ordinal);

    [Fact]
    public void The_first_issue_has_the_number_and_the_date_of_one_issue_though_an_edit_took_the_event_out_of_it()
    {
        var listing = Given.Listing("2024-04-23", "https://example.org/1", "Rust 'n Tell");
        var rustEvent = Assert.Single(EventCatalog.Build(
            [Given.Issue(7, "2024-04-03", listing), Given.Issue(7, "2024-04-03"), Given.Issue(8, "2024-04-10", listing)]).Events);

        Assert.EndsWith(
            "\nFirst listed in This Week in Rust 7: https://this-week-in-rust.org/blog/2024/04/03/this-week-in-rust-7/",
            Calendars.ReadOne(rustEvent).Text("DESCRIPTION"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_issue_127_has_the_name_that_the_newsletter_gave_it()
    {
        var rustEvent = Assert.Single(EventCatalog.Build([Given.Issue(127, "2016-04-25", Given.Listing("2016-04-27"))]).Events);

        Assert.EndsWith(
            "/blog/2016/04/25/these-weeks-in-rust-127/", Calendars.ReadOne(rustEvent).Text("DESCRIPTION"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-28", "2024-02-29", "20240301")] // DTEND is exclusive, also over the end of a leap February
    [InlineData("2024-12-31", "2024-12-31", "20250101")]
    [InlineData("2024-09-10", "2025-09-10", "20241109")] // nobody's meetup lasts a year
    public void The_end_is_the_day_after_the_last(string start, string end, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(start: start, end: end))["DTEND"]);

    [Theory]
    [InlineData(Region.NorthAmerica, EventFormat.Hybrid, "North America,Hybrid")]
    [InlineData(null, EventFormat.Virtual, "Virtual")]
    public void Categories_are_the_region_and_the_format(Region? region, EventFormat format, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(region: region, format: format))["CATEGORIES"]);
}
