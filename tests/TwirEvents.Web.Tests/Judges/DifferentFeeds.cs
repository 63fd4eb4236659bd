using System.Globalization;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;
using TwirEvents.Tests.Feeds;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>Of the feeds of many filters those that differ most from each other, the same for the same catalog.</summary>
internal static class DifferentFeeds
{
    // Programs that write a file for each event take long over more; the first feed is a large one all the same.
    private const int MaxEvents = 160;

    /// <summary>
    /// So many filters: the one of no parameters, then always the one with the most that none before it has, and of those the one that
    /// shares the least with any.
    /// </summary>
    public static IReadOnlyList<EventFilter> Of(CatalogIndex index, LocalDate today, int count)
    {
        var chosen = new List<(EventFilter Filter, HashSet<string> Traits)> { Candidate(EventFilter.None) };
        var others = CorpusFilters.Of(index, 200).Select(Candidate).Where(c => !c.Traits.Contains("many")).ToList();
        while (chosen.Count < count)
        {
            var seen = chosen.SelectMany(c => c.Traits).ToHashSet();
            var next = others.MaxBy(other => (other.Traits.Count(trait => !seen.Contains(trait)), chosen.Min(c => Distance(c.Traits, other.Traits))));
            others.Remove(next);
            chosen.Add(next);
        }

        return [.. chosen.Select(c => c.Filter)];

        (EventFilter Filter, HashSet<string> Traits) Candidate(EventFilter filter) => (filter, TraitsOf(filter.Select(index, today)));
    }

    /// <summary>What there is to be seen in a feed of these events.</summary>
    public static HashSet<string> TraitsOf(IReadOnlyList<RustEvent> events) =>
    [
        .. events.SelectMany(TraitsOf),
        events.Count switch { 0 => "none", 1 => "one", < 10 => "few", <= MaxEvents => "some", _ => "many" },
    ];

    private static IEnumerable<string> TraitsOf(RustEvent e)
    {
        yield return e.Region?.Name() ?? "no region";
        yield return e.Format.Name();
        yield return e.Status.Name();
        yield return $"{e.Places.Count} places";
        yield return $"the {e.Dates.Start.Year / 4 * 4}s";
        if (e.Dates.Length > 1)
            yield return "several days";
        if (e.Url is null)
            yield return "no link";
        if (e.Links.Count > 1)
            yield return "several links";
        if (e.Sequence > 0)
            yield return "changed";
        if (e.Title.Length > 100)
            yield return "long title";
        if (e.Title.Any(c => c is ',' or ';' or '\\'))
            yield return "escapes";
        if (e.Title.EnumerateRunes().Any(rune => rune.Value > 0xFFFF))
            yield return "emoji";
        if (e.Title.Any(c => c > 0x24F && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter))
            yield return "other letters";
    }

    // Jaccard's: the part of their traits that only one of the two has.
    private static double Distance(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return 1 - ((double)shared / (one.Count + other.Count - shared));
    }
}
