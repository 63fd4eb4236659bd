using System.Diagnostics;
using System.Globalization;
using TwirEvents.Archive;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;
using Xunit.Abstractions;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>
/// The service with the real issues under the load of an hour, while new issues come and old ones are edited: for
/// <c>TWIREVENTS_LOAD_SECONDS</c> (10) from <c>TWIREVENTS_LOAD_CLIENTS</c> (50).
/// </summary>
public sealed class LoadTests : IDisposable
{
    private const string Today = "2026-06-18";   // the day after the newest issue
    private const long MaxBytes = 512L << 20;    // half of what the container of the README may have

    // What the memory may grow by between the second minute of ten and the last: the collector leaves garbage for longer or shorter.
    private const long Tolerance = 32L << 20;

    private static readonly int Seconds = Effort.Of("TWIREVENTS_LOAD_SECONDS", 10);
    private static readonly int Clients = Effort.Of("TWIREVENTS_LOAD_CLIENTS", 50);

    private static readonly string[] Feeds =
    [
        "/events.ics", "/events.ics?region=europe", "/regions/north-america.ics", "/countries/germany.ics?alarm=1d", "/groups/rust-berlin.ics",
        "/events.ics?near=berlin&within=300km", "/events.ics?format=-virtual", "/events.json?q=hack", "/regions/asia.json", "/events.jcal?region=virtual",
        "/events.atom", "/regions/europe.atom",
    ];

    private static readonly string[] Pages = ["/", "/?region=europe&q=hack", "/groups", "/groups/rust-berlin", "/issues", "/status", "/about", "/embed?country=de"];

    private readonly TempFolder folder = new();
    private readonly ITestOutputHelper output;

    public LoadTests(ITestOutputHelper output)
    {
        this.output = output;
        Directory.CreateDirectory(folder["issues"]);
    }

    public void Dispose() => folder.Dispose();

    [CorpusFact]
    public async Task An_hour_of_requests_with_new_issues_and_edits_of_old_ones_shows_no_error_and_takes_no_more_memory()
    {
        var changes = Changes();
        await using var service = await ServiceProcess.StartAsync(folder, ServiceProcess.FreePort(), $"--Clock:Today={Today}");
        await using var crowd = new Crowd(Clients, [service.Client.BaseAddress!], Ask, TimeSpan.FromSeconds(0.5));
        using var end = new CancellationTokenSource();
        var (watch, sampling) = (Stopwatch.StartNew(), SampleAsync(service, end.Token));
        for (var change = 0; change < changes.Length; change++)
        {
            await PassAsync((change + 0.5) / changes.Length);
            var before = await VersionAsync(service);
            changes[change]();
            await Until.TrueAsync(async () => await VersionAsync(service) != before, () => $"Change {change} does not come.\n{service.Output}");
        }

        await PassAsync(1);
        await end.CancelAsync();
        var memory = await sampling;
        var (answers, unchanged, slow) = await crowd.EndAsync();
        Assert.Empty(crowd.Failures);
        Assert.True(answers > Clients * Seconds / 4, $"Only {answers} requests were made.");
        Assert.InRange(Lines(service, "Refreshed from"), changes.Length + 1, int.MaxValue);   // a slow copy may bring two
        Assert.Equal(0, Lines(service, "fail: ") + Lines(service, "crit: "));
        await using (var archive = new FolderArchive(folder["archive"]))
            Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);

        long[] tenths = [.. memory.Chunk((memory.Count + 9) / 10).Select(tenth => tenth.Max())];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Clients} clients for {Seconds} s, {changes.Length} refreshes | {answers:N0} answers, {unchanged:N0} of them 304, 99 % within {slow.TotalMilliseconds:0} ms, none failed |"));
        output.WriteLine($"| memory under that load, MB at most in each tenth of the time | {string.Join(", ", tenths.Select(tenth => tenth >> 20))} |");
        Assert.True(tenths.Max() < MaxBytes, $"It took {tenths.Max()} bytes.");
        if (Seconds >= 300)   // before, code is still being compiled and caches are filling
            Assert.True(tenths[^1] < tenths[1] + Tolerance, $"The memory grew from {tenths[1]} to {tenths[^1]} bytes.");

        async Task PassAsync(double part)
        {
            var left = TimeSpan.FromSeconds(part * Seconds) - watch.Elapsed;
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    private static async Task<List<long>> SampleAsync(ServiceProcess service, CancellationToken end)
    {
        var memory = new List<long>();
        for (; !end.IsCancellationRequested || memory.Count < 10; await Task.Delay(100, CancellationToken.None))
            memory.Add(service.ResidentBytes());
        return memory;
    }

    // The newest issues come one by one, and two old ones get the text that they have had since they were edited.
    private Action[] Changes()
    {
        string[] paths = [.. Directory.GetFiles(Corpus.Issues).Order(StringComparer.Ordinal)];
        foreach (var path in paths[..^8])
            File.Copy(path, To(path));
        Action[] edits = [Edit("issue-530.md"), Edit("issue-578.md")];
        Action[] news = [.. paths[^8..].Select(path => (Action)(() => File.Copy(path, To(path))))];
        return [.. news[..3], edits[0], .. news[3..6], edits[1], .. news[6..]];

        string To(string path) => folder[Path.Combine("issues", Path.GetFileName(path))];

        Action Edit(string name)
        {
            var seed = Path.Combine(Corpus.Seeds, name);
            var number = File.ReadLines(seed).First(line => line.StartsWith("Number: ", StringComparison.Ordinal));
            var edited = paths.Single(path => File.ReadLines(path).Contains(number));
            File.Copy(seed, To(edited), overwrite: true);
            return () => File.Copy(edited, To(edited), overwrite: true);
        }
    }

    // Most are calendar programs; some visitors; and somebody asks for what nobody asked for before.
    private static string Ask(Random random) => random.Next(20) switch
    {
        < 13 => Feeds[random.Next(Feeds.Length)],
        < 19 => Pages[random.Next(Pages.Length)],
        _ => $"/events.ics?region=europe&q=-{random.Next()}",
    };

    private static async Task<string> VersionAsync(ServiceProcess service) =>
        (await TestApp.ReadyAsync(service.Client)).GetProperty("catalogVersion").GetString()!;

    private static int Lines(ServiceProcess service, string words) => service.Output.Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal));
}
