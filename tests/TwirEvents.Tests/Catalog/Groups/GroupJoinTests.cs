using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;

namespace TwirEvents.Tests.Catalog.Groups;

/// <summary>Which entries name one group.</summary>
public class GroupJoinTests
{
    private const string Meetup = "https://www.meetup.com/rust-girona/";
    private const string Luma = "https://lu.ma/girona.rs";

    [Theory]
    [InlineData("Rust Girona", "Rust Girona", "Girona, ES", "Girona, ES")] // it moved to another site
    [InlineData("Rust Girona", "RUST Girona 🦀", "Girona, ES", "Girona, ES")] // case and emoji
    [InlineData("Rust München", "Rust München", "München, DE", "Munich, DE")] // two names of one city
    [InlineData("Rust Malaysia", "Rust Malaysia", "MY", "Kuala Lumpur, MY")] // the country alone was its place
    [InlineData("Rust Malaysia", "Rust Malaysia", "Kuala Lumpur, MY", "MY")]
    [InlineData("Rust for Lunch", "Rust for Lunch", null, null)] // on-line both
    public void Two_pages_are_one_group_by_name_and_place(string before, string after, string? placeBefore, string? placeAfter) =>
        Assert.Single(Groups((before, Meetup, placeBefore), (after, Luma, placeAfter)));

    [Theory]
    [InlineData("Rust Cambridge", "Cambridge, GB", "Cambridge, MA, US")] // cities of one name in two countries
    [InlineData("Rust Springfield", "Portland, OR, US", "Springfield, MA, US")] // another city of the country
    [InlineData("Rust Girona", "Girona, ES", null)] // the place is not known
    [InlineData("Rust Meetup", "Berlin, DE", "Berlin, DE")] // a name that every group could have
    [InlineData("Rust Hack and Learn", "Berlin, DE", "Berlin, DE")]
    [InlineData("Stockly", "Paris, FR", "Paris, FR")] // one word may be a company, a product or a city
    public void Otherwise_they_are_two(string name, string? placeBefore, string? placeAfter) =>
        Assert.Equal(2, Groups((name, Meetup, placeBefore), (name, Luma, placeAfter)).Count);

    [Fact]
    public void Two_pages_of_one_slug_and_place_are_one_group_whatever_its_name() =>
        Assert.Single(Groups(("BcnRust", "https://bcnrust.github.io/", "Barcelona, ES"), ("Barcelona Rust", "https://www.meetup.com/bcnrust/", "Barcelona, ES")));

    [Fact]
    public void A_name_without_a_link_is_the_group_of_that_place()
    {
        var group = Assert.Single(Groups(("Rust Linz", null, "Linz, AT"), ("Rust Linz", "https://www.meetup.com/rust-at-linz/", "Linz, AT")));

        Assert.Equal(("rust-linz", "rust-at-linz", 2), (group.Slug, Assert.Single(group.OtherSlugs), group.Events));
    }

    [Fact]
    public void Two_pages_that_were_known_apart_are_one_group_once_each_bears_the_name_again_and_again()
    {
        var group = Assert.Single(Groups(
            ("Rust Cologne/Bonn", "https://www.meetup.com/rust-cologne-bonn/", "Bonn, DE"),
            ("Rust Cologne", "https://www.meetup.com/rustcologne/", "Cologne, DE"),
            ("Rust Cologne", "https://www.meetup.com/rustcologne/", "Cologne, DE"),
            ("Rust Cologne", "https://www.meetup.com/rustcologne/", "Köln, DE"),
            ("Rust Cologne", "https://www.meetup.com/rust-cologne-bonn/", "Köln, DE"),
            ("Rust Cologne", "https://www.meetup.com/rust-cologne-bonn/", "Köln, DE"),
            ("Rust Cologne", "https://www.meetup.com/rust-cologne-bonn/", "Köln, DE")));

        Assert.Equal(("rustcologne", "rust-cologne-bonn", 7), (group.Slug, Assert.Single(group.OtherSlugs), group.Events));
        Assert.Equal(("Rust Cologne", "Rust Cologne/Bonn"), (group.Name, Assert.Single(group.OtherNames)));
        Assert.Equal("https://www.meetup.com/rust-cologne-bonn/", group.Url);
        Assert.Equal([("Köln", 6), ("Bonn", 1)], group.Places.Select(at => (at.Place.City!, at.Events)));
    }

    [Fact]
    public void An_event_that_names_both_pages_of_a_group_counts_once()
    {
        const string Berline = "https://berline.rs/";
        const string School = "https://www.meetup.com/opentechschool-berlin/";
        var both = Given.Listing("2024-01-10", place: "Berlin, DE") with { Groups = [new("Berline", Berline), new("OpenTechSchool Berlin", School)] };

        var catalog = EventCatalog.Build(
        [
            Given.Issue(1, "2024-01-01", both),
            .. new[] { School, School, Berline, Berline, Berline }.Select((page, i) => Given.Issue(
                i + 2, $"2024-0{i + 2}-01", Given.Listing($"2024-0{i + 2}-10", group: "OpenTechSchool Berlin", groupUrl: page, place: "Berlin, DE"))),
        ]);

        Assert.Equal(("opentechschool-berlin", 6), (Assert.Single(catalog.Groups).Slug, catalog.Groups[0].Events));
        Assert.Equal("opentechschool-berlin", Assert.Single(catalog.GroupsOf(catalog.Events[0])).Slug);
    }

    [Theory]
    [InlineData("Rust Berlin", "Berlin, DE", "Berlin, DE", 2)] // two events may bear the name by one slip
    [InlineData("Rust Cambridge", "Cambridge, GB", "Cambridge, MA, US", 3)] // cities of one name in two countries
    [InlineData("Women Who Code", "US", "Boston, MA, US", 3)] // a country has many cities
    [InlineData("Rust Hack and Learn", "Berlin, DE", "Berlin, DE", 3)] // a name that every group could have
    [InlineData("Stockly", "Paris, FR", "Paris, FR", 3)] // one word may be a company, a product or a city
    public void Otherwise_two_pages_that_were_known_apart_stay_two(string name, string placeBefore, string placeAfter, int times) =>
        Assert.Equal(2, Groups(
        [
            ("One", Meetup, placeBefore), ("Other", Luma, placeAfter),
            .. Enumerable.Repeat((name, Meetup, placeBefore), 3), .. Enumerable.Repeat((name, Luma, placeAfter), times),
        ]).Count);

    [Fact]
    public void The_link_of_an_event_on_Meetup_tells_the_group_that_the_entry_does_not_name()
    {
        var groups = EventCatalog.Build(
        [
            Given.Issue(1, "2019-06-01", Given.Listing("2019-06-12", "https://www.meetup.com/indyrs/events/262148765/", place: "Indianapolis, IN, US")),
            Given.Issue(2, "2022-01-01", Given.Listing("2022-01-05", "https://www.meetup.com/indyrs/events/283148765/", group: "Indy Rust", place: "Indianapolis, IN, US")),
        ]).Groups;

        var group = Assert.Single(groups);
        Assert.Equal(("indyrs", "Indy Rust", 2), (group.Slug, group.Name, group.Events));
    }

    [Fact]
    public void The_first_group_of_a_slug_keeps_it_and_others_add_their_city_or_a_number() =>
        Assert.Equal(
            [("rust-meetup", "Paris"), ("rust-meetup-2", "Lyon"), ("rust-meetup-lyon", "Lyon")],
            Groups(("Rust Meetup", null, "Paris, FR"), ("Rust Meetup", null, "Lyon, FR"), ("Rust Meetup", "https://lu.ma/rust.meetup", "Lyon, FR"))
                .Select(group => (group.Slug, group.Places[0].Place.City!)));

    private static IReadOnlyList<RustGroup> Groups(params (string Name, string? Url, string? Place)[] sightings) =>
        EventCatalog.Build(sightings.Select((seen, i) => Given.Issue(
            i + 1, $"2024-0{i + 1}-01", Given.Listing($"2024-0{i + 1}-10", $"https://example.org/{i}", group: seen.Name, groupUrl: seen.Url, place: seen.Place)))).Groups;
}
