using System.Text;
using TwirEvents.Tests;
using TwirEvents.Tests.Feeds.Checks;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>Check 40 of calendar.md: a program that keeps a folder of events in step with feeds over HTTP, an event a file.</summary>
[Collection(JudgedFeedsGroup.Name)]
public sealed class VdirsyncerTests(JudgedFeeds judged)
{
    [JudgeFact("vdirsyncer")]
    public async Task Vdirsyncer_syncs_every_event_of_every_feed_and_then_nothing_more()
    {
        using var home = Home(judged.Files.Zip(judged.Addresses, (file, address) =>
            (Path.GetFileNameWithoutExtension(file), new Uri(judged.Client.BaseAddress!, address))));
        await RunAsync(home, "discover");
        await RunAsync(home, "sync");

        var found = judged.Files.SelectMany(file => EventsIn(home, Path.GetFileNameWithoutExtension(file)).Select(e =>
            $"{file}\t{e.Date("DTSTART"):yyyyMMdd}\t{e.Date("DTEND"):yyyyMMdd}\t{e.Text("SUMMARY")}"));
        // It gives them identities of its own.
        Assert.Equal(
            judged.Events.Select(e => string.Join('\t', e.Line.Split('\t').Where((_, i) => i != 1))).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));

        var before = State(home);
        var again = await RunAsync(home, "sync");
        Assert.DoesNotContain("Copying", again, StringComparison.Ordinal);
        Assert.Equal(before, State(home));
    }

    [JudgeFact("vdirsyncer")]
    public async Task A_change_in_one_event_changes_the_file_of_that_event_and_no_other()
    {
        const string Title = "Rust meetup, now with pizza 🍕";
        using var folder = new TempFolder();
        var newest = Directory.GetFiles(Corpus.Issues, "*.md").Order(StringComparer.Ordinal).TakeLast(4).ToArray();
        foreach (var file in newest)
            folder.Write($"issues/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file));
        await using var app = new TestApp(folder, ("Clock:Today", "2026-06-18"));
        using var client = await app.StartAsync();
        using var home = Home([("feed", new(client.BaseAddress!, "/events.ics"))]);
        await RunAsync(home, "discover");
        await RunAsync(home, "sync");
        var before = State(home);
        Assert.InRange(before.Count, 50, 500);

        // A title that the newest issue has once, so that one event is edited: the same in every run, whatever vdirsyncer calls its files.
        var issue = $"issues/{Path.GetFileName(newest[^1])}";
        var text = await File.ReadAllTextAsync(folder[issue]);
        var title = EventsIn(home, "feed").Select(e => e.Text("SUMMARY")!).Select(summary => summary[(summary.IndexOf(": ", StringComparison.Ordinal) + 2)..])
            .Order(StringComparer.Ordinal).First(summary => summary.Length > 20 && text.Split($"[**{summary}**]").Length == 2);
        folder.Write(issue, text.Replace($"[**{title}**]", $"[**{Title}**]", StringComparison.Ordinal));
        await app.RefreshAsync();
        await RunAsync(home, "sync");
        var after = State(home);

        // A file of another name: vdirsyncer knows an event of a feed by what it says.
        var gone = Assert.Single(before.Keys.Except(after.Keys));
        var added = Assert.Single(after.Keys.Except(before.Keys));
        Assert.EndsWith(title, Summary(before[gone].Text), StringComparison.Ordinal);
        Assert.EndsWith(Title, Summary(after[added].Text), StringComparison.Ordinal);
        Assert.All(before.Keys.Intersect(after.Keys), file => Assert.Equal(before[file], after[file]));
    }

    private static TempFolder Home(IEnumerable<(string Name, Uri Address)> feeds)
    {
        var home = TempFolder.InMemory();   // it waits for the disk after each event
        home.Write("config", $"""
            [general]
            status_path = "{home["status"]}"
            """ + string.Concat(feeds.Select(feed => $"""

            [pair pair_{feed.Name}]
            a = "web_{feed.Name}"
            b = "files_{feed.Name}"
            collections = null
            [storage web_{feed.Name}]
            type = "http"
            url = "{feed.Address}"
            [storage files_{feed.Name}]
            type = "filesystem"
            path = "{home[$"files/{feed.Name}"]}"
            fileext = ".ics"
            """)));
        foreach (var (name, _) in feeds)
            Directory.CreateDirectory(home[$"files/{name}"]);
        return home;
    }

    private static IEnumerable<Component> EventsIn(TempFolder home, string feed) =>
        Directory.GetFiles(home[$"files/{feed}"]).Select(file => Assert.Single(StrictCalendar.Read(File.ReadAllBytes(file)).Events));

    private static string? Summary(string calendar) => Assert.Single(StrictCalendar.Read(Encoding.UTF8.GetBytes(calendar)).Events).Text("SUMMARY");

    private static SortedDictionary<string, (string Text, DateTime Written)> State(TempFolder home) => new(
        Directory.GetFiles(home["files"], "*", SearchOption.AllDirectories)
            .ToDictionary(file => file, file => (File.ReadAllText(file), File.GetLastWriteTimeUtc(file))),
        StringComparer.Ordinal);

    private static async Task<string> RunAsync(TempFolder home, string command)
    {
        var result = await Command.RunAsync(home, "vdirsyncer", ["-c", home["config"], command]);
        Assert.True(result.Exit == 0, $"vdirsyncer ended with {result.Exit}: {result.Output}{result.Error}");
        return result.Output + result.Error;   // it logs to the stream for errors
    }
}
