using TwirEvents.Places;

namespace TwirEvents.Tests.Places;

public class RegionTests
{
    [Theory]
    [InlineData("Europe", Region.Europe)]
    [InlineData("EU", Region.Europe)]
    [InlineData("EMEA", Region.Europe)]             // most of it by meetups
    [InlineData("Asia", Region.Asia)]
    [InlineData("Asia Pacific", Region.Asia)]       // the heading before there was one for Oceania
    [InlineData("Asia-Pacific", Region.Asia)]
    [InlineData("APAC", Region.Asia)]
    [InlineData("North America", Region.NorthAmerica)]
    [InlineData("north-america", Region.NorthAmerica)]
    [InlineData("South America:", Region.SouthAmerica)]
    [InlineData("Oceania", Region.Oceania)]
    [InlineData("Africa", Region.Africa)]
    [InlineData("Latin America", null)]             // two regions
    [InlineData("America", null)]
    [InlineData("Virtual", null)]
    [InlineData("South Africa", null)]
    [InlineData("", null)]
    public void A_region_is_found_by_the_names_of_headings_and_entries(string text, Region? region) =>
        Assert.Equal(region, Gazetteer.Default.FindRegion(text));

    [Fact]
    public void Every_region_is_found_by_its_own_names() => Assert.All(Regions.All, region =>
    {
        Assert.Equal(region, Gazetteer.Default.FindRegion(region.Name()));
        Assert.Equal(region, Gazetteer.Default.FindRegion(region.Title()));
    });
}
