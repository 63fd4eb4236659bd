using TwirEvents.Archive;

namespace TwirEvents.Web.Refresh;

/// <summary>
/// Follows the archive: what another server adds to it is published here, at its notice or, where notices do not come, within half
/// a minute.
/// </summary>
public sealed partial class ArchiveWatch(IArchive archive, CatalogPublisher publisher, LiveCatalog live, ILogger<ArchiveWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // After a failure; a server that has just started has nothing to serve.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // The last one that was logged: it is said once and not at every look.
    private string? _problem;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At the start it need not wait for the schedule to serve what is there.
        for (var hears = true; ;)
        {
            if (await TryAsync(FollowAsync(stoppingToken), stoppingToken) && hears)
                _problem = null;
            hears = await TryAsync(archive.WaitForChangeAsync(LongestWait, stoppingToken), stoppingToken);
            if (!hears)
                await Task.Delay(Pause, stoppingToken);
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (await publisher.PublishAsync(cancellationToken) && live.Current is { Index.Catalog: var catalog })
            LogFollowed(archive.Name, catalog.Issues.Count, catalog.Events.Count, catalog.Version);
    }

    // Whatever it is, the service goes on with the catalog that it has.
    private async Task<bool> TryAsync(Task step, CancellationToken cancellationToken)
    {
        try
        {
            await step;
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (problem.Message != _problem)
                LogLost(problem.Message, problem is ArchiveException or IOException or UnauthorizedAccessException ? null : problem);
            _problem = problem.Message;
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Followed {Archive}: {Issues} issues, {Events} events, catalog {Version}")]
    private partial void LogFollowed(string archive, int issues, int events, string version);

    [LoggerMessage(2, LogLevel.Warning, "The archive cannot be followed now: {Reason}")]
    private partial void LogLost(string reason, Exception? bug);
}
