using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>What is only read to get ready must go the ways that real issues go.</summary>
public class SmallIssuesTests
{
    [Fact]
    public void Both_are_read_with_every_format_and_with_slips()
    {
        var issues = SmallIssues.Read();
        Assert.Equal([1, 2], issues.Select(issue => issue.Number));
        Assert.All(issues, issue => Assert.Equal(issue.Entries, issue.Listings.Count));
        Assert.Equal(
            [EventFormat.InPerson, EventFormat.Virtual, EventFormat.Hybrid],
            issues.SelectMany(issue => issue.Listings).Select(listing => listing.Format).Distinct().Order());
        Assert.Superset(
            new HashSet<string> { "country-missing", "url-repaired" },
            issues.SelectMany(issue => issue.Diagnostics).Select(found => found.Code.Name).ToHashSet());
    }

    [Fact]
    public void One_event_moves_and_one_is_renamed()
    {
        var events = EventCatalog.Build(SmallIssues.Read()).Events;
        Assert.Single(events, told => told.History.Any(change => change.Kind == EventChangeKind.Moved));
        Assert.Single(events, told => told.History.Any(change => change.Kind == EventChangeKind.Renamed));
    }
}
