using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TwirEvents.Web.Refresh;
using TwirEvents.Web.Tests.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>Several servers over one database: one of them refreshes.</summary>
public sealed class ClusterTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = Some.Folder();
    private readonly PostgresCluster postgres = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await postgres.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task Of_three_servers_one_refreshes_at_a_time_and_all_serve_the_same()
    {
        var database = await postgres.DatabaseAsync();
        await using var hub = await FakeGitHub.StartAsync(Pushes.Of(0, 2));
        TestApp[] servers = [Server(database, hub), Server(database, hub), Server(database, hub)];
        HttpClient[] clients = await Task.WhenAll(servers.Select(server => ReadyAsync(server)));
        try
        {
            // What was due while they started is made up for first.
            await Until.TrueAsync(
                async () => (long)(await PostgresCluster.RunAsync(database, "select next_fire_time from twirevents.qrtz_triggers"))! > DateTime.UtcNow.Ticks,
                () => Report(servers));
            // Every second one of them looks at the source: were each to look for itself, there would be three looks.
            const int ticks = 8;
            var (looks, watch) = (Looks(hub), Stopwatch.StartNew());
            hub.Push(Pushes.Of(1, 2));
            await Until.TrueAsync(() => Task.FromResult(watch.Elapsed.TotalSeconds >= ticks && Looks(hub) >= looks + (ticks / 2)), () => Report(servers));
            Assert.InRange(Looks(hub) - looks, ticks / 2, 2 * watch.Elapsed.TotalSeconds);

            foreach (var client in clients)
                await Until.ServesAsync(client, Pushes.Mark(1), () => Report(servers));
            foreach (var client in clients)
                Assert.Equal(await clients[0].WholeAnswerAsync("/events.json"), await client.WholeAnswerAsync("/events.json"));
            // Who does not report for ten seconds is missing until the next report.
            foreach (var (table, rows) in new[] { ("qrtz_triggers", 1L), ("qrtz_scheduler_state", 3L) })
            {
                await Until.TrueAsync(
                    async () => rows.Equals(await PostgresCluster.RunAsync(database, $"select count(*) from twirevents.{table}")), () => $"{table} has not {rows} rows.");
            }

            Assert.DoesNotContain(servers.SelectMany(server => server.Log.Lines), line => line.StartsWith("Error", StringComparison.Ordinal));
        }
        finally
        {
            foreach (var client in clients)
                client.Dispose();
            foreach (var server in servers)
                await server.DisposeAsync();
        }
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
        await Until.TrueAsync(
            () => Task.FromResult(app.Log.Lines.Any(line => line.Contains("The schedule waits for the database", StringComparison.Ordinal))), () => Report(app));
        await postgres.StartAsync();
        await Until.TrueAsync(async () => await Count(client) == "1", () => Report(app));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    // As a host does that somebody else holds, such as these tests: the first to come back disposes of it.
    [PostgresFact]
    public async Task Who_stops_the_schedule_a_second_time_waits_for_the_first()
    {
        await using var app = Server(await postgres.DatabaseAsync());
        using var client = await ReadyAsync(app);
        var schedule = app.Services.GetServices<IHostedService>().Single(service => service.GetType().DeclaringType == typeof(RefreshEngine));
        var first = schedule.StopAsync(default);
        await schedule.StopAsync(default);
        Assert.True(first.IsCompletedSuccessfully);
    }

    private TestApp Server(string database, FakeGitHub? hub = null) => new(
        folder, ("Archive:ConnectionString", database), ("Scheduler:Store", "Postgres"), ("Refresh:Every", "00:00:01"), ("Site:Address", Undisturbed.Site))
    {
        Source = hub?.Source(),
    };

    private static int Looks(FakeGitHub hub) => hub.Requests.Count(request => request.StartsWith("commit", StringComparison.Ordinal));

    private static string Report(params TestApp[] servers) => string.Join('\n', servers.SelectMany(server => server.Log.Lines));

    private static async Task<HttpClient> ReadyAsync(TestApp app)
    {
        var client = app.Client();
        await Until.TrueAsync(async () => await Count(client) is not null, () => Report(app));
        return client;
    }

    private static async Task<string?> Count(HttpClient client)
    {
        using var answer = await client.GetAsync("/events.ics");
        return answer.AllHeaders().GetValueOrDefault("X-Event-Count");
    }
}
