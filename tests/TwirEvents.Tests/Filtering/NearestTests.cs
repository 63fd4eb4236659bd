using TwirEvents.Filtering;

namespace TwirEvents.Tests.Filtering;

/// <summary>What a mistyped value may have been meant for.</summary>
public class NearestTests
{
    [Theory]
    [InlineData("berln", "berlin", true)] // a letter missing
    [InlineData("berrlin", "berlin", true)] // one too much
    [InlineData("barlin", "berlin", true)] // a wrong one
    [InlineData("belrin", "berlin", true)] // two exchanged
    [InlineData("york", "new-york", true)] // a word of the name
    [InlineData("san-fran", "san-francisco", true)] // its beginning
    [InlineData("berlin-germany", "berlin", true)] // more than the name
    [InlineData("ork", "new-york", false)] // the end of a word is a chance hit
    [InlineData("paris", "berlin", false)]
    [InlineData("xx", "de", false)]
    public void A_value_is_near_where_it_is_part_of_the_other_or_few_slips_away(string value, string candidate, bool expected) =>
        Assert.Equal(expected ? [candidate] : [], Nearest.To(value, [candidate]));

    [Fact]
    public void Only_the_nearest_count_in_their_ordinal_order() =>
        Assert.Equal(["bonn", "born"], Nearest.To("bon", ["born", "boston", "bonn", "berlin"]));

    [Theory]
    [InlineData("rust-berln", "rust-berlin")]          // not rust, which has a word less
    [InlineData("rust-berlin-meetup", "rust-berlin")]  // of two that it begins with the longer
    public void What_has_more_of_the_value_is_nearer(string value, string nearest) =>
        Assert.Equal([nearest], Nearest.To(value, ["rust", "rust-berlin", "rust-bordeaux"]));

    [Fact]
    public void Five_are_enough() =>
        Assert.Equal(["rust-a", "rust-b", "rust-c", "rust-d", "rust-e"], Nearest.To("rust", ["rust-f", "rust-e", "rust-d", "rust-c", "rust-b", "rust-a"]));
}
