using TwirEvents.Filtering;
using TwirEvents.Places;

namespace TwirEvents.Tests.Filtering;

/// <summary>The addresses of filters without a query.</summary>
public class NamedFilterTests
{
    [Theory]
    [InlineData("region=Europe", "regions/europe")]
    [InlineData("region=north america", "regions/north-america")]
    [InlineData("region=virtual", "regions/virtual")]
    [InlineData("format=hybrid,virtual", "regions/virtual")]   // the same filter
    [InlineData("country=DE", "countries/germany")]
    [InlineData("country=uk", "countries/united-kingdom")]
    [InlineData("group=Rust Hack and Learn", "groups/rust-berlin")]
    [InlineData("", null)]
    [InlineData("region=europe,asia", null)]                   // more than one value
    [InlineData("region=-europe", null)]                       // all but one
    [InlineData("country=de,-at", null)]
    [InlineData("region=europe&country=de", null)]             // more than one parameter
    [InlineData("region=europe&region=virtual", null)]
    [InlineData("group=rust-berlin&from=2024-09-01", null)]
    [InlineData("format=virtual", null)]                       // these have no folder
    [InlineData("city=berlin", null)]
    [InlineData("near=berlin", null)]
    [InlineData("q=europe", null)]
    public void One_region_country_or_group_and_nothing_else_has_a_short_address(string query, string? expected) =>
        Assert.Equal(expected, Some.Filter(query, Catalogs.Small).ShortAddress);

    [Fact]
    public void The_short_address_of_a_country_is_that_of_no_other() =>
        Assert.All(Gazetteer.Default.Countries, country =>
        {
            var address = Some.Filter($"country={country.Code}", CatalogIndex.Empty).ShortAddress!.Split('/')[^1];
            Assert.Equal(country, Gazetteer.Default.FindCountry(address));
        });

    [Fact]
    public void A_catalog_names_its_regions_countries_and_groups()
    {
        var named = new NamedFilters(Catalogs.Small);

        Assert.Equal("events", named.All.Address);
        Assert.Equal(
            ["regions/africa", "regions/asia", "regions/europe", "regions/north-america", "regions/south-america", "regions/oceania", "regions/virtual"],
            named.Regions.Select(filter => filter.Address));
        Assert.Equal(
            ["Brazil", "Germany", "Japan", "United Kingdom", "United States"], named.Countries.Select(filter => filter.Title));
        Assert.Equal(Catalogs.Small.Catalog.Groups.Select(group => $"groups/{group.Slug}"), named.Groups.Select(filter => filter.Address));
    }

    [Fact]
    public void Every_name_is_the_short_address_of_its_filter()
    {
        var named = new NamedFilters(Catalogs.Small);

        Assert.All(
            named.Regions.Concat(named.Countries).Concat(named.Groups),
            filter => Assert.Equal(filter.Address, filter.Filter.ShortAddress));
    }

    [Fact]
    public void A_group_answers_under_the_slugs_of_its_other_pages_too()
    {
        var index = Some.Index(
            Some.Event(groups: [new("Rust Old Town", "https://www.meetup.com/rust-old-town/")], number: 1),
            Some.Event(groups: [new("Rust Old Town", "https://luma.com/oldtown")], number: 2));

        var group = Assert.Single(new NamedFilters(index).Groups);

        Assert.Equal("groups/rust-old-town", group.Address);
        Assert.Equal(["groups/oldtown"], group.OtherAddresses);
    }

    [Fact]
    public void A_slug_that_no_service_takes_is_left_out() =>
        Assert.Empty(new NamedFilters(Some.Index(Some.Event(url: null, groups: [new(new string('a', 101), null)]))).Groups);
}
