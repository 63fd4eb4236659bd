using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Feeds;

/// <summary>The real newsletter in every form of feed.</summary>
public class CorpusFormTests
{
    [CorpusFact]
    public void Every_form_says_the_same()
    {
        var issues = Directory.EnumerateFiles(Corpus.Issues, "*.md").Order(StringComparer.Ordinal)
            .Select(file => IssueReader.TryRead(File.ReadAllText(file), out var issue, out _) ? issue : null).OfType<Issue>();
        var index = new CatalogIndex(EventCatalog.Build(issues));

        Assert.All(["", "from=2010-01-01&to=2021-12-31", "region=virtual", "country=us&format=-virtual", "region=oceania&from=2030-01-01"], query =>
            FormChecks.Passed(Feed.Create(index, Some.Filter(query, index), Some.Date("2026-06-18"), new("https://rust.example/"))));
    }
}
