using TwirEvents.Catalog;

namespace TwirEvents.Tests.Catalog;

/// <summary>What each issue gave, looked up.</summary>
public class IssueRecordsTests
{
    private static readonly EventCatalog Catalog = EventCatalog.Build(
    [
        Given.Issue(9, "2026-01-07", Given.Listing("2026-01-10", "https://a.example/1"), Given.Listing("2026-01-12", "https://a.example/2", "Talks")),
        Given.Issue(7, "2025-12-31", Given.Listing("2026-01-10", "https://a.example/1")),
        Given.Issue(8, "2025-09-30"),
    ]);

    [Fact]
    public void Issues_are_found_by_number_with_their_neighbours_by_date()
    {
        var found = new IssueRecords(Catalog).Find(7)!.Value;
        Assert.Equal((7, 8, 9), (found.Issue.Number, found.Before?.Number, found.Behind?.Number));
        Assert.Null(new IssueRecords(Catalog).Find(6));
        Assert.Null(new IssueRecords(Catalog).Find(8)!.Value.Before);
        Assert.Null(new IssueRecords(Catalog).Find(9)!.Value.Behind);
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(100, 9)]
    [InlineData(int.MaxValue, 9)]
    public void A_number_that_no_issue_has_is_near_one_that_an_issue_has(int number, int nearest) =>
        Assert.Equal(nearest, new IssueRecords(Catalog).NearestTo(number)!.Number);

    [Fact]
    public void A_listing_leads_to_its_event_in_every_issue()
    {
        var records = new IssueRecords(Catalog);
        var events = Catalog.Issues.SelectMany(issue => issue.Listings).Select(listing => (listing.Url, records.EventOf(listing)!.Url)).ToList();
        Assert.Equal(3, events.Count);
        Assert.All(events, pair => Assert.Equal(pair.Item1, pair.Item2));
    }

    // The edit took one entry out, and the next one moved up to its line.
    [Fact]
    public void Of_two_events_that_stood_on_one_line_the_one_that_the_issue_has_now_is_meant()
    {
        var gone = Given.Listing("2026-01-10", "https://a.example/1", "Gone");
        var stays = Given.Listing("2026-01-12", "https://b.example/2", "Stays");
        var catalog = EventCatalog.Build([Given.Issue(9, "2026-01-07", gone, stays), Given.Issue(9, "2026-01-07", stays)]);
        Assert.Equal("Stays", new IssueRecords(catalog).EventOf(Assert.Single(Assert.Single(catalog.Issues).Listings))?.Title);
    }

    [Fact]
    public void Years_and_quarters_are_those_that_have_issues()
    {
        var records = new IssueRecords(Catalog);
        Assert.Equal([2025, 2026], records.Years);
        Assert.Equal([8, 7], records.Of(2025).Select(issue => issue.Number));
        Assert.Equal([(2025, 3, 1), (2025, 4, 1), (2026, 1, 1)], records.Quarters.Select(quarter => (quarter.Year, quarter.Quarter, quarter.Issues)));
    }

    [Fact]
    public void No_issues_have_no_records()
    {
        var records = new IssueRecords(EventCatalog.Empty);
        Assert.Null(records.Find(1));
        Assert.Null(records.NearestTo(1));
        Assert.Empty(records.Quarters);
    }

    [CorpusFact]
    public void Every_listing_of_the_real_issues_has_its_event()
    {
        var catalog = EventCatalog.Build(Directory.EnumerateFiles(Corpus.Issues).Select(path =>
            TwirEvents.Newsletter.IssueReader.TryRead(File.ReadAllText(path), out var issue, out var problem) ? issue : throw new InvalidDataException(problem)));
        var records = new IssueRecords(catalog);
        Assert.All(catalog.Issues.SelectMany(issue => issue.Listings), listing =>
            Assert.Contains(new ListingRef(listing.Issue, listing.Line), records.EventOf(listing)!.Listings));
    }
}
