using BenchmarkDotNet.Attributes;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Benchmarks;

/// <summary>
/// Matching the listings of all issues to events. The baseline is the corpus once: ten times as many listings, the same years again
/// and again, should take ten times as long.
/// </summary>
[MemoryDiagnoser]
public class Matching
{
    private Issue[] _issues = [];

    /// <summary>How many times over the corpus is matched, each time some years later.</summary>
    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Load()
    {
        Issue[] once = [.. Corpus.Issues().Select(text => IssueReader.TryRead(text, out var issue, out _) ? issue : null).OfType<Issue>()];
        _issues = [.. Enumerable.Range(0, Times).SelectMany(times => once.Select(issue => Later(issue, times)))];
    }

    [Benchmark]
    public int Build() => EventCatalog.Build(_issues).Events.Count;

    private static Issue Later(Issue issue, int times)
    {
        var years = Period.FromYears(14 * times);
        var number = issue.Number + (10_000 * times);
        return issue with
        {
            Number = number,
            Date = issue.Date + years,
            StatedWindow = issue.StatedWindow is { } window ? new(window.Start + years, window.End + years) : null,
            Listings = [.. issue.Listings.Select(listing => listing with
            {
                Issue = number,
                IssueDate = listing.IssueDate + years,
                Dates = new(listing.Dates.Start + years, listing.Dates.End + years),
            })],
        };
    }
}
