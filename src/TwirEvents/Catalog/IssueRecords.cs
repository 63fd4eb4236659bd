using System.Collections.Frozen;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What each issue gave to a catalog, to be looked up: immutable, and a pure function of the catalog.</summary>
public sealed class IssueRecords
{
    private readonly IReadOnlyList<Issue> _issues;
    private readonly FrozenDictionary<int, int> _positions;
    private readonly ILookup<ListingRef, RustEvent> _events;

    /// <summary>Computes the records.</summary>
    public IssueRecords(EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _issues = catalog.Issues;
        _positions = _issues.Index().ToFrozenDictionary(at => at.Item.Number, at => at.Index);
        _events = catalog.Events.SelectMany(listed => listed.Listings, (listed, at) => (at, listed)).ToLookup(pair => pair.at, pair => pair.listed);
        Years = [.. _issues.Select(issue => issue.Date.Year).Distinct().Order()];
        Quarters = [.. _issues.GroupBy(issue => (issue.Date.Year, (issue.Date.Month + 2) / 3)).Select(quarter => new IssueQuarter(
            quarter.Key.Year, quarter.Key.Item2, quarter.Count(), quarter.Sum(issue => issue.Entries), quarter.Sum(issue => issue.Diagnostics.Count)))];
    }

    /// <summary>How many issues there are.</summary>
    public int Count => _issues.Count;

    /// <summary>The years that have issues, in their order.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>What the issues gave quarter by quarter.</summary>
    public IReadOnlyList<IssueQuarter> Quarters { get; }

    /// <summary>The issues of a year, by date.</summary>
    public IEnumerable<Issue> Of(int year) => _issues.Where(issue => issue.Date.Year == year);

    /// <summary>The issue of a number with those before and behind it by date; <c>null</c> where there is none of that number.</summary>
    public (Issue Issue, Issue? Before, Issue? Behind)? Find(int number) => _positions.TryGetValue(number, out var at)
        ? (_issues[at], at > 0 ? _issues[at - 1] : null, at + 1 < _issues.Count ? _issues[at + 1] : null) : null;

    /// <summary>The issue whose number is nearest to one that no issue has; <c>null</c> where there are no issues.</summary>
    public Issue? NearestTo(int number) => _issues.MinBy(issue => (Math.Abs((long)issue.Number - number), issue.Number));

    /// <summary>The event that a listing of the catalog is one of.</summary>
    /// <remarks>An event that only an earlier text of the issue listed may stand on the same line of that text.</remarks>
    public RustEvent? EventOf(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return _events[new(listing.Issue, listing.Line)]
            .OrderBy(listed => (listed.LastListed < listing.IssueDate, listed.Title != listing.Title, listed.Dates.Start != listing.Dates.Start))
            .FirstOrDefault();
    }
}

/// <summary>What the issues of a quarter gave.</summary>
/// <param name="Year">The year.</param>
/// <param name="Quarter">The quarter, from 1.</param>
/// <param name="Issues">How many issues.</param>
/// <param name="Entries">How many entries they have.</param>
/// <param name="Findings">How much was found wrong or doubtful in them.</param>
public sealed record IssueQuarter(int Year, int Quarter, int Issues, int Entries, int Findings)
{
    /// <summary>The entries of an issue on the average, rounded: those of a week, however many issues the quarter has.</summary>
    public int EntriesAnIssue => (Entries + (Issues / 2)) / Issues;
}
