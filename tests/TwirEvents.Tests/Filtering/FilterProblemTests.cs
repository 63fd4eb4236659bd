using TwirEvents.Filtering;

namespace TwirEvents.Tests.Filtering;

/// <summary>What a filter that is none is answered with.</summary>
public class FilterProblemTests
{
    [Theory]
    [InlineData("regoin=europe", "There is no parameter 'regoin'. Did you mean region?")]
    [InlineData("utm_source=x", "There is no parameter 'utm_source'. Leave it out, or take one of region, country, city, near, within, group, format, q, from, to, cancelled or alarm.")] // what links gather on their way
    [InlineData("region=euorpe", "There is no region 'euorpe'. Did you mean europe?")]
    [InlineData("region=america", "There is no region 'america'. Did you mean north-america or south-america?")]
    [InlineData("region=atlantis", "There is no region 'atlantis'. Regions are africa, asia, europe, north-america, south-america, oceania and virtual.")]
    [InlineData("region=europe,-asai", "There is no region 'asai'. Did you mean asia?")]
    [InlineData("format=vritual", "There is no format 'vritual'. Did you mean virtual?")]
    [InlineData("format=?!x", "There is no format '?!x'. Formats are in-person, virtual and hybrid.")]
    [InlineData("region=germany", "There is no region 'germany'. There is a country of that name: country=de.")] // a name of something else
    [InlineData("country=EMEA", "There is no country 'EMEA' in the newsletter. There is a region of that name: region=europe.")]
    [InlineData("city=online", "There is no city 'online' in the newsletter. There is a format of that name: format=virtual.")]
    [InlineData("group=berlin", "There is no group 'berlin' in the newsletter. There is a city of that name: city=berlin. Did you mean berline-rs or rust-berlin?")]
    [InlineData("format=Berlin", "There is no format 'Berlin'. Formats are in-person, virtual and hybrid.")] // how, not where
    [InlineData("country=germny", "There is no country 'germny' in the newsletter. Did you mean germany?")]
    [InlineData("country=england", "There is no country 'england' in the newsletter. Did you mean united-kingdom?")] // a part of one
    [InlineData("city=berln", "There is no city 'berln' in the newsletter. Did you mean berlin?")]
    [InlineData("group=rust-berln", "There is no group 'rust-berln' in the newsletter. Did you mean rust-berlin?")]
    [InlineData("group=qqqqqqqq", "There is no group 'qqqqqqqq' in the newsletter.")]
    [InlineData("region=", "The parameter 'region' has an empty value. Leave it out where it does not matter.")]
    [InlineData("region", "The parameter 'region' has an empty value. Leave it out where it does not matter.")]
    [InlineData("city=berlin,,", "The parameter 'city' has an empty value. Leave it out where it does not matter.")]
    [InlineData("q=-", "The value '-' of 'q' has no letter and no digit.")]
    [InlineData("q=!?", "The value '!?' of 'q' has no letter and no digit.")] // no letter, no digit
    [InlineData("from=", "The parameter 'from' has an empty value. Leave it out where it does not matter.")]
    [InlineData("from=2024-02-30", "The value '2024-02-30' of 'from' is no date. Dates look like 2024-09-11.")]
    [InlineData("to=2024-9-1", "The value '2024-9-1' of 'to' is no date. Dates look like 2024-09-11.")]
    [InlineData("to=-2024-01-01", "The value '-2024-01-01' of 'to' is no date. Dates look like 2024-09-11.")]
    [InlineData("from=tomorrow", "The value 'tomorrow' of 'from' is no date. Dates look like 2024-09-11.")]
    [InlineData("from=2024-01-01,2024-01-02", "The value '2024-01-01,2024-01-02' of 'from' is no date. Dates look like 2024-09-11.")]
    [InlineData("from=2024-01-01&from=2024-01-02", "The parameter 'from' takes one value and has '2024-01-01' and '2024-01-02'.")]
    [InlineData("from=2024-02-01&to=2024-01-31", "The first day, 'from' 2024-02-01, comes after the last, 'to' 2024-01-31.")]
    [InlineData("near=berln", "The value 'berln' of 'near' is no city on the map and no point such as 52.52,13.40. Did you mean berlin?")]
    [InlineData("near=-berlin", "The value '-berlin' of 'near' is no city on the map and no point such as 52.52,13.40. Did you mean berlin?")]
    [InlineData("near=91,0", "The value '91,0' of 'near' is no city on the map and no point such as 52.52,13.40.")] // beyond the pole
    [InlineData("near=NaN,0", "The value 'NaN,0' of 'near' is no city on the map and no point such as 52.52,13.40.")]
    [InlineData("near=berlin&within=far", "The value 'far' of 'within' is no distance on earth. Distances look like 50km or 30mi.")]
    [InlineData("near=berlin&within=0km", "The value '0km' of 'within' is no distance on earth. Distances look like 50km or 30mi.")]
    [InlineData("near=berlin&within=1e3", "The value '1e3' of 'within' is no distance on earth. Distances look like 50km or 30mi.")]
    [InlineData("within=50km", "The parameter 'within' needs the parameter 'near', which says around what: near=berlin&within=50km.")]
    [InlineData("region=europe,-Europe", "The value 'europe' of 'region' is asked for and excluded at once.")]
    [InlineData("city=koeln&city=-cologne", "The value 'cologne' of 'city' is asked for and excluded at once.")] // two names of one city
    [InlineData("region=virtual&format=in-person", "No event fits: between them, region and format exclude in-person, virtual and hybrid.")]
    [InlineData("cancelled=hidden", "The value 'hidden' of 'cancelled' is unknown. Did you mean hide?")]
    [InlineData("cancelled=yes", "The value 'yes' of 'cancelled' is unknown. It takes mark, show or hide.")]
    [InlineData("cancelled=show&cancelled=hide", "The parameter 'cancelled' takes one value and has 'show' and 'hide'.")]
    [InlineData("canceled=hide", "There is no parameter 'canceled'. Did you mean cancelled?")]
    [InlineData("alarm=30m", "The value '30m' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=0d", "The value '0d' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=-1d", "The value '-1d' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=31d", "The value '31d' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=721h", "The value '721h' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=1d,2h", "The value '1d,2h' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=4294967297h", "The value '4294967297h' of 'alarm' is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.")]
    [InlineData("alarm=1d&alarm=2h", "The parameter 'alarm' takes one value and has '1d' and '2h'.")]
    public void A_problem_is_a_plain_sentence(string query, string expected) =>
        Assert.Equal(expected, Some.Problem(query, Catalogs.Small).Message);

    [Fact]
    public void A_problem_names_the_parameter_the_value_as_read_and_the_nearest_valid_values()
    {
        var problem = Some.Problem("city=Berln", Catalogs.Small);

        Assert.Equal(("city", "Berln"), (problem.Parameter, problem.Value));
        Assert.Equal(["berlin"], problem.Nearest);
        Assert.False(problem.UnknownGroup);
    }

    [Fact]
    public void An_unknown_group_is_told_from_all_other_problems() =>
        Assert.True(Some.Problem("group=rust-paris", Catalogs.Small).UnknownGroup);

    [Fact]
    public void The_nearest_values_are_valid_themselves()
    {
        var problem = Some.Problem("group=rust", Catalogs.Small);

        Assert.NotEmpty(problem.Nearest);
        Assert.All(problem.Nearest, slug => Some.Filter($"group={slug}", Catalogs.Small));
    }

    [Fact]
    public void What_is_too_long_is_not_looked_at()
    {
        Assert.Equal("A value of the parameter 'q' is longer than 100 characters.", Some.Problem("q=" + new string('x', 101), Catalogs.Small).Message);
        Assert.Equal(
            "The filter is longer than 2000 characters.",
            Some.Problem("q=" + string.Join(',', Enumerable.Repeat("twelve-chars", 200)), Catalogs.Small).Message);
    }

    [Fact]
    public void A_message_quotes_no_character_that_would_upset_a_terminal() =>
        Assert.Equal(
            "There is no format 'a b'. Formats are in-person, virtual and hybrid.",
            Some.Problem("format=a\u202eb".Replace("\u202e", Uri.EscapeDataString("\u202e"), StringComparison.Ordinal), Catalogs.Small).Message);

    [Fact]
    public void The_first_problem_in_the_order_given_counts_among_unknown_parameters() =>
        Assert.Equal("foo", Some.Problem("foo=1&bar=2", Catalogs.Small).Parameter);

    [Fact]
    public void Every_parameter_has_a_sentence_of_help() =>
        Assert.All(EventFilter.Parameters, p => Assert.EndsWith(".", p.Help, StringComparison.Ordinal));
}
