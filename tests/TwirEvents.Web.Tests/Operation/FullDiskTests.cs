using System.Diagnostics;
using System.Globalization;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>A disk of the test's own that fills up under the archive: at the first octet, within a text, at the index.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int NewIssues = 40;
    private const int Page = 4096;   // what a file takes at least

    private readonly TempFolder folder = new();

    public FullDiskTests()
    {
        Directory.CreateDirectory(folder["issues"]);
        Directory.CreateDirectory(folder["archive"]);
    }

    public void Dispose() => folder.Dispose();

    [MountFact]
    public async Task A_disk_that_is_full_is_told_changes_nothing_and_is_forgotten_when_there_is_room()
    {
        await using var hub = await FakeGitHub.StartAsync(Pushes.Of(0, NewIssues));
        await using var disk = await Disk.MountAsync(folder["archive"]);
        await using var app = new TestApp(folder, ("Site:Address", Undisturbed.Site)) { Source = hub.Source() };
        await using var archive = new FolderArchive(folder["archive"]);
        using var client = await app.StartAsync();
        var before = await client.WholeAnswerAsync("/events.ics");
        hub.Push(Pushes.Of(1, NewIssues));

        // One page more where the last one helped nothing: there is room for no text, for half a text, for some, for half the index.
        var (failures, pages, held) = (0, 0, 0);
        while (true)
        {
            disk.Leave(pages * Page);
            await app.RefreshAsync();
            if (app.Status.LastError is null)
                break;
            Assert.StartsWith("No space left on device", app.Status.LastError, StringComparison.Ordinal);
            Assert.Equal(++failures, app.Log.Lines.Count(line => line.StartsWith("Error: Refresh failed: No space left on device", StringComparison.Ordinal)));
            Assert.Equal(before, await client.WholeAnswerAsync("/events.ics"));
            Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);
            Assert.Equal(NewIssues, (await archive.RevisionsAsync(default)).Count);
            var texts = Directory.GetFiles(folder["archive/texts"], "*.md").Length;
            (pages, held) = (texts == held ? pages + 1 : pages, texts);
        }

        Assert.True(failures > NewIssues && pages > 2, $"It failed {failures} times only, at last with {pages} pages.");
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("   at ", StringComparison.Ordinal));
        await Undisturbed.EqualsAsync(1, NewIssues, archive, [client]);
    }

    private sealed class Disk(string path) : IAsyncDisposable
    {
        private const int Size = 256 * Page;

        private readonly string _filler = Path.Combine(path, "filler");

        public static async Task<Disk> MountAsync(string path)
        {
            Assert.True(await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={Size}"), "twirevents", path));
            return new(path);
        }

        /// <summary>Fills it up but for some octets.</summary>
        public void Leave(long octets)
        {
            File.Delete(_filler);
            using var filler = File.Create(_filler);
            for (var left = new DriveInfo(path).AvailableFreeSpace - octets; left > 0; left -= Page)
                filler.Write(new byte[Page]);
        }

        public async ValueTask DisposeAsync() => Assert.True(await RunAsync("umount", "-l", path));
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    /// <summary>A test that mounts a disk, which takes root, and a machine that lets it.</summary>
    private sealed class MountFactAttribute : FactAttribute
    {
        private static readonly Lazy<bool> Can = new(() =>
        {
            using var folder = new TempFolder();
            if (Environment.UserName != "root" || !RunAsync("mount", "-t", "tmpfs", "twirevents", folder.Path).GetAwaiter().GetResult())
                return false;
            return RunAsync("umount", folder.Path).GetAwaiter().GetResult();
        });

        public MountFactAttribute() => Skip = Can.Value ? null : "No disk can be mounted here";
    }
}
