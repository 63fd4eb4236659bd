using System.Diagnostics;
using System.Net;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Refresh;

/// <summary>Several servers over one database.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class SeveralServersTests : IDisposable
{
    private const string First = "issues/2026-08-26-this-week-in-rust.md";
    private const string Second = "issues/2026-09-02-this-week-in-rust.md";

    // Well below the half minute after which a server looks by itself.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(20);

    private readonly ArchiveHomes homes;
    private readonly TempFolder folder = new();
    private readonly TempFolder elsewhere = new();   // a source that has nothing new

    public SeveralServersTests(ArchiveHomes homes)
    {
        this.homes = homes;
        folder.Write(First, Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night")));
        elsewhere.Write(First, File.ReadAllText(folder[First]));
    }

    public void Dispose()
    {
        folder.Dispose();
        elsewhere.Dispose();
    }

    [PostgresFact]
    public async Task What_one_fetches_all_serve_in_the_same_bytes_with_the_same_dates()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var one = new TestApp(folder, On(database));
        using var client = await one.StartAsync();
        await using var two = new TestApp(elsewhere, On(database));
        using var follower = await two.StartAsync();

        folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        await one.RefreshAsync();
        folder.Write(First, Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night, with pizza")));
        await one.RefreshAsync();
        await UntilAsync(follower, "Talks");
        await UntilAsync(follower, "with pizza");
        await using var three = new TestApp(folder, On(database));   // was not there
        using var late = await three.StartAsync();

        Assert.Contains(two.Log.Lines, line => line.StartsWith("Information: Followed the database ", StringComparison.Ordinal));
        foreach (var address in new[] { "/events.ics", "/events.json?q=hack", "/regions/europe.atom", "/events.jcal" })
        {
            var expected = await client.WholeAnswerAsync(address);
            Assert.Contains("pizza", expected, StringComparison.Ordinal);
            Assert.Equal(expected, await follower.WholeAnswerAsync(address));
            Assert.Equal(expected, await late.WholeAnswerAsync(address));
        }
    }

    [PostgresFact]
    public async Task A_server_whose_listening_was_cut_listens_again()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var one = new TestApp(folder, On(database));
        using var client = await one.StartAsync();
        await using var two = new TestApp(elsewhere, On(database));
        using var follower = await two.StartAsync();
        await UntilAsync(follower, "Hack night");

        await PostgresCluster.RunAsync(database, "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'twirevents'");
        folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        await one.RefreshAsync();
        await UntilAsync(follower, "Talks");
        await UntilAsync(client, "Talks");
    }

    [PostgresFact]
    public async Task A_server_that_never_gets_to_listen_finds_what_is_new_by_asking()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var one = new TestApp(folder, On(database));
        using var client = await one.StartAsync();
        await using var two = new TestApp(elsewhere, On(database));
        using var follower = await two.StartAsync();

        using var end = new CancellationTokenSource();
        var cutting = Task.Run(async () =>
        {
            for (; !end.IsCancellationRequested; await Task.Delay(50))
            {
                await PostgresCluster.RunAsync(database, """
                    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'
                    """);
            }
        });
        await Until.TrueAsync(
            () => Task.FromResult(two.Log.Lines.Any(line => line.StartsWith("Warning: The archive cannot be followed now: ", StringComparison.Ordinal))),
            () => string.Join('\n', two.Log.Lines));
        folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        await one.RefreshAsync();
        await UntilAsync(follower, "Talks");
        await end.CancelAsync();
        await cutting;
        // It is said once, not at every look.
        Assert.InRange(two.Log.Lines.Count(line => line.StartsWith("Warning: The archive cannot be followed now: ", StringComparison.Ordinal)), 1, 3);
    }

    [PostgresFact]
    public async Task A_server_that_starts_before_its_database_says_later_and_recovers()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await homes.Cluster.StopAsync();
        TestApp app;
        HttpClient client;
        try
        {
            app = new TestApp(folder, On(database));
            client = await app.StartAsync();
            foreach (var address in new[] { "/events.ics", "/regions/europe.json", "/health/ready" })
                Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
            Assert.Contains("cannot be used now: ", (await TestApp.ReadyAsync(client)).GetProperty("lastError").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            await homes.Cluster.StartAsync();
        }

        await UntilAsync(client, "Hack night");
        await Until.TrueAsync(   // it is told after the events are served
            async () => (await TestApp.ReadyAsync(client)).GetProperty("lastError").GetString() is null, () => string.Join('\n', app.Log.Lines));
        client.Dispose();
        await app.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_server_that_loses_its_database_serves_what_it_has_ends_quickly_and_goes_on_when_it_is_back()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var app = new TestApp(folder, On(database));
        using var client = await app.StartAsync();
        var before = await client.WholeAnswerAsync("/events.ics");
        Task refresh;
        await homes.Cluster.CrashAsync();
        try
        {
            folder.Write(Second, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
            refresh = app.RefreshAsync();
            Assert.Equal(before, await client.WholeAnswerAsync("/events.ics"));
            var watch = Stopwatch.StartNew();
            await using (var other = new TestApp(folder, On(database)))
                await other.StartAsync();
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));   // the database is not back before
        }
        finally
        {
            await homes.Cluster.StartAsync();
        }

        await refresh;   // it waited
        await UntilAsync(client, "Talks");
    }

    [PostgresFact(onCorpus: true)]
    public async Task The_real_issues_are_the_same_from_a_folder_and_from_two_servers_over_a_database()
    {
        var database = await homes.Cluster.DatabaseAsync();
        (string, string)[] real = [("Source:Folder", Corpus.Issues), ("Clock:Today", "2026-06-17"), ("Site:Address", "https://events.example")];
        await using var alone = new TestApp(folder, real);
        using var client = await alone.StartAsync();
        await using var one = new TestApp(folder, [.. real, ("Archive:ConnectionString", database)]);
        using var first = await one.StartAsync();
        await using var two = new TestApp(folder, [.. real, ("Archive:ConnectionString", database)]);
        using var second = await two.StartAsync();
        foreach (var address in new[] { "/events.ics", "/events.json", "/countries/germany.ics", "/events.atom" })
        {
            var expected = await client.WholeAnswerAsync(address);
            Assert.Equal(expected, await first.WholeAnswerAsync(address));
            Assert.Equal(expected, await second.WholeAnswerAsync(address));
        }
    }

    private static (string, string)[] On(string database) =>
        [("Archive:ConnectionString", database), ("Site:Address", "https://events.example")];

    private static Task UntilAsync(HttpClient client, string words) => Until.ServesAsync(client, words, patience: AtOnce);
}
