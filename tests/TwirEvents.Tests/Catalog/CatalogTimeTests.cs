using System.Diagnostics;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

/// <summary>Measured while no other test runs.</summary>
[CollectionDefinition("Time", DisableParallelization = true)]
public class MeasuredAlone;

[Collection("Time")]
public class CatalogTimeTests
{
    [CorpusFact]
    public void The_time_grows_with_the_number_of_listings()
    {
        var once = CorpusReplayTests.Issues.Where(issue => issue.Date.Year >= 2022).ToArray();
        Issue[] tenfold = [.. Enumerable.Range(0, 10).SelectMany(n => once.Select(issue => Shifted(issue, n)))];

        // Eleven times on a quiet machine; a scan of all events for each listing would make it a hundred.
        var (one, ten) = (Fastest(once), Fastest(tenfold));
        Assert.True(ten < 20 * one, $"{ten} against {one}");
    }

    private static TimeSpan Fastest(Issue[] issues) => Enumerable.Range(0, 2).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        EventCatalog.Build(issues);
        return watch.Elapsed;
    });

    private static Issue Shifted(Issue issue, int times)
    {
        var years = 14 * times;
        var number = issue.Number + (10_000 * times);
        return issue with
        {
            Number = number,
            Date = issue.Date.PlusYears(years),
            StatedWindow = issue.StatedWindow is { } window ? new(window.Start.PlusYears(years), window.End.PlusYears(years)) : null,
            Listings = [.. issue.Listings.Select(listing => listing with
            {
                Issue = number,
                IssueDate = listing.IssueDate.PlusYears(years),
                Dates = new(listing.Dates.Start.PlusYears(years), listing.Dates.End.PlusYears(years)),
            })],
        };
    }
}
