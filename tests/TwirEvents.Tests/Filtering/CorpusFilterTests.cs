using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Places;
using TwirEvents.Tests.Catalog;

namespace TwirEvents.Tests.Filtering;

/// <summary>Filters by every name that the real newsletter and the gazetteer have for something.</summary>
public class CorpusFilterTests
{
    private static readonly Lazy<CatalogIndex> Index = new(() => new(EventCatalog.Build(CorpusReplayTests.Issues)));

    [CorpusFact]
    public void Every_name_and_slug_that_a_group_ever_had_finds_its_events_in_every_spelling() =>
        Assert.All(Index.Value.Catalog.Groups, group =>
        {
            var events = Events("group", group.Slug);
            foreach (var name in (string[])[group.Name, .. group.OtherNames, group.Slug, .. group.OtherSlugs])
            {
                Assert.Empty(events.Except(Events("group", name)));
                AssertOneForm("group", name);
            }
        });

    [CorpusFact]
    public void Every_city_of_the_newsletter_finds_the_events_there_in_every_spelling() =>
        Assert.All(Index.Value.Catalog.Events.SelectMany(e => e.Places).Select(place => place.City).OfType<string>().Distinct(), city =>
        {
            Assert.Empty(Index.Value.Catalog.Events.Where(e => e.Places.Any(place => place.City == city)).Except(Events("city", city)));
            AssertOneForm("city", city);
        });

    [CorpusFact]
    public void Every_name_of_a_city_in_any_language_is_the_city() =>
        Assert.All(Gazetteer.Default.Cities, city =>
        {
            foreach (var name in city.OtherNames.Prepend(city.Name))
            {
                // A name that others bear too stands for all of them.
                if (Gazetteer.Default.FindCities(name).Count == 1)
                    Assert.Equal(Canonical("city", city.Name), Canonical("city", name));
                AssertOneForm("city", name);
                AssertOneForm("near", name);
            }
        });

    private static void AssertOneForm(string parameter, string value)
    {
        var canonical = Canonical(parameter, value);
        string[] spellings =
        [
            value.ToUpperInvariant(), NameKey.Of(value), NameKey.Of(value).Replace(' ', '_'), NameKey.Of(value).Replace(' ', '-'),
            Uri.UnescapeDataString(canonical[(parameter.Length + 1)..]),
        ];
        Assert.All(spellings, spelling =>
        {
            Assert.Equal(canonical, Canonical(parameter, spelling));
            Assert.Equal(FilterOf(parameter, value).Words, FilterOf(parameter, spelling).Words);
        });
    }

    private static string Canonical(string parameter, string value) => FilterOf(parameter, value).Canonical;

    private static EventFilter FilterOf(string parameter, string value, string from = "")
    {
        KeyValuePair<string, string>[] query = [new(parameter, value), .. from.Length > 0 ? new[] { KeyValuePair.Create("from", from) } : []];
        Assert.True(EventFilter.TryParse(query, Index.Value, out var filter, out var problem), problem?.Message);
        return filter;
    }

    private static IReadOnlyList<RustEvent> Events(string parameter, string value) =>
        FilterOf(parameter, value, from: "0001-01-01").Select(Index.Value, Some.Date("2026-09-02"));
}
