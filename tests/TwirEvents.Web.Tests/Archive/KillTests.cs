using System.Diagnostics;
using System.Text;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;
using Xunit.Abstractions;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>
/// A process that writes to an archive is killed, as often as <c>TWIREVENTS_KILLS</c> says (20 times unless it says anything), each
/// time at another point of its work.
/// </summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class KillTests(ArchiveHomes homes, ITestOutputHelper output)
{
    private const int NewTexts = 25;

    // On a busy machine whoever kills may come too late time and again: then it is tried this many times as often.
    private const int Patience = 10;

    private static readonly int Kills = Effort.Of("TWIREVENTS_KILLS", 20);

    [Theory, InFolder, InPostgres]
    public async Task A_kill_at_any_moment_leaves_the_old_state_or_the_new_one(ArchiveHome home)
    {
        var (random, inTheMiddle) = (new Random(2026), 0);
        var (given, place) = (await homes.NewAsync(ArchiveHome.Folder), await homes.NewAsync(home));
        await using var source = ArchiveHomes.Open(given);
        await using var archive = ArchiveHomes.Open(place);
        var kill = 0;
        for (; kill < Kills || (inTheMiddle == 0 && kill < Patience * Kills); kill++)
        {
            var before = await archive.RevisionsAsync(default);
            var texts = await GrowAsync(source, kill);
            var enough = random.Next(1, NewTexts + 1);   // with all of them the index is next, or there already
            await ImportAsync(place, given, async () => (await archive.HeldAsync(texts, default)).Count >= enough);

            var (after, problems) = await ArchiveCheck.RunAsync(archive, default);
            Assert.Empty(problems);
            var all = await source.RevisionsAsync(default);
            inTheMiddle += after.Count == before.Count ? 1 : 0;
            Assert.True(after.SequenceEqual(before) || after.SequenceEqual(all), $"{after.Count} revisions after kill {kill}");
        }

        Assert.NotEqual(0, inTheMiddle);   // else the kills came too late to prove anything
        await GrowAsync(source, kill);
        await ImportAsync(place, given, null);
        Assert.Equal(await source.RevisionsAsync(default), await archive.RevisionsAsync(default));
        Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);
        output.WriteLine($"| archive in {home}: killed while writing | {kill} times, {inTheMiddle} of them between the first text and the index; whole each time |");
    }

    // Edits of a few issues and new ones, of the size of real ones.
    private static async Task<IReadOnlyCollection<BlobHash>> GrowAsync(IArchive source, int round)
    {
        var revisions = new List<Revision>();
        for (var i = 0; i < NewTexts; i++)
        {
            var text = Encoding.UTF8.GetBytes($"{round} {i} {new string('x', 20_000)}");
            await source.KeepAsync(text, default);
            revisions.Add(new($"{(i % 2 == 0 ? round : 0)}-{i}.md", BlobHash.Of(text), Instant.FromUnixTimeSeconds(round)));
        }

        await source.AppendAsync(_ => revisions, default);
        return [.. revisions.Select(revision => revision.Blob)];
    }

    private static async Task ImportAsync(string archive, string copy, Func<Task<bool>>? now)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Command.TwirEvents, "archive", "import", archive, copy])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (now is not null)
        {
            // On a thread of its own: those of the pool may be busy with other tests for longer than an import takes.
            await Task.Factory.StartNew(
                () =>
                {
                    while (!process.HasExited && !now().GetAwaiter().GetResult())
                        Thread.Sleep(1);
                    process.Kill();   // SIGKILL: nothing of it runs any more
                },
                CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        await process.WaitForExitAsync();
        Assert.Equal("", await error);   // whatever an earlier kill left
        if (now is null)
            Assert.EndsWith("They are equal.\n", await output, StringComparison.Ordinal);
    }
}
