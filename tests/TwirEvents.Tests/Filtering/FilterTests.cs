using TwirEvents.Catalog;
using TwirEvents.Filtering;

namespace TwirEvents.Tests.Filtering;

/// <summary>Which events a filter lets through.</summary>
public class FilterTests
{
    private const string All =
        "Berlin Talks | Berlin Online | Köln Async | Two Cities | São Paulo Embedded | Tokyo 勉強会 | Nowhere | Berlin Again";

    [Theory]
    [InlineData("", All)]
    [InlineData("region=asia", "Tokyo 勉強会")]
    [InlineData("region=South America", "São Paulo Embedded")]
    [InlineData("region=asia,south-america", "São Paulo Embedded | Tokyo 勉強会")] // alternatives in one value
    [InlineData("region=asia&region=south_america", "São Paulo Embedded | Tokyo 勉強会")] // or in several
    [InlineData("region=europe&city=london", "Two Cities")] // any of the places fits
    [InlineData("region=-europe", "São Paulo Embedded | Tokyo 勉強会 | Nowhere")] // none of the places, and no place is none
    [InlineData("region=EU&format=virtual", "Berlin Online")] // different parameters must all hold
    [InlineData("region=virtual", "Berlin Online | Two Cities | Nowhere")] // as the newsletter's heading
    [InlineData("region=online", "Berlin Online | Two Cities | Nowhere")]
    [InlineData("region=virtual,asia", "Berlin Online | Two Cities | Tokyo 勉強会 | Nowhere")] // an alternative to regions
    [InlineData("region=europe,-virtual", "Berlin Talks | Köln Async | Berlin Again")]
    [InlineData("region=virtual&format=virtual", "Berlin Online | Nowhere")]
    public void By_region(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("country=de", "Berlin Talks | Berlin Online | Köln Async | Berlin Again")]
    [InlineData("country=Germany", "Berlin Talks | Berlin Online | Köln Async | Berlin Again")]
    [InlineData("country=UK", "Two Cities")] // a common other code
    [InlineData("country=us,jp", "Two Cities | Tokyo 勉強会")]
    [InlineData("country=us,-gb", "")] // one of its places is excluded
    [InlineData("country=fr", "")] // a country that exists is valid without an event
    public void By_country(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("city=koln", "Köln Async")]
    [InlineData("city=KÖLN", "Köln Async")]
    [InlineData("city=Ko\u0308ln", "Köln Async")] // a decomposed accent
    [InlineData("city=cologne", "Köln Async")] // the other name in the entry
    [InlineData("city=koeln", "Köln Async")] // and one that only the gazetteer has
    [InlineData("city=sao_paulo", "São Paulo Embedded")]
    [InlineData("city=London", "Two Cities")]
    [InlineData("city=berlin,-cologne", "Berlin Talks | Berlin Online | Berlin Again")]
    [InlineData("city=-berlin&country=de", "Köln Async")]
    public void By_city(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("near=berlin", "Berlin Talks | Berlin Online | Berlin Again")] // 100 km around
    [InlineData("near=52.39,13.06", "Berlin Talks | Berlin Online | Berlin Again")] // Potsdam
    [InlineData("near=52.39,13.06&within=5km", "")]
    [InlineData("near=Bonn&within=30", "Köln Async")]
    [InlineData("near=köln&within=300mi", "Berlin Talks | Berlin Online | Köln Async | Berlin Again")] // 483 km
    [InlineData("near=koeln&within=300km", "Köln Async")]
    [InlineData("near=-23.55,-46.63", "São Paulo Embedded")] // a hyphen is a sign here
    [InlineData("near=seattle", "Two Cities")] // one of its places
    [InlineData("near=berlin&format=in-person", "Berlin Talks | Berlin Again")]
    public void By_distance(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("group=rust-berlin", "Berlin Talks | Berlin Again")] // the slug of the link, under whichever name
    [InlineData("group=Rust Berlin", "Berlin Talks | Berlin Again")]
    [InlineData("group=rust hack and learn", "Berlin Talks | Berlin Again")] // either name finds both
    [InlineData("group=rust-cologne", "Köln Async")]
    [InlineData("group=Rust Koln", "Köln Async")]
    [InlineData("group=berline-rs", "Berlin Online")] // a site of its own
    [InlineData("group=rust sao paulo", "São Paulo Embedded")] // an emoji is no part of a name's key
    [InlineData("group=rust-global", "Two Cities")] // a group without a link
    [InlineData("group=-rust-berlin&city=berlin", "Berlin Online")]
    public void By_group(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("format=virtual", "Berlin Online | Nowhere")]
    [InlineData("format=-virtual&region=north-america", "Two Cities")]
    [InlineData("format=In Person&country=jp", "Tokyo 勉強会")]
    [InlineData("format=hybrid", "Two Cities")]
    public void By_format(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("q=async", "Köln Async")]
    [InlineData("q=ASYN", "Köln Async")] // the beginning of a word
    [InlineData("q=sync", "")] // not its end
    [InlineData("q=learn hack", "Berlin Again")] // all words, in any order
    [InlineData("q=async,embedded", "Köln Async | São Paulo Embedded")]
    [InlineData("q=berlin,-again,-talks", "Berlin Online")]
    [InlineData("q=sao", "São Paulo Embedded")] // a place
    [InlineData("q=germany&format=virtual", "Berlin Online")]
    [InlineData("q=cologne", "Köln Async")] // under another name
    [InlineData("q=強会", "Tokyo 勉強会")] // where no blanks part words
    public void By_words(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("from=2024-09-09", "Nowhere | Berlin Again")]
    [InlineData("to=2024-09-01", "Berlin Talks")]
    [InlineData("from=2024-09-03&to=2024-09-04", "Köln Async | Two Cities")] // both days included
    [InlineData("from=2024-09-06&to=2024-09-06", "Two Cities")] // an event of several days counts on each
    [InlineData("from=2024-09-05&to=2024-09-05&from=2024-09-05", "Two Cities")] // said twice is said once
    public void By_day(string query, string expected) => Assert.Equal(expected, Catalogs.Titles(query));

    [Theory]
    [InlineData("", "A B")]
    [InlineData("cancelled=mark", "A B")]
    [InlineData("cancelled=show", "A B")]
    [InlineData("cancelled=hide", "A")]
    public void Cancelled_events_are_there_but_for_those_who_hide_them(string query, string expected)
    {
        var index = Some.Index(Some.Event("A"), Some.Event("B", number: 2) with { Status = EventStatus.Cancelled });

        Assert.Equal(expected, Titles(index, query));
    }

    [Theory]
    [InlineData("", "2025-09-30", true)] // from the first of the month a year back
    [InlineData("", "2025-10-01", false)]
    [InlineData("", "2025-10-31", false)]
    [InlineData("from=2024-01-01", "2030-01-01", true)]
    [InlineData("to=2024-09-30", "2030-01-01", true)] // who asks for a time long past gets the year before it, not nothing
    public void Without_a_first_day_a_feed_begins_a_year_back(string query, string today, bool isThere)
    {
        var events = Some.Filter(query, Catalogs.Small).Select(Catalogs.Small, Some.Date(today));

        Assert.Equal(isThere, events.Any(e => e.Title == "Nowhere"));
    }

    [Theory]
    [InlineData("city=bruxelles", "A")] // the name in the entry, though no city of that name lies in the country that it names
    [InlineData("city=brussels", "A")]
    [InlineData("near=brussels", "")]
    [InlineData("near=brisbane", "B")] // another code of the state
    [InlineData("near=san-francisco", "C")] // no state at all
    [InlineData("near=portland&within=10km", "")] // the largest, in Oregon
    public void A_slip_in_a_place_does_not_hide_it(string query, string expected)
    {
        var index = Some.Index(
            Some.Event("A", places: [new("Bruxelles", null, "BG")]),
            Some.Event("B", places: [new("Brisbane City", "QL", "AU")], number: 2),
            Some.Event("C", places: [new("San Francisco", "SF", "US")], number: 3),
            Some.Event("D", places: [new("Portland", "ME", "US")], number: 4));

        Assert.Equal(expected, Titles(index, query));
    }

    [Fact]
    public void One_name_of_two_groups_stands_for_both()
    {
        var index = Some.Index(
            Some.Event("A", groups: [new("Rust Meetup", "https://www.meetup.com/rust-here/")]),
            Some.Event("B", groups: [new("Rust Meetup", "https://www.meetup.com/rust-there/")], number: 2),
            Some.Event("C", groups: [new("Rust Meetup", null)], number: 3));

        Assert.Equal("A B C", Titles(index, "group=rust-meetup"));
        Assert.Equal("A", Titles(index, "group=rust-here"));
    }

    [Fact]
    public void A_group_is_called_by_its_newest_name()
    {
        var index = Some.Index(
            Some.Event(groups: [new("Berline", "https://www.meetup.com/rust-berlin/"), new("Indy Rust", "https://www.meetup.com/indyrs/")]),
            Some.Event(groups: [new("Rust Berlin", "https://www.meetup.com/rust-berlin/"), new("Rust Indy", "https://www.meetup.com/indyrs/")], number: 2));

        Assert.Equal([("indyrs", "Rust Indy"), ("rust-berlin", "Rust Berlin")], index.Catalog.Groups.Select(group => (group.Slug, group.Name)));
    }

    [Fact]
    public void A_name_without_a_link_is_the_group_that_bears_it_alone()
    {
        var index = Some.Index(
            Some.Event("A", groups: [new("Indy Rust", "https://www.meetup.com/indyrs/")]),
            Some.Event("B", groups: [new("indy rust", null)], number: 2));

        Assert.Equal("A B", Titles(index, "group=indyrs"));
    }

    [Fact]
    public void An_index_lists_the_groups_and_countries_that_have_feeds_of_their_own()
    {
        Assert.Equal(
            ["berline-rs", "rust-berlin", "rust-cologne", "rust-global", "rust-sao-paulo-meetup", "rust-tokyo-example"],
            Catalogs.Small.Catalog.Groups.Select(g => g.Slug));
        Assert.Equal(["BR", "DE", "GB", "JP", "US"], Catalogs.Small.Countries);
    }

    private static string Titles(CatalogIndex index, string query) =>
        string.Join(' ', Some.Filter(query, index).Select(index, Some.Date("2024-09-11")).Select(e => e.Title));
}
