using TwirEvents.Web.Tests.Archive;
using TwirEvents.Web.Tests.Support;
using Xunit.Abstractions;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>
/// Two servers whose database is restarted while clients ask and texts are on their way, as often as <c>TWIREVENTS_ROUNDS</c> says
/// (once unless it says anything) as one that loses its power, and as often as one that is shut down.
/// </summary>
public sealed class DatabaseRestartTests(ITestOutputHelper output) : IDisposable
{
    private const int NewIssues = 8;   // more than are fetched at once

    private static readonly int Rounds = Effort.Of("TWIREVENTS_ROUNDS", 1);

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [PostgresFact]
    public async Task A_database_that_is_restarted_under_load_costs_no_answer_and_no_text()
    {
        await using var postgres = new PostgresCluster();
        var database = await postgres.DatabaseAsync();
        await using var archive = ArchiveHomes.Open(database);
        await using var hub = await FakeGitHub.StartAsync(Pushes.Of(0, NewIssues));
        Directory.CreateDirectory(folder["issues"]);
        await using var one = Server(hub, database);
        await using var two = Server(hub, database);
        using var first = one.Client();
        using var second = two.Client();
        await AllHaveAsync(0, one, first, two, second);
        await using var crowd = new Crowd(8, [first.BaseAddress!, second.BaseAddress!], Ask, TimeSpan.FromMilliseconds(100));
        for (var round = 1; round <= 2 * Rounds; round++)
        {
            var (served, caught, restarted) = (0, NewSignal(), NewSignal());
            hub.FileFault = async (_, _) =>
            {
                if (Interlocked.Increment(ref served) > NewIssues / 2)
                {
                    caught.TrySetResult();
                    await restarted.Task;   // the texts before are in the database or on their way there
                }

                return null;
            };
            hub.Push(Pushes.Of(round, NewIssues));
            await caught.Task.WaitAsync(TimeSpan.FromMinutes(1));
            await (round % 2 == 0 ? postgres.StopAsync() : postgres.CrashAsync());
            restarted.SetResult();   // what is fetched now has nowhere to go
            await postgres.StartAsync();
            hub.FileFault = null;
            await AllHaveAsync(round, one, first, two, second);
        }

        var (answers, _, _) = await crowd.EndAsync();
        Assert.Empty(crowd.Failures);
        Assert.True(answers > 100, $"Only {answers} requests were made.");
        await Undisturbed.EqualsAsync(2 * Rounds, NewIssues, archive, [first, second]);
        output.WriteLine($"| two servers: their database restarted | {2 * Rounds} times during {answers:N0} requests, none failed; equal to an undisturbed run |");

        var looks = hub.Requests.Count;
        await Until.TrueAsync(() => Task.FromResult(hub.Requests.Count > looks + 1), () => "The schedule stands still.");
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string Ask(Random random) => random.Next(4) switch
    {
        0 => "/events.ics",
        1 => "/regions/europe.json",
        2 => $"/events.atom?q=-{random.Next()}",
        _ => "/groups",
    };

    private static async Task AllHaveAsync(int round, TestApp one, HttpClient first, TestApp two, HttpClient second)
    {
        foreach (var (app, client) in new[] { (one, first), (two, second) })
            await Until.ServesAsync(client, Pushes.Mark(round), () => string.Join('\n', app.Log.Lines));
    }

    private TestApp Server(FakeGitHub hub, string database) => new(
        folder, ("Archive:ConnectionString", database), ("Scheduler:Store", "Postgres"), ("Refresh:Every", "00:00:01"), ("Site:Address", Undisturbed.Site))
    {
        Source = hub.Source(seconds: 30, inAll: 120),
    };
}
