using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

public class AcrossIssuesTests
{
    private const string Boulder = "https://www.meetup.com/boulder-elixir/";
    private const string Number = "https://www.meetup.com/boulder-elixir/events/310996627/";

    // The dated ids were made for these days: dqldspyxjbkc is 2018-06-27, swgrssydckbsb 2022-07-14, qtvtvsydckbcc 2022-07-21.
    public static TheoryData<string, Issue, Issue, JoinRule?> Pairs => new()
    {
        {
            "the same link and start",
            Given.Issue(1, "2025-10-22", Given.Listing("2025-10-29", Number)),
            Given.Issue(2, "2025-10-29", Given.Listing("2025-10-29", "https://www.meetup.com/de-DE/Boulder-Elixir/events/310996627")),
            JoinRule.LinkAndStart
        },
        {
            "one of several links in common",
            Given.Issue(1, "2025-10-22", Given.Listing("2025-10-29", "https://eurorust.eu/", moreUrls: Number)),
            Given.Issue(2, "2025-10-29", Given.Listing("2025-10-29", Number)),
            JoinRule.LinkAndStart
        },
        {
            "no link, and the same title",
            Given.Issue(1, "2016-08-16", Given.Listing("2016-09-09", title: "Table of Regulars Darmstadt")),
            Given.Issue(2, "2016-08-23", Given.Listing("2016-09-09", "http://www.meetup.com/Rust-Rhein-Main/events/233544580/", title: "Table of regulars, Darmstadt")),
            JoinRule.LinkAndStart
        },
        {
            "the same number weeks ahead",
            Given.Issue(1, "2024-01-10", Given.Listing("2024-01-21", "https://meet-os.com/event/1")),
            Given.Issue(2, "2024-01-17", Given.Listing("2024-02-04", "https://meet-os.com/event/1")),
            JoinRule.Moved
        },
        {
            "put off after its day",
            Given.Issue(1, "2024-03-06", Given.Listing("2024-03-12", Number, title: "Munich 2024 / 1")),
            Given.Issue(2, "2024-03-27", Given.Listing("2024-05-14", Number, title: "Munich 2024 / 1 (Rescheduled)")),
            JoinRule.Moved
        },
        {
            "the next of a series under the old number",
            Given.Issue(1, "2026-01-21", Given.Listing("2026-01-27", Number, title: "Rust Bergen #4")),
            Given.Issue(2, "2026-01-28", Given.Listing("2026-02-24", Number, title: "Rust Bergen #5")),
            null
        },
        {
            "a number that comes back after a year",
            Given.Issue(1, "2023-06-21", Given.Listing("2023-06-22", Number, title: "Stammtisch")),
            Given.Issue(2, "2024-08-07", Given.Listing("2024-08-22", Number, title: "Stammtisch")),
            null
        },
        {
            "a dated id one day off",
            Given.Issue(1, "2018-06-12", Given.Listing("2018-06-27", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            Given.Issue(2, "2018-06-19", Given.Listing("2018-06-26", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            JoinRule.Moved
        },
        {
            "an old dated id on the next meeting, two weeks later",
            Given.Issue(1, "2018-06-19", Given.Listing("2018-06-27", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            Given.Issue(2, "2018-06-26", Given.Listing("2018-07-11", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            null
        },
        {
            "a dated id on a day that had passed, which was a slip, and then on its own",
            Given.Issue(1, "2018-06-12", Given.Listing("2018-05-27", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            Given.Issue(2, "2018-06-19", Given.Listing("2018-06-27", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            JoinRule.Moved
        },
        {
            "a dated id on a day that had passed, and then not on its own",
            Given.Issue(1, "2018-06-12", Given.Listing("2018-05-27", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            Given.Issue(2, "2018-06-26", Given.Listing("2018-07-11", "https://www.meetup.com/Vancouver-Rust/events/dqldspyxjbkc/")),
            null
        },
        {
            "an old page with a date on the next meeting",
            Given.Issue(1, "2024-12-18", Given.Listing("2024-12-19", "https://berline.rs/2024/12/19/rust-hack-and-learn.html")),
            Given.Issue(2, "2024-12-25", Given.Listing("2025-01-16", "https://berline.rs/2024/12/19/rust-hack-and-learn.html")),
            null
        },
        {
            "a shared link never moves",
            Given.Issue(1, "2024-01-03", Given.Listing("2024-01-18", "https://meet.jit.si/RustHackAndLearnBerlin")),
            Given.Issue(2, "2024-01-10", Given.Listing("2024-02-01", "https://meet.jit.si/RustHackAndLearnBerlin")),
            null
        },
        {
            "the group's own link never moves, though it has a number",
            Given.Issue(1, "2024-01-03", Given.Listing("2024-01-18", "https://meet-os.com/community/1", groupUrl: "https://meet-os.com/community/1")),
            Given.Issue(2, "2024-01-24", Given.Listing("2024-02-01", "https://meet-os.com/community/1", groupUrl: "https://meet-os.com/community/1")),
            null
        },
        {
            "a page of Eventbrite moved before its day",
            Given.Issue(1, "2025-03-26", Given.Listing("2025-04-05", "https://www.eventbrite.com/e/channels-tickets-1278267335009")),
            Given.Issue(2, "2025-04-02", Given.Listing("2025-04-03", "https://www.eventbrite.com/e/channels-tickets-1278267335009")),
            JoinRule.Moved
        },
        {
            "a page of Eventbrite that comes back after its day",
            Given.Issue(1, "2024-03-27", Given.Listing("2024-04-05", "https://www.eventbrite.com/e/rust-circle-tickets-628763176587")),
            Given.Issue(2, "2024-04-10", Given.Listing("2024-05-04", "https://www.eventbrite.com/e/rust-circle-tickets-628763176587")),
            null
        },
        {
            "an occurrence put off over New Year",
            Given.Issue(1, "2024-12-18", Given.Listing("2024-12-27", "https://www.meetup.com/rust-berlin/events/300047151/")),
            Given.Issue(2, "2025-01-08", Given.Listing("2025-01-14", "https://www.meetup.com/rust-berlin/events/300047151/")),
            JoinRule.Moved
        },
        {
            "another link, with the same group and start",
            Given.Issue(1, "2026-02-25", Given.Listing("2026-03-17", "https://www.meetup.com/rustdc/events/rdhhptyjcfbwb/", title: "Mid-month Rustful", groupUrl: "https://www.meetup.com/rustdc/")),
            Given.Issue(2, "2026-03-04", Given.Listing("2026-03-17", "https://www.meetup.com/rustdc/events/313490537/", title: "Lightning talks", groupUrl: "https://www.meetup.com/rustdc/events/")),
            JoinRule.Replaced
        },
        {
            "before entries named groups, the link tells the group",
            Given.Issue(1, "2018-06-12", Given.Listing("2018-06-28", "https://www.meetup.com/Rust-Bay-Area/events/244156617/", title: "Proof Macros")),
            Given.Issue(2, "2018-06-19", Given.Listing("2018-06-28", "https://www.meetup.com/Rust-Bay-Area/events/251073767/", title: "GUI in Rust")),
            JoinRule.Replaced
        },
        {
            "the group's link that is new, with its name, the title, start and city",
            Given.Issue(1, "2022-02-23", Given.Listing("2022-03-14", "https://twitter.com/atl_rustaceans/status/1489586471367589893", group: "Atlanta Rustaceans", place: "Atlanta, GA, US")),
            Given.Issue(2, "2022-03-02", Given.Listing("2022-03-14", "https://twitter.com/atl_rustaceans/status/148958647136758989", group: "Atlanta Rustaceans", groupUrl: "https://twitter.com/atl_rustaceans/", place: "Atlanta, GA, US")),
            JoinRule.Replaced
        },
        {
            "another link of the group",
            RustWeek(1, "2025-04-16", "https://dev.events/conferences/rust-week-2025-utcccotp", "https://www.meetup.com/Rust-Nederland/"),
            RustWeek(2, "2025-04-23", "https://rustweek.org", "https://rustweek.org/about"),
            JoinRule.Replaced
        },
        {
            "another link of a group of that name, in another city",
            RustWeek(1, "2025-04-16", "https://dev.events/conferences/rust-week-2025-utcccotp", "https://www.meetup.com/Rust-Nederland/"),
            RustWeek(2, "2025-04-23", "https://rustweek.org", "https://rustweek.org/about", place: "Delft, NL"),
            null
        },
        {
            "another group with a meeting of that title, start and city",
            RustWeek(1, "2025-04-16", "https://dev.events/conferences/rust-week-2025-utcccotp", "https://www.meetup.com/Rust-Nederland/"),
            RustWeek(2, "2025-04-23", "https://rustweek.org", "https://rustweek.org/about", group: "Rust Utrecht"),
            null
        },
        {
            "another link of the group, with another title",
            RustWeek(1, "2025-04-16", "https://dev.events/conferences/rust-week-2025-utcccotp", "https://www.meetup.com/Rust-Nederland/"),
            RustWeek(2, "2025-04-23", "https://rustweek.org", "https://rustweek.org/about", title: "Unconference"),
            null
        },
        {
            "a wrong month does not join the meeting that was",
            Given.Issue(1, "2018-06-19", Given.Listing("2018-06-25", "https://www.meetup.com/triangle-rustaceans/events/mfglwpyxjbhc/")),
            Given.Issue(2, "2018-07-17", Given.Listing("2018-06-25", "https://www.meetup.com/triangle-rustaceans/events/mfglwpyxkbfc/")),
            null
        },
        {
            "another day and another link, with the same group and title",
            Given.Issue(1, "2022-11-23", Given.Listing("2022-12-08", "https://www.meetup.com/rust-melbourne/events/289745823/", title: "December Meetup", groupUrl: "https://www.meetup.com/rust-melbourne/")),
            Given.Issue(2, "2022-11-30", Given.Listing("2022-12-09", "https://www.meetup.com/rust-melbourne/events/290037796/", title: "December Meetup", groupUrl: "https://www.meetup.com/rust-melbourne/")),
            JoinRule.MovedAndReplaced
        },
        {
            "the same before 2022, when an issue that left an event out told nothing",
            Given.Issue(1, "2021-11-24", Given.Listing("2021-12-08", "https://www.meetup.com/rust-melbourne/events/289745823/", title: "December Meetup")),
            Given.Issue(2, "2021-12-01", Given.Listing("2021-12-09", "https://www.meetup.com/rust-melbourne/events/290037796/", title: "December Meetup")),
            null
        },
        {
            "its day has come: the next meeting is another",
            Given.Issue(1, "2022-10-26", Given.Listing("2022-11-02", "https://www.meetup.com/rust-community-stuttgart/events/289092511/")),
            Given.Issue(2, "2022-11-02", Given.Listing("2022-11-17", "https://www.meetup.com/rust-community-stuttgart/events/289092512/")),
            null
        },
        {
            "two dated ids that name the listed days are two meetings",
            Given.Issue(1, "2022-06-22", Given.Listing("2022-07-14", "https://www.meetup.com/rust-community-stuttgart/events/swgrssydckbsb/")),
            Given.Issue(2, "2022-06-29", Given.Listing("2022-07-21", "https://www.meetup.com/rust-community-stuttgart/events/qtvtvsydckbcc/")),
            null
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_listing_of_the_next_issue_is_a_known_event_by_the_first_rule_that_holds(string what, Issue one, Issue next, JoinRule? rule)
    {
        Assert.True(Given.Joined(one, next).Length == (rule is null ? 2 : 1), what);
        Assert.Equal(rule ?? JoinRule.Introduced, Given.RuleOf(2, 100, one, next));
    }

    [Fact]
    public void The_name_of_a_group_tells_nothing_of_an_event_that_the_issue_lists_another_way() =>
        Assert.Equal(
            ["1:100 2:100", "2:102"],
            Given.Joined(
                RustWeek(1, "2025-04-16", "https://rustweek.org", "https://www.meetup.com/Rust-Nederland/"),
                Given.Issue(
                    2,
                    "2025-04-23",
                    Given.Listing("2025-05-13", "https://rustweek.org", title: "RustWeek 2025", group: "Rust NL", groupUrl: "https://www.meetup.com/Rust-Nederland/", place: "Utrecht, NL"),
                    Given.Listing("2025-05-13", "https://luma.com/8zabmc3w", title: "RustWeek 2025", group: "Rust NL", place: "Utrecht, NL"))));

    [Fact]
    public void A_link_that_one_issue_gives_for_two_dates_is_shared_from_then_on() =>
        Assert.Equal(
            ["1:100", "2:100", "2:102", "3:100"],
            Given.Joined(
                Given.Issue(1, "2024-04-10", Given.Listing("2024-04-15", Number, title: "One")),
                Given.Issue(2, "2024-04-17", Given.Listing("2024-04-17", Number, title: "Two"), Given.Listing("2024-05-15", Number, title: "Three")),
                Given.Issue(3, "2024-04-24", Given.Listing("2024-05-22", Number, title: "Four"))));

    [Fact]
    public void A_page_of_Eventbrite_that_came_back_after_years_is_shared_from_then_on()
    {
        const string Page = "https://www.eventbrite.com/e/rust-circle-tickets-628763176587";
        Assert.Equal(
            ["1:100", "2:100", "3:100"],
            Given.Joined(
                Given.Issue(1, "2022-06-01", Given.Listing("2022-06-10", Page)),
                Given.Issue(2, "2025-06-04", Given.Listing("2025-06-13", Page)),
                Given.Issue(3, "2025-06-11", Given.Listing("2025-06-20", Page))));
    }

    [Fact]
    public void The_wrong_date_beside_the_right_one_is_corrected_in_the_next_issue()
    {
        const string One = "https://www.meetup.com/opentechschool-berlin/events/295679790/";
        const string Other = "https://www.meetup.com/opentechschool-berlin/events/295679794/";

        Assert.Equal(
            ["1:100 2:100", "1:102 2:102"],
            Given.Joined(
                Given.Issue(1, "2023-10-25", Given.Listing("2023-11-07", One), Given.Listing("2023-11-07", Other)),
                Given.Issue(2, "2023-11-01", Given.Listing("2023-11-07", One), Given.Listing("2023-11-21", Other))));
    }

    [Fact]
    public void An_event_may_skip_an_issue() =>
        Assert.Equal(
            ["1:100 3:100"],
            Given.Joined(
                Given.Issue(1, "2025-10-22", Given.Listing("2025-11-05", Number)),
                Given.Issue(2, "2025-10-29"),
                Given.Issue(3, "2025-11-05", Given.Listing("2025-11-05", Number))));

    [Fact]
    public void A_known_event_is_found_by_any_link_it_ever_had() =>
        Assert.Equal(
            ["1:100 2:100 3:100"],
            Given.Joined(
                Given.Issue(1, "2025-10-22", Given.Listing("2025-11-12", "https://luma.com/8zabmc3w", groupUrl: Boulder)),
                Given.Issue(2, "2025-10-29", Given.Listing("2025-11-12", Number, groupUrl: Boulder)),
                Given.Issue(3, "2025-11-05", Given.Listing("2025-11-12", "https://luma.com/8zabmc3w"))));

    [Fact]
    public void One_listing_takes_one_event_and_the_nearest_date_comes_first() =>
        Assert.Equal(
            ["1:100", "1:102 2:100"],
            Given.Joined(
                Given.Issue(
                    1,
                    "2025-05-07",
                    Given.Listing("2025-05-20", "https://www.meetup.com/a/events/1/", title: "Talks", groupUrl: Boulder),
                    Given.Listing("2025-05-27", "https://www.meetup.com/a/events/2/", title: "Talks", groupUrl: Boulder)),
                Given.Issue(2, "2025-05-14", Given.Listing("2025-05-28", "https://www.meetup.com/a/events/3/", title: "Talks", groupUrl: Boulder))));

    [Fact]
    public void Of_two_events_whose_links_a_listing_has_the_nearer_moved() =>
        Assert.Equal(
            ["1:100", "1:102 2:100"],
            Given.Joined(
                Given.Issue(1, "2025-10-22", Given.Listing("2025-10-29", Number), Given.Listing("2025-11-05", "https://luma.com/8zabmc3w")),
                Given.Issue(2, "2025-10-29", Given.Listing("2025-11-06", Number, moreUrls: "https://luma.com/8zabmc3w"))));

    [Fact]
    public void Of_two_meetings_of_a_group_on_one_day_the_one_with_the_title_is_replaced() =>
        Assert.Equal(
            ["1:100", "1:102 2:100"],
            Given.Joined(
                Given.Issue(
                    1,
                    "2025-05-07",
                    Given.Listing("2025-05-12", "https://www.meetup.com/rust-nederland/events/1/", title: "Walking tour"),
                    Given.Listing("2025-05-12", "https://www.meetup.com/rust-nederland/events/2/", title: "Bowling")),
                Given.Issue(2, "2025-05-12", Given.Listing("2025-05-12", "https://www.meetup.com/rust-nederland/events/3/", title: "Bowling"))));

    [Fact]
    public void The_next_meeting_of_a_series_that_comes_into_sight_is_no_moved_one() =>
        Assert.Equal(
            ["1:100 2:100", "1:102", "2:102"],
            Given.Joined(
                Given.Issue(
                    1,
                    "2025-12-03",
                    Given.Listing("2025-12-11", "https://www.meetup.com/rust-noris/events/1/", title: "Online", groupUrl: Boulder),
                    Given.Listing("2025-12-25", "https://www.meetup.com/rust-noris/events/2/", title: "Online", groupUrl: Boulder)),
                Given.Issue(
                    2,
                    "2025-12-10",
                    Given.Listing("2025-12-11", "https://www.meetup.com/rust-noris/events/1/", title: "Online", groupUrl: Boulder),
                    Given.Listing("2026-01-07", "https://www.meetup.com/rust-noris/events/3/", title: "Online", groupUrl: Boulder))));

    [Fact]
    public void A_meeting_of_a_series_does_not_jump_over_another() =>
        Assert.Equal(
            ["1:100", "1:102 2:100", "2:102"],
            Given.Joined(
                Given.Issue(
                    1,
                    "2025-10-22",
                    Given.Listing("2025-11-06", "https://luma.com/xkd84gfz", title: "Weekly session", groupUrl: Boulder),
                    Given.Listing("2025-11-12", "https://luma.com/yhe1xrhe", title: "Weekly session", groupUrl: Boulder)),
                Given.Issue(
                    2,
                    "2025-10-29",
                    Given.Listing("2025-11-12", "https://luma.com/yhe1xrhe", title: "Weekly session", groupUrl: Boulder),
                    Given.Listing("2025-11-19", "https://luma.com/l2xukapz", title: "Weekly session", groupUrl: Boulder))));

    [Fact]
    public void Two_known_events_whose_links_one_listing_has_were_one_all_the_time()
    {
        const string Luma = "https://luma.com/8zabmc3w";
        var events = EventCatalog.Build(
            [
                Given.Issue(1, "2025-10-22", Given.Listing("2025-11-12", Number, title: "Talks")),
                Given.Issue(2, "2025-10-29", Given.Listing("2025-11-12", Number, title: "Talks"), Given.Listing("2025-11-12", Luma, title: "Talks")),
                Given.Issue(3, "2025-11-05", Given.Listing("2025-11-12", Luma, title: "Talks", moreUrls: Number)),
            ]).Events;

        var older = Assert.Single(events, e => e.ReplacedBy is null);
        var younger = Assert.Single(events, e => e.ReplacedBy is not null);
        Assert.Equal([new(1, 100), new(2, 100), new(3, 100)], older.Listings);
        Assert.Equal(older.Uid, younger.ReplacedBy);
        Assert.Equal(EventStatus.Cancelled, younger.Status);
        Assert.Equal(1, younger.Sequence);
        Assert.Equal([new(2, 102)], younger.Listings);
        Assert.Equal(EventChangeKind.Replaced, younger.History[^1].Kind);
    }

    private static Issue RustWeek(
        int number, string date, string url, string groupUrl, string title = "RustWeek 2025", string group = "Rust NL", string place = "Utrecht, NL") =>
        Given.Issue(number, date, Given.Listing("2025-05-13", url, title, group, groupUrl, place));
}
