using System.Diagnostics;
using Microsoft.Extensions.Options;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Telemetry;

namespace TwirEvents.Web.Refresh;

/// <summary>Source, archive, catalog, published: one refresh. It may run as often as one likes; one waits for the other.</summary>
public sealed partial class RefreshJob(
    IIssueSource source, IArchive archive, Doubts doubts, CatalogPublisher publisher, LiveCatalog live, IClock clock,
    RefreshMeter meter, IOptions<SourceOptions> options, ILogger<RefreshJob> logger)
    : IDisposable
{
    private static readonly Duration LongestPause = Duration.FromSeconds(30);

    // The schedule and a change in the folder may come at the same time.
    private readonly SemaphoreSlim one = new(1);

    private volatile RefreshStatus status = new(null, null, null);

    /// <summary>How the refreshes went so far.</summary>
    public RefreshStatus Status => status;

    /// <summary>
    /// Runs one refresh. First it publishes what the archive has, so a source that is down keeps nothing from being served. Where
    /// it fails, the catalog stays as it is, and the log and <see cref="Status"/> say why. An archive that is out of reach is
    /// waited for: who starts a database together with the service is to have a catalog when it is up, not an hour later.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var pause = Duration.FromSeconds(1);
            while (!await TryAsync(cancellationToken))
            {
                await Task.Delay(pause.ToTimeSpan(), cancellationToken);
                pause = Duration.Min(2 * pause, LongestPause);
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    // Whether it is over, however it went.
    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        using var activity = TelemetryNames.Activities.StartActivity("refresh");
        var begun = Stopwatch.GetTimestamp();
        var isOver = await TryAsync(begun, cancellationToken);
        var problem = status.LastError;
        activity?.SetStatus(problem is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, problem);
        meter.Ended(problem is null, Stopwatch.GetElapsedTime(begun));
        return isOver;
    }

    private async Task<bool> TryAsync(long begun, CancellationToken cancellationToken)
    {
        try
        {
            await PublishArchivedAsync(cancellationToken);
            var added = await ArchiveUpdate.RunAsync(source, archive, clock, doubts, cancellationToken);
            await publisher.PublishAsync(cancellationToken);
            status = status with { Doubts = doubts.Standing };
            foreach (var doubt in doubts.Standing)
                LogDoubt(doubt.Reason, doubt.Hash);
            if (doubts.Standing.FirstOrDefault(doubt => doubt.IsOfAll) is { } ofAll)
            {
                Failed(ofAll.Reason, null);
            }
            else
            {
                if (options.Value.IncludeDraft)
                    await PublishDraftAsync(cancellationToken);
                Succeeded(added, begun);
            }

            GiveBack();
        }
        catch (ArchiveException problem) when (problem.IsOutOfReach)
        {
            Failed(problem.Message, null);
            return false;
        }
        catch (Exception problem) when (problem is SourceException or ArchiveException or IOException or UnauthorizedAccessException)
        {
            Failed(problem.Message, null);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Failed($"{bug.GetType().Name}: {bug.Message}", bug);   // a text that the program cannot stand must not end the service
        }

        return true;
    }

    // A text that the archive lost is no reason not to ask the source, which has it.
    private async Task PublishArchivedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await publisher.PublishAsync(cancellationToken);
        }
        catch (Exception problem) when (
            problem is ArchiveException { IsOutOfReach: false } or IOException or UnauthorizedAccessException)
        {
            Failed(problem.Message, null);
        }
    }

    // It is an extra: the issues are published already, and without it the refresh has not failed.
    private async Task PublishDraftAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await ArchiveUpdate.RunDraftAsync(source, archive, clock, cancellationToken) is not { } path)
                return;
            LogDraft(path, archive.Name);
            await publisher.PublishAsync(cancellationToken);
        }
        catch (Exception problem) when (
            problem is SourceException or ArchiveException { IsOutOfReach: false } or IOException or UnauthorizedAccessException)
        {
            LogNoDraft(problem.Message);
        }
    }

    // What reading and matching left would stay with the process, 27 MB of 157 as measured, since serving feeds makes too little to have
    // it collected. It takes some 30 ms, once in a refresh.
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private void Succeeded(int added, long begun)
    {
        if (live.Current is not { Index.Catalog: var catalog })
        {
            Failed($"None of the {publisher.Texts} texts of {source.Name} is an issue.", null);
            return;
        }

        var now = clock.GetCurrentInstant();
        status = status with { LastRefresh = now, LastSuccess = now, LastError = null };
        LogRefreshed(source.Name, added, archive.Name, catalog.Issues.Count, catalog.Events.Count, catalog.Groups.Count, catalog.Version,
            publisher.Unreadable, doubts.Standing.Count, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private void Failed(string reason, Exception? bug)
    {
        var now = clock.GetCurrentInstant();
        status = status with { LastRefresh = now, LastError = reason, LastFailure = new(now, reason) };
        LogFailed(reason, live.Current?.Index.Catalog.Version ?? "none", bug);
    }

    [LoggerMessage(1, LogLevel.Information,
        "Refreshed from {Source}: {Added} new texts in {Archive}, {Issues} issues, {Events} events, {Groups} groups, catalog {Version}, "
        + "{Unreadable} texts no issue, {Doubts} not believed, {Elapsed} ms")]
    private partial void LogRefreshed(
        string source, int added, string archive, int issues, int events, int groups, string version, int unreadable, int doubts, long elapsed);

    [LoggerMessage(2, LogLevel.Error, "Refresh failed: {Reason} Catalog still served: {Version}")]
    private partial void LogFailed(string reason, string version, Exception? bug);

    [LoggerMessage(4, LogLevel.Warning, "Not believed: {Doubt} It will be if it stays so for two days, or with --Source:Accept={Hash}")]
    private partial void LogDoubt(string doubt, string hash);

    [LoggerMessage(5, LogLevel.Information, "New text of the draft {Path} in {Archive}")]
    private partial void LogDraft(string path, string archive);

    [LoggerMessage(6, LogLevel.Warning, "The draft of the coming issue cannot be had now: {Reason}")]
    private partial void LogNoDraft(string reason);
}
