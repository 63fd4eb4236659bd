using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog.Groups;

/// <summary>The groups of the real issues.</summary>
public class CorpusGroupTests
{
    private static readonly Lazy<Issue[]> _issues = new(() => [.. Directory.GetFiles(Corpus.Issues).Select(Read).OrderBy(issue => issue.Date)]);
    private static readonly Lazy<EventCatalog> _catalog = new(() => EventCatalog.Build(_issues.Value));

    [CorpusFact]
    public void No_two_groups_share_a_slug()
    {
        var slugs = _catalog.Value.Groups.SelectMany(group => group.OtherSlugs.Prepend(group.Slug)).ToList();

        Assert.NotEmpty(slugs);
        Assert.Distinct(slugs);
        Assert.DoesNotContain("", slugs);
    }

    [CorpusFact]
    public void Every_event_that_names_a_group_is_found_by_its_slug()
    {
        var index = new CatalogIndex(_catalog.Value);
        var byGroup = _catalog.Value.Groups.ToDictionary(
            group => group.Slug, group => Some.Filter($"from=2010-01-01&group={Uri.EscapeDataString(group.Slug)}", index).Select(index, default).Select(e => e.Uid).ToHashSet());

        Assert.All(_catalog.Value.Events, e =>
        {
            var groups = _catalog.Value.GroupsOf(e);
            Assert.Equal(e.Groups.Any(group => group.Name.Any(char.IsLetter)), groups.Count > 0 && e.Groups.Count > 0);
            Assert.All(groups, group => Assert.Contains(e.Uid, byGroup[group.Slug]));
        });
    }

    [CorpusFact]
    public void Week_by_week_every_slug_still_finds_its_group()
    {
        var issues = _issues.Value;
        var slugs = new Dictionary<string, string>();
        foreach (var count in Enumerable.Range(1, issues.Length).Where(count => count % 50 == 0 || count > issues.Length - 5))
        {
            var after = SlugsOf(EventCatalog.Build(issues.Take(count)));
            AssertFound(slugs, after);
            slugs = after;
        }
    }

    [CorpusFact]
    public void Other_texts_of_five_issues_lose_no_slug() =>
        AssertFound(SlugsOf(_catalog.Value), SlugsOf(EventCatalog.Build([.. _issues.Value, .. Directory.GetFiles(Corpus.Seeds).Select(Read)])));

    [CorpusTheory]
    [InlineData("rust-berlin", "rust-berlin")]
    [InlineData("rustdc", "rustdc")]
    [InlineData("join-srug", "seattle-rust-user-group")] // its page moved
    [InlineData("dallasrust", "dallas-rust")]
    [InlineData("rust-in-warsaw", "rust-warsaw")] // from Meetup to Luma
    [InlineData("rust-girona", "rust-girona")]
    [InlineData("berline-rs", "opentechschool-berlin")] // known apart for years before they had one name
    [InlineData("rust-cologne-bonn", "rustcologne")]
    [InlineData("boston-rust-meetup-25317522anphwzdw", "bostonrust")] // the slug that more of them know
    public void Known_moves_are_one_group(string slug, string expected) =>
        Assert.Equal(expected, _catalog.Value.Groups.Single(group => group.OtherSlugs.Prepend(group.Slug).Contains(slug)).Slug);

    [CorpusTheory]
    [InlineData("rust-berlin", "opentechschool-berlin")] // two groups that met together
    [InlineData("rust-aarhus", "rust-aarhus-organizers")]
    [InlineData("rust-berlin", "berline-rs")] // whose one entry says Rust Berlin
    [InlineData("mv-rust-meetup", "rust-study-group")]
    public void Known_neighbours_are_two(string one, string other) =>
        Assert.Equal(2, _catalog.Value.Groups.Count(group => group.OtherSlugs.Prepend(group.Slug).Any(slug => slug == one || slug == other)));

    // Two groups may turn out to be one, but one never becomes two, and a slug is never another group's.
    private static void AssertFound(Dictionary<string, string> slugs, Dictionary<string, string> after) =>
        Assert.All(slugs, before => Assert.Equal(after[before.Value], after[before.Key]));

    // Every slug with that of the group which it finds.
    private static Dictionary<string, string> SlugsOf(EventCatalog catalog) =>
        catalog.Groups.SelectMany(group => group.OtherSlugs.Prepend(group.Slug), (group, slug) => (group.Slug, slug))
            .ToDictionary(pair => pair.slug, pair => pair.Slug);

    private static Issue Read(string file)
    {
        Assert.True(IssueReader.TryRead(File.ReadAllText(file), out var issue, out var problem), $"{file}: {problem}");
        return issue;
    }
}
