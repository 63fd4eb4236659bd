using TwirEvents.Web.Tests.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>Several servers over one database: one of them refreshes.</summary>
public sealed class ClusterTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly PostgresCluster postgres = new();

    public Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-03", "Hack night")));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await postgres.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Of_two_servers_one_refreshes_and_both_serve_the_same()
    {
        var database = await postgres.DatabaseAsync();
        await using var one = Server(database);
        await using var other = Server(database);
        using var first = await ReadyAsync(one);
        using var second = await ReadyAsync(other);
        var refreshes = Refreshes(one) + Refreshes(other);
        folder.Write("issues/2.md", Some.Issue(668, "2026-09-09", Some.Entry("2026-09-10", "Another")));
        await UntilAsync(one, async () => await Count(first) == "2" && await Count(second) == "2");

        Assert.Equal(await first.GetStringAsync("/events.json"), await second.GetStringAsync("/events.json"));
        Assert.Equal(1L, await PostgresCluster.RunAsync(database, "select count(*) from twirevents.qrtz_triggers"));
        Assert.Equal(2L, await PostgresCluster.RunAsync(database, "select count(*) from twirevents.qrtz_scheduler_state"));
        // Every two seconds one of them: were each to refresh for itself, there would be twice as many.
        var since = Refreshes(one) + Refreshes(other) - refreshes;
        Assert.InRange(since, 1, 6);
        Assert.DoesNotContain(one.Log.Lines.Concat(other.Log.Lines), line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task A_server_that_starts_while_the_database_is_down_waits_and_tells_no_password()
    {
        var database = await postgres.DatabaseAsync();
        await postgres.StopAsync();
        await using var app = Server($"{database};Password=hunter2-very-secret");
        using var client = app.Client();
        using (var early = await client.GetAsync("/events.ics"))
            Assert.Equal(503, (int)early.StatusCode);
        using (var live = await client.GetAsync("/health/live"))
            Assert.Equal(200, (int)live.StatusCode);
        await UntilAsync(app, () => Task.FromResult(app.Log.Lines.Any(line => line.Contains("The schedule waits for the database", StringComparison.Ordinal))));
        await postgres.StartAsync();
        await UntilAsync(app, async () => await Count(client) == "1");
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    private TestApp Server(string database) => new(
        folder, ("Archive:ConnectionString", database), ("Scheduler:Store", "Postgres"), ("Refresh:Every", "00:00:02"));

    private static int Refreshes(TestApp app) => app.Log.Lines.Count(line => line.Contains("Refreshed from", StringComparison.Ordinal));

    private static async Task<HttpClient> ReadyAsync(TestApp app)
    {
        var client = app.Client();
        await UntilAsync(app, async () => await Count(client) is not null);
        return client;
    }

    private static async Task<string?> Count(HttpClient client)
    {
        using var answer = await client.GetAsync("/events.ics");
        return answer.AllHeaders().GetValueOrDefault("X-Event-Count");
    }

    private static async Task UntilAsync(TestApp app, Func<Task<bool>> condition)
    {
        for (var time = 0; time < 600; time++)
        {
            if (await condition())
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"It does not happen.\n{string.Join('\n', app.Log.Lines)}");
    }
}
