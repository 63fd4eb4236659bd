using System.Net;
using Microsoft.AspNetCore.Http;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Refresh;

public sealed class RefreshTests : IDisposable
{
    private const string First = "issues/2026-08-26-this-week-in-rust.md";
    private const string Second = "issues/2026-09-02-this-week-in-rust.md";

    private readonly TempFolder folder = new();

    public RefreshTests() => folder.Write(First, Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_refresh_comes_with_the_start_and_says_everything_in_one_line()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();

        Assert.Contains("Hack night", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
        var line = Assert.Single(app.Log.Lines, line => line.Contains("Refreshed", StringComparison.Ordinal));
        Assert.Matches(
            $"^Information: Refreshed from the folder {folder["issues"]}: 1 new texts in the folder {folder["archive"]}, 1 issues, 1 events, 1 groups, "
                + "catalog [0-9a-f]+, 0 texts no issue, 0 not believed, [0-9]+ ms$",
            line);
    }

    [Fact]
    public async Task The_schedule_brings_a_new_issue_in()
    {
        await using var app = new TestApp(folder, ("Refresh:Every", "00:00:01"));
        using var client = await app.StartAsync();
        folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        await Until.ServesAsync(client, "Talks");
    }

    [Fact]
    public async Task An_edited_issue_speaks_with_its_last_text_and_the_uid_stays_that_of_its_first()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var before = await client.GetStringAsync("/events.json");

        folder.Write(First, Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night, with pizza")));
        await app.RefreshAsync();
        var after = await client.GetStringAsync("/events.json");

        Assert.Contains("Hack night, with pizza", after, StringComparison.Ordinal);
        Assert.Equal(Uids(before), Uids(after));
    }

    [Fact]
    public async Task A_failed_refresh_keeps_the_last_good_catalog_and_says_so()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var before = await client.GetByteArrayAsync("/events.ics");

        Directory.Delete(folder["issues"], recursive: true);
        await app.RefreshAsync();

        Assert.Equal(before, await client.GetByteArrayAsync("/events.ics"));
        var ready = await TestApp.ReadyAsync(client);
        Assert.True(ready.GetProperty("ready").GetBoolean());
        Assert.StartsWith($"The folder {folder["issues"]} cannot be listed: ", ready.GetProperty("lastError").GetString(), StringComparison.Ordinal);
        Assert.Equal("2026-09-02T00:00:00Z", ready.GetProperty("lastSuccess").GetString());
        Assert.Single(app.Log.Lines, line => line.StartsWith("Error: Refresh failed: The folder ", StringComparison.Ordinal));

        folder.Write(First, Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night")));
        folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        await app.RefreshAsync();
        Assert.Null((await TestApp.ReadyAsync(client)).GetProperty("lastError").GetString());
        Assert.Contains("Talks", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_source_down_a_restarted_service_serves_its_archive()
    {
        await using var hub = await FakeGitHub.StartAsync();
        hub.TreeFault = _ => Results.NotFound();
        byte[] before;
        await using (var app = new TestApp(folder))
        {
            using var client = await app.StartAsync();
            before = await client.GetByteArrayAsync("/regions/europe.ics");
        }

        await using var restarted = new TestApp(folder, OnGitHub(hub));
        using var again = await restarted.StartAsync();
        // The feed names its own address, and that has another port now.
        Assert.Equal(Events(before), Events(await again.GetByteArrayAsync("/regions/europe.ics")));
        var ready = await again.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("answered 404 ", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_over_an_archive_that_lost_a_text_gets_it_from_the_source_again()
    {
        await using (var app = new TestApp(folder))
        {
            using var client = await app.StartAsync();
        }

        File.Delete(Directory.GetFiles(Path.Combine(folder["archive"], "texts")).First());
        await using var restarted = new TestApp(folder);
        using var again = await restarted.StartAsync();

        await Until.ServesAsync(again, "Hack night");
    }

    [Fact]
    public async Task Without_archive_and_source_it_is_not_ready_and_its_feeds_say_later()
    {
        await using var hub = await FakeGitHub.StartAsync();
        hub.TreeFault = _ => Results.NotFound();
        await using var app = new TestApp(folder, OnGitHub(hub));
        using var client = await app.StartAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        foreach (var address in new[] { "/events.ics", "/events.json", "/regions/europe.ics", "/groups/rust-berlin.json" })
        {
            var feed = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, feed.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(30), feed.Headers.RetryAfter?.Delta);
        }

        hub.TreeFault = null;
        hub.Files["content/2026-08-26-this-week-in-rust.md"] = File.ReadAllText(folder[First]);
        await app.RefreshAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Contains("Hack night", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_issue_is_named_in_the_log_and_stops_nothing()
    {
        folder.Write("issues/notes.md", "Nothing but a note.");
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        Assert.Single(app.Log.Lines, line => line.StartsWith("Warning: notes.md is no issue: ", StringComparison.Ordinal));
        Assert.Equal(1, (await TestApp.ReadyAsync(client)).GetProperty("issues").GetInt32());
    }

    [Fact]
    public async Task A_source_whose_texts_are_all_no_issues_gives_no_empty_catalog()
    {
        folder.Write(First, "Nothing but a note.");
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/events.ics")).StatusCode);
        Assert.Equal(
            $"None of the 1 texts of the folder {folder["issues"]} is an issue.",
            (await TestApp.ReadyAsync(client)).GetProperty("lastError").GetString());
    }

    [Fact]
    public async Task A_text_is_read_once_and_not_with_every_refresh()
    {
        await using (var app = new TestApp(folder))
        {
            using var client = await app.StartAsync();
            File.WriteAllText(Directory.GetFiles(folder["archive/texts"]).Single(), "damaged");   // whoever reads it again will say so
            folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
            await app.RefreshAsync();
            Assert.Contains("Talks", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
        }

        await using var restarted = new TestApp(folder);
        using var again = await restarted.StartAsync();
        Assert.Contains("is damaged", (await TestApp.ReadyAsync(again)).GetProperty("lastError").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_readers_get_the_old_feed_or_the_new_one_and_nothing_between()
    {
        string[] titles = [.. Enumerable.Range(0, 20).Select(i => $"Meeting {i:00}")];
        string Text(string version) => Some.Issue(666, "2026-08-26",
            [.. titles.Select((title, i) => Some.Entry($"2026-09-{i + 3:00}", $"{title} {version}", url: $"https://events.example/{i}/"))]);
        folder.Write(First, Text("first"));
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var old = await client.GetStringAsync("/events.ics");

        var answers = 0;
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 50).Select(async reader =>
        {
            var seen = new HashSet<string>();
            while (!stop.IsCancellationRequested)
            {
                seen.Add(await client.GetStringAsync(reader % 2 == 0 ? "/events.ics" : "/events.ics?q=meeting&region=europe&region=asia"));
                Interlocked.Increment(ref answers);
            }

            return seen;
        }).ToArray();
        for (var i = 0; i < 10; i++)
        {
            folder.Write(First, Text(i % 2 == 0 ? "second" : "first"));
            await app.RefreshAsync();
            for (var enough = Volatile.Read(ref answers) + 150; Volatile.Read(ref answers) < enough;)
                await Task.Delay(5);
        }

        await stop.CancelAsync();
        var bodies = (await Task.WhenAll(readers)).SelectMany(seen => seen).Distinct().ToArray();
        foreach (var body in bodies)
        {
            Assert.EndsWith("END:VCALENDAR\r\n", body, StringComparison.Ordinal);
            var version = body.Contains("Meeting 00 first", StringComparison.Ordinal) ? "first" : "second";
            Assert.All(titles, title => Assert.Contains($"{title} {version}", body, StringComparison.Ordinal));
            Assert.DoesNotContain(version == "first" ? "00 second" : "00 first", body, StringComparison.Ordinal);
        }

        // Two addresses, and eleven texts of which each may count as a change (SEQUENCE); at least both versions were seen.
        Assert.InRange(bodies.Length, 4, 22);
        Assert.Contains(old, bodies);
    }

    private static (string, string)[] OnGitHub(FakeGitHub hub) =>
    [
        ("Source:Kind", "GitHub"),
        ("Source:GitHub:Repository", FakeGitHub.Repository),
        ("Source:GitHub:ApiAddress", hub.ApiAddress.AbsoluteUri),
        ("Source:GitHub:RawAddress", hub.RawAddress.AbsoluteUri),
    ];

    private static string Events(byte[] feed)
    {
        var text = System.Text.Encoding.UTF8.GetString(feed);
        return text[text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)..];
    }

    private static IEnumerable<string> Uids(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("uid").GetString()!)];
    }
}
