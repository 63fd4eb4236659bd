using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace TwirEvents.Web.Refresh;

/// <summary>
/// Refreshes soon after something changed in the source's folder. It is a hint and no more: where the system gives no notice, as on
/// drives of other machines, the schedule finds the change.
/// </summary>
public sealed partial class SourceWatch(
    RefreshJob job, IOptions<SourceOptions> source, IHostEnvironment host, ILogger<SourceWatch> logger) : BackgroundService
{
    // A pull writes many files, and an editor one file several times: it is looked at when they have been still for a while.
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(1);

    // Something that never is still must not keep the rest waiting.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> hints =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (source.Value is not { Kind: SourceKind.Folder, Watch: true, Folder: { } folder })
            return;
        using var watcher = Watch(Path.GetFullPath(folder, host.ContentRootPath));
        while (watcher is not null)
        {
            await hints.Reader.ReadAsync(stoppingToken);
            await WaitUntilStillAsync(stoppingToken);
            await job.RunAsync(stoppingToken);
        }
    }

    private async Task WaitUntilStillAsync(CancellationToken stoppingToken)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        longest.CancelAfter(Longest);
        try
        {
            do
            {
                await Task.Delay(Still, longest.Token);
            }
            while (hints.Reader.TryRead(out _));
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // It has been long enough.
        }
    }

    private FileSystemWatcher? Watch(string folder)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += Hint;
            watcher.Created += Hint;
            watcher.Deleted += Hint;
            watcher.Renamed += Hint;
            watcher.Error += (_, error) =>
            {
                LogLost(folder, error.GetException().Message);
                hints.Writer.TryWrite(true);   // what was missed may be a change
            };
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            LogLost(folder, problem.Message);
            return null;
        }
    }

    // Git writes into its own folder all the time.
    private void Hint(object sender, FileSystemEventArgs change)
    {
        if (change.Name?.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')) != true)
            hints.Writer.TryWrite(true);
    }

    [LoggerMessage(1, LogLevel.Warning, "Changes in the folder {Folder} are not noticed at once, but by the schedule: {Reason}")]
    private partial void LogLost(string folder, string reason);
}
