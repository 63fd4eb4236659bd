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
        // The longest first, so that what is compiled for it serves the others.
        foreach (var row in times.OrderDescending().Select(Measure).Reverse())
            output.WriteLine(row);
    }

    // Of a small archive the mean of several runs, so that it has its part of the collections and of the machine's slow moments, as a
    // long one has: of fifteen runs of the archive as it is six had no collection in them.
    private static string Measure(int times)
    {
        var rounds = times == 1 ? 20 : times <= 10 ? 3 : 1;
        var (issues, reading) = Mean(times == 1 ? rounds : 1, () => Read(times));
        var listings = issues.Sum(issue => issue.Listings.Count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (catalog, matching) = Timed(rounds, () => EventCatalog.Build(issues));
        _ = catalog.Groups.Count;   // has the matcher's own lists go
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var index = new CatalogIndex(catalog);
        var today = issues.Max(issue => issue.Date).PlusDays(3);
        var (_, feed) = Timed(rounds, () => FirstFeed(index, today));
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

    private static (T Result, TimeSpan Time) Timed<T>(int rounds, Func<T> run) => Mean(rounds, () =>
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        return (run(), Stopwatch.GetElapsedTime(start));
    });

    private static (T Result, TimeSpan Time) Mean<T>(int rounds, Func<(T Result, TimeSpan Time)> run)
    {
        var sum = TimeSpan.Zero;
        T result = default!;
        for (var i = 0; i < rounds; i++)
        {
            result = default!;
            (result, var time) = run();
            sum += time;
        }

        return (result, sum / rounds);
    }
}
