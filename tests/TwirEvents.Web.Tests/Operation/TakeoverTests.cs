using System.Text;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Archive;
using TwirEvents.Web.Tests.Support;
using Xunit.Abstractions;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>
/// Three servers behind a proxy, of which the one that refreshes is killed in the middle, as often as <c>TWIREVENTS_ROUNDS</c> says
/// (once unless it says anything).
/// </summary>
public sealed class TakeoverTests(ITestOutputHelper output) : IDisposable
{
    private const int NewIssues = 8;   // more than are fetched at once

    private static readonly int Rounds = Effort.Of("TWIREVENTS_ROUNDS", 1);
    private static readonly string[] Names = ["one", "two", "three"];

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [NginxFact(onPostgres: true)]
    public async Task A_server_that_dies_in_the_middle_of_a_refresh_is_missed_by_nobody()
    {
        await using var postgres = new PostgresCluster();
        var database = await postgres.DatabaseAsync();
        await using var archive = ArchiveHomes.Open(database);
        await using var hub = await FakeGitHub.StartAsync(Pushes.Of(0, NewIssues));
        var nodes = (await Task.WhenAll(Names.Select(name => StartAsync(name, hub, database, ServiceProcess.FreePort())))).ToDictionary(
            node => node.Name, node => node.Service);
        await using var nginx = await Nginx.StartAsync(folder, nodes.Values.Select(node => node.Port));
        await using var crowd = new Crowd(12, [nginx.Client.BaseAddress!], Ask, TimeSpan.FromMilliseconds(100));
        try
        {
            for (var round = 1; round <= Rounds; round++)
            {
                var dead = await KillInTheMiddleAsync(round, hub, nodes, archive);
                hub.FileFault = null;
                foreach (var (name, node) in nodes.Where(node => node.Key != dead))
                    await Until.ServesAsync(node.Client, Pushes.Mark(round), () => $"{name}: {node.Output}");
                var port = nodes[dead].Port;
                await nodes[dead].DisposeAsync();
                nodes[dead] = (await StartAsync(dead, hub, database, port)).Service;
                await Until.ServesAsync(nodes[dead].Client, Pushes.Mark(round), () => $"{dead}: {nodes[dead].Output}");
            }

            var (answers, _, _) = await crowd.EndAsync();
            Assert.Empty(crowd.Failures);
            Assert.True(answers > 100, $"Only {answers} requests were made.");
            await Undisturbed.EqualsAsync(Rounds, NewIssues, archive, nodes.Values.Select(node => node.Client));
            output.WriteLine($"| three servers behind nginx: the one that refreshes killed | {Rounds} times during {answers:N0} requests, none failed; equal to an undisturbed run |");
        }
        finally
        {
            foreach (var node in nodes.Values)
                await node.DisposeAsync();
        }
    }

    // Some texts are in the archive and the others are being fetched when it dies.
    private static async Task<string> KillInTheMiddleAsync(
        int round, FakeGitHub hub, Dictionary<string, ServiceProcess> nodes, IArchive archive)
    {
        var (served, caught) = (0, new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
        hub.FileFault = async (context, _) =>
        {
            if (Interlocked.Increment(ref served) <= NewIssues / 2)
                return null;
            if (caught.TrySetResult(FakeGitHub.CallerOf(context)) || caught.Task.Result == FakeGitHub.CallerOf(context))
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return null;
        };
        var texts = Pushes.Of(round, NewIssues).Select(file => BlobHash.Of(Encoding.UTF8.GetBytes(file.Text))).ToArray();
        hub.Push(Pushes.Of(round, NewIssues));
        var refreshing = await caught.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await Until.TrueAsync(async () => (await archive.HeldAsync(texts, default)).Count > 0, () => "No text comes into the archive.");
        await nodes[refreshing].KillAsync();
        Assert.NotEqual(texts.Length, (await archive.HeldAsync(texts, default)).Count);
        return refreshing;
    }

    // Feeds that the cache has, feeds that it cannot have, and pages, which it does not keep.
    private static string Ask(Random random) => random.Next(6) switch
    {
        0 => "/events.ics",
        1 => "/regions/europe.json",
        2 => $"/events.ics?q={random.Next()}",
        3 => $"/events.atom?region=europe&q=-{random.Next()}",
        4 => "/",
        _ => "/groups",
    };

    private async Task<(string Name, ServiceProcess Service)> StartAsync(string name, FakeGitHub hub, string database, int port)
    {
        string[] settings =
        [
            .. hub.SettingsOf(name), $"--Archive:ConnectionString={database}", "--Scheduler:Store=Postgres", "--Refresh:Every=00:00:01",
            $"--Site:Address={Undisturbed.Site}",
        ];
        return (name, await ServiceProcess.StartAsync(folder, port, settings));
    }
}
