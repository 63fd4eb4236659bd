using TwirEvents.Filtering;

namespace TwirEvents.Tests.Filtering;

/// <summary>Addresses that are short for one value, and the query behind them.</summary>
public class ShortNameTests
{
    [Theory]
    [InlineData("region", "europe", "", "region=europe")]
    [InlineData("group", "Rust Hack and Learn", "", "group=rust-berlin")]
    [InlineData("region", "virtual", "", "format=hybrid,virtual")]
    [InlineData("region", "europe", "alarm=1d&format=virtual", "alarm=1d&format=virtual&region=europe")]
    [InlineData("region", "europe", "REGION=EU", "region=europe")] // the same said twice
    [InlineData("region", "virtual", "format=virtual", "format=virtual")] // another parameter narrows
    public void The_value_and_the_query_must_both_hold(string parameter, string value, string query, string expected)
    {
        Assert.True(EventFilter.TryParse(new(parameter, value), Some.Query(query), Catalogs.Small, out var filter, out _));
        Assert.Equal(expected, filter.Canonical);
    }

    [Theory]
    [InlineData("region", "europe", "region=asia", "'region=europe', but its query says 'region=asia'. Keep one of them, or ask all events for 'region=europe,asia'.")]
    [InlineData("region", "europe", "Region=-virtual", "'region=europe', but its query says 'region=-virtual'. Keep one of them, or ask all events for 'region=europe,-virtual'.")]
    [InlineData("region", "virtual", "region=asia&region=africa", "'region=virtual', but its query says 'region=asia,africa'. Keep one of them, or ask all events for 'region=virtual,asia,africa'.")]
    [InlineData("group", "rust-berlin", "group=rust-tokyo-example", "'group=rust-berlin', but its query says 'group=rust-tokyo-example'. Keep one of them, or ask all events for 'group=rust-berlin,rust-tokyo-example'.")]
    public void A_query_that_would_widen_what_the_address_says_is_refused(string parameter, string value, string query, string expected)
    {
        Assert.False(EventFilter.TryParse(new(parameter, value), Some.Query(query), Catalogs.Small, out _, out var problem));
        Assert.Equal("The address is short for " + expected, problem.Message);
        Assert.Equal(parameter, problem.Parameter);
        Assert.False(problem.UnknownGroup);
    }

    [Theory]
    [InlineData("group", "rust-paris", "group=rust-berlin", true)]
    [InlineData("region", "atlantis", "region=europe", false)]
    [InlineData("region", "europe", "region=atlantis", false)]
    public void A_value_that_nobody_knows_is_told_first(string parameter, string value, string query, bool isGroup)
    {
        Assert.False(EventFilter.TryParse(new(parameter, value), Some.Query(query), Catalogs.Small, out _, out var problem));
        Assert.StartsWith($"There is no {parameter} ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(isGroup, problem.UnknownGroup);
    }
}
