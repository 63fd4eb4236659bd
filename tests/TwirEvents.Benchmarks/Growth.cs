using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Benchmarks;

/// <summary>
/// How reading, matching, memory and the first feed of a region grow with the archive, as the rows of a table. The baseline is the
/// archive as it is: a listing of one that is ten or a hundred times as long should take the same.
/// </summary>
internal static class Growth
{
    private const int Seed = 20260819;

    /// <summary>Writes the table for archives so many times as long.</summary>
    public static void Print(TextWriter output, params int[] times)
    {
        output.WriteLine("| archive | issues | listings | events | read, µs a listing | match, µs a listing | both | catalog, bytes a listing | first feed of a region, ms |");
        output.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        _ = Measure(1);   // compiles
        foreach (var count in times)
            output.WriteLine(Measure(count));
    }

    // Of a small archive the least of several runs, so that the first is not charged with what has nothing to do with its size.
    private static string Measure(int times)
    {
        var rounds = times == 1 ? 10 : times <= 10 ? 3 : 1;
        var (issues, reading) = Enumerable.Range(0, times == 1 ? rounds : 1).Select(_ => Read(times)).MinBy(read => read.Time);
        var listings = issues.Sum(issue => issue.Listings.Count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (catalog, matching) = Best(rounds, () => EventCatalog.Build(issues));
        _ = catalog.Groups.Count;   // has the matcher's own lists go
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var index = new CatalogIndex(catalog);
        var today = issues.Max(issue => issue.Date).PlusDays(3);
        var (_, feed) = Best(rounds, () => FirstFeed(index, today));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {times}× | {issues.Count:N0} | {listings:N0} | {catalog.Events.Count:N0} | {reading.TotalMicroseconds / listings:F1} "
            + $"| {matching.TotalMicroseconds / listings:F2} | {(reading + matching).TotalMicroseconds / listings:F1} | {held / listings} | {feed.TotalMilliseconds:F1} |");
    }

    // A text at a time: those of a long archive fill the memory.
    private static (List<Issue> Issues, TimeSpan Time) Read(int times)
    {
        var time = TimeSpan.Zero;
        var issues = new List<Issue>();
        foreach (var text in SyntheticArchive.Texts(times, Seed))
        {
            var start = Stopwatch.GetTimestamp();
            if (IssueReader.TryRead(text, out var issue, out _))
                issues.Add(issue);
            time += Stopwatch.GetElapsedTime(start);
        }

        return (issues, time);
    }

    private static int FirstFeed(CatalogIndex index, LocalDate today)
    {
        if (!EventFilter.TryParse([new("region", "europe")], index, out var filter, out var problem))
            throw new InvalidOperationException(problem.Message);
        var output = new ArrayBufferWriter<byte>();
        FeedForm.ICalendar.Write(output, Feed.Create(index, filter, today, new("https://rust.example/")));
        return output.WrittenCount;
    }

    private static (T Result, TimeSpan Time) Best<T>(int rounds, Func<T> run)
    {
        var best = TimeSpan.MaxValue;
        T result = default!;
        for (var i = 0; i < rounds; i++)
        {
            result = default!;
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            result = run();
            var time = Stopwatch.GetElapsedTime(start);
            best = time < best ? time : best;
        }

        return (result, best);
    }
}
