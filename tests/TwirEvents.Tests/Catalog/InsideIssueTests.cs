using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

public class InsideIssueTests
{
    private const string Day = "2025-04-23";

    public static TheoryData<string, Listing, Listing, JoinRule?> Pairs => new()
    {
        {
            "the same link, once under Virtual and once under its continent",
            Given.Listing(Day, "https://www.meetup.com/join-srug/events/305658454/", place: "Redmond, WA, US", format: EventFormat.Virtual),
            Given.Listing(Day, "https://www.meetup.com/join-srug/events/305658454", place: "Redmond, WA, US"),
            JoinRule.SameLink
        },
        {
            "the same link under another spelling",
            Given.Listing(Day, "https://lu.ma/ooub1kt0", title: "Weekly coding session"),
            Given.Listing(Day, "https://luma.com/ooub1kt0?tk=1", title: "Hack & Learn"),
            JoinRule.SameLink
        },
        {
            "the same home page",
            Given.Listing(Day, "https://rustconf.com/", format: EventFormat.Virtual),
            Given.Listing(Day, "http://www.rustconf.com"),
            JoinRule.SameLink
        },
        {
            "one's second link is the other's first",
            Given.Listing(Day, "https://eurorust.eu/", moreUrls: "https://luma.com/8zabmc3w"),
            Given.Listing(Day, "https://luma.com/8zabmc3w"),
            JoinRule.SameLink
        },
        {
            "two meetings with one call room behind their own links",
            Given.Listing(Day, "https://www.meetup.com/code-mavens/events/301736709/", moreUrls: "https://meet.jit.si/Mavens"),
            Given.Listing(Day, "https://www.meetup.com/code-mavens/events/301736710/", moreUrls: "https://meet.jit.si/Mavens"),
            null
        },
        {
            "the id of the series and the number of its meeting",
            Given.Listing(Day, "https://www.meetup.com/rust-atx/events/307089940", title: "Rust Lunch", groupUrl: "https://www.meetup.com/rust-atx/"),
            Given.Listing(Day, "https://www.meetup.com/rust-atx/events/xvkdgtyhcgbfc", title: "Rust Lunch", groupUrl: "https://www.meetup.com/rust-atx/"),
            JoinRule.SeriesAndNumber
        },
        {
            "a series and a number with two titles: two meetings of one group on one day",
            Given.Listing(Day, "https://www.meetup.com/rust-atx/events/307089940", title: "Rust Lunch"),
            Given.Listing(Day, "https://www.meetup.com/rust-atx/events/xvkdgtyhcgbfc", title: "Talks"),
            null
        },
        {
            "the same group and city, on Luma and on Meetup",
            Given.Listing(Day, "https://luma.com/8zabmc3w", groupUrl: "https://www.meetup.com/rust-warsaw/", place: "Warsaw, PL"),
            Given.Listing(Day, "https://www.meetup.com/rust-warsaw/events/307089940/", groupUrl: "https://www.meetup.com/rust-warsaw/", place: "Warsaw, PL"),
            JoinRule.OtherSite
        },
        {
            "the same group on two sites in two cities",
            Given.Listing(Day, "https://luma.com/8zabmc3w", groupUrl: "https://www.meetup.com/rust-poland/", place: "Warsaw, PL"),
            Given.Listing(Day, "https://www.meetup.com/rust-poland/events/307089940/", groupUrl: "https://www.meetup.com/rust-poland/", place: "Kraków, PL"),
            null
        },
        {
            "the same group and city on two sites, but two numbers of one of them",
            Given.Listing(Day, "https://luma.com/8zabmc3w", groupUrl: "https://www.meetup.com/rust-warsaw/", place: "Warsaw, PL", moreUrls: "https://www.meetup.com/rust-warsaw/events/307089941/"),
            Given.Listing(Day, "https://www.meetup.com/rust-warsaw/events/307089940/", groupUrl: "https://www.meetup.com/rust-warsaw/", place: "Warsaw, PL"),
            null
        },
        {
            "two numbers of one site, though group, city and title are the same",
            Given.Listing(Day, "https://www.meetup.com/rust-munich/events/301062840/", groupUrl: "https://www.meetup.com/rust-munich/", place: "Munich, DE"),
            Given.Listing(Day, "https://www.meetup.com/rust-munich/events/298507657/", groupUrl: "https://www.meetup.com/rust-munich/", place: "Munich, DE"),
            null
        },
        {
            "a home page and a page below it",
            Given.Listing(Day, "https://eurorust.eu/", place: "Vienna, AT", end: "2025-04-24"),
            Given.Listing(Day, "https://eurorust.eu/schedule", place: "Vienna, AT", end: "2025-04-24"),
            JoinRule.PagesOfOneSite
        },
        {
            "two pages of one site with other ends",
            Given.Listing(Day, "https://eurorust.eu/", place: "Vienna, AT", end: "2025-04-24"),
            Given.Listing(Day, "https://eurorust.eu/workshops", place: "Vienna, AT"),
            null
        },
        {
            "a title that names the other's group",
            Given.Listing(Day, "https://rustaarhus.example/trip-7", title: "Rust Aarhus goes to Rust Nation", group: "Rust Aarhus", place: "London, GB"),
            Given.Listing(Day, "https://www.rustnationuk.com/", title: "Main conference", group: "Rust Nation", place: "London, GB"),
            JoinRule.TitleNamesGroup
        },
        {
            "a title that names the other's group, but two numbers of one site",
            Given.Listing(Day, "https://www.meetup.com/rust-london-user-group/events/311868858/", title: "LDN Talks with London Rust Project Group", group: "Rust London User Group", place: "London, GB"),
            Given.Listing(Day, "https://www.meetup.com/london-rust-project-group/events/311884244/", title: "Adopting Rust", group: "London Rust Project Group", place: "London, GB"),
            null
        },
        {
            "a link that is the group's own for one of them",
            Given.Listing(Day, "https://luma.com/acinctdf", groupUrl: "https://luma.com/8zabmc3w", moreUrls: "https://luma.com/8zabmc3w"),
            Given.Listing(Day, "https://luma.com/t8yovmmm", moreUrls: "https://luma.com/8zabmc3w"),
            null
        },
        {
            "a group's name of one word is too little",
            Given.Listing(Day, "https://www.meetup.com/rust-aarhus/events/295673220/", title: "Rust Aarhus - EuroRust", group: "Rust Aarhus", place: "Brussels, BE"),
            Given.Listing(Day, "https://eurorust.eu", title: "Main conference", group: "EuroRust", place: "Brussels, BE"),
            null
        },
        {
            "the words of a name inside another word are not the name",
            Given.Listing(Day, "https://a.example/1", title: "Trust Londoners", group: "Somebody", place: "London, GB"),
            Given.Listing(Day, "https://b.example/2", title: "Talks", group: "Rust London", place: "London, GB"),
            null
        },
        {
            "no link, but the title",
            Given.Listing(Day, title: "Release party", place: "Oslo, NO"),
            Given.Listing(Day, title: "Release party", place: "Lima, PE"),
            null
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_listings_of_one_start_are_one_event_by_the_first_rule_that_holds(string what, Listing one, Listing other, JoinRule? rule)
    {
        foreach (var issue in new[] { Given.Issue(7, "2025-04-16", one, other), Given.Issue(7, "2025-04-16", other, one) })
        {
            Assert.True(Given.Joined(issue).Length == (rule is null ? 2 : 1), what);
            if (rule is not null)
                Assert.Equal(rule, Given.RuleOf(7, 102, issue));
        }
    }

    [Fact]
    public void Two_starts_are_two_events_whatever_the_link() =>
        Assert.Equal(
            ["7:100", "7:102"],
            Given.Joined(Given.Issue(
                7,
                "2025-04-16",
                Given.Listing("2025-04-23", "https://www.meetup.com/rust-munich/events/307105443"),
                Given.Listing("2025-04-24", "https://www.meetup.com/rust-munich/events/307105443"))));

    [Fact]
    public void Three_listings_join_one_by_one() =>
        Assert.Equal(
            ["7:100 7:102 7:104"],
            Given.Joined(Given.Issue(
                7,
                "2025-04-16",
                Given.Listing(Day, "https://luma.com/8zabmc3w", moreUrls: "https://luma.com/acinctdf"),
                Given.Listing(Day, "https://luma.com/t8yovmmm", moreUrls: "https://luma.com/mdymp686"),
                Given.Listing(Day, "https://luma.com/acinctdf", moreUrls: "https://luma.com/mdymp686"))));
}
