using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Tests.Filtering;

/// <summary>The one spelling of a filter.</summary>
public class CanonicalFilterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Region=EUROPE", "region=europe")]
    [InlineData("region=South America&region=asia&region=ASIA", "region=asia,south-america")]
    [InlineData("to=2024-09-30&q=hack&format=virtual&from=2024-09-01", "format=virtual&from=2024-09-01&q=hack&to=2024-09-30")]
    [InlineData("region= europe , -Asia", "region=-asia,europe")]
    [InlineData("country=Germany,UK", "country=de,gb")]
    [InlineData("city=köln", "city=cologne")]
    [InlineData("city=koeln", "city=cologne")]
    [InlineData("group=Rust Hack and Learn", "group=rust-berlin")]
    [InlineData("group=Rust Köln", "group=rust-cologne")]
    [InlineData("format=hybrid,virtual,in-person", "")] // all of them is the default
    [InlineData("format=-in-person", "format=hybrid,virtual")] // a closed set has one way to say it
    [InlineData("region=virtual", "format=hybrid,virtual")]
    [InlineData("region=-virtual", "format=in-person")]
    [InlineData("region=asia,virtual", "region=asia,virtual")] // alternatives cannot be taken apart
    [InlineData("near=Köln&within=100km", "near=cologne")] // the default distance
    [InlineData("within=60mi&near=52.5200, 13.40000001", "near=52.52,13.4&within=96.6km")]
    [InlineData("near=-0.0,0", "near=0,0")]
    [InlineData("q=learn hack learn", "q=hack-learn")]
    [InlineData("q=勉強会", "q=%E5%8B%89%E5%BC%B7%E4%BC%9A")]
    [InlineData("city=東京,Wien,Monaco", "city=monaco,tokyo,vienna")] // in any language
    [InlineData("country=Deutschland,España,日本", "country=de,es,jp")]
    [InlineData("city=Washington, D.C.", "city=washington")] // a comma that belongs to the name
    [InlineData("country=Korea, Republic of", "country=kr")]
    [InlineData("cancelled=Mark", "")] // the default
    [InlineData("region=europe&cancelled=HIDE&alarm=2 H", "alarm=2h&cancelled=hide&region=europe")]
    [InlineData("alarm=24h", "alarm=1d")]
    [InlineData("alarm=720h", "alarm=30d")]
    [InlineData("alarm=36h", "alarm=36h")]
    [InlineData("alarm=1d&alarm=24h", "alarm=1d")] // one value in two spellings is one
    [InlineData("near=köln&near=cologne&within=100&within=100km", "near=cologne")]
    public void Every_spelling_of_a_filter_has_one_canonical_form(string query, string expected) =>
        Assert.Equal(expected, Some.Filter(query, Catalogs.Small).Canonical);

    [Fact]
    public void The_canonical_form_read_again_is_itself_and_lets_the_same_events_through() =>
        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            if (!EventFilter.TryParse(query, Catalogs.Small, out var filter, out _))
                return true;
            var again = Some.Filter(filter.Canonical, Catalogs.Small);
            return again.Canonical == filter.Canonical
                && again.Words.SequenceEqual(filter.Words)
                && again.Select(Catalogs.Small, Some.Date("2024-09-11")).SequenceEqual(filter.Select(Catalogs.Small, Some.Date("2024-09-11")));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_parameters_and_values_does_not_matter() =>
        Prop.ForAll(Queries.ToArbitrary(), query =>
        {
            var reversed = query.Reverse().Select(p => KeyValuePair.Create(p.Key, TakesOne(p.Key) ? p.Value : string.Join(',', p.Value.Split(',').Reverse())));
            return Canonical(query) == Canonical(reversed);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_spellings_of_a_filter_are_one_filter_and_one_feed_octet_by_octet() =>
        Prop.ForAll(FilterSpelling.Pairs, pair =>
        {
            var filters = new List<EventFilter>();
            foreach (var query in new[] { pair.One, pair.Other })
            {
                if (EventFilter.TryParse(query, Catalogs.Small, out var filter, out _))
                    filters.Add(filter);
            }

            return filters is [] // what contradicts itself does so in every spelling
                || (filters is [var one, var other] && one.Canonical == other.Canonical && one.Words.SequenceEqual(other.Words)
                    && Octets(one).SequenceEqual(Octets(other)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_a_filter_or_a_problem() =>
        Prop.ForAll(Feeds.HostileText.Arbitrary, Feeds.HostileText.Arbitrary, (name, value) =>
        {
            foreach (var parameter in EventFilter.Parameters.Select(p => p.Name).Append(name))
            {
                var isFilter = EventFilter.TryParse([KeyValuePair.Create(parameter, value)], Catalogs.Small, out var filter, out var problem);
                if (isFilter == filter is null || isFilter != problem is null || problem?.Message.Any(char.IsControl) == true)
                    return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static Gen<KeyValuePair<string, string>[]> Queries { get; } =
        (from name in Gen.Elements("region", "country", "city", "group", "format", "q", "near", "within", "from", "to", "cancelled", "alarm")
         from values in ValuesOf(name).NonEmptyListOf()
         select KeyValuePair.Create(name, string.Join(',', TakesOne(name) ? values.Take(1) : values))).ArrayOf();

    private static Gen<string> ValuesOf(string name) =>
        from value in name switch
        {
            "region" => Gen.Elements("Europe", "asia", "EMEA", "north_america", "virtual", "Online"),
            "country" => Gen.Elements("de", "Germany", "UK", "Brazil", "fr"),
            "city" => Gen.Elements("Köln", "koeln", "berlin", "London", "São Paulo", "Redmond"),
            "group" => Gen.Elements("Rust Berlin", "rust-hack-and-learn", "berline.rs", "rust global", "Rust Köln"),
            "format" => Gen.Elements("virtual", "Hybrid", "in person"),
            "near" => Gen.Elements("Köln", "berlin", "52.52,13.40", "-23.55,-46.63"),
            "within" => Gen.Elements("100km", "300mi", "20"),
            "q" => Gen.Elements("berlin", "hack learn", "Learn, Hack", "勉強会"),
            "cancelled" => Gen.Elements("mark", "show", "Hide"),
            "alarm" => Gen.Elements("1d", "24h", "3H"),
            _ => Gen.Elements("2024-09-02", "2024-09-05"),
        }
        from sign in Gen.Elements("", "", "-")
        select TakesOne(name) ? value : sign + value;

    private static bool TakesOne(string name) => EventFilter.Parameters.Single(p => p.Name == name).TakesOne;

    private static byte[] Octets(EventFilter filter) =>
        Feeds.Calendars.Write(Feed.Create(Catalogs.Small, filter, Some.Date("2024-09-11"), new("https://rust.example/")));

    private static string? Canonical(IEnumerable<KeyValuePair<string, string>> query) =>
        EventFilter.TryParse(query, Catalogs.Small, out var filter, out _) ? filter.Canonical : null;
}
