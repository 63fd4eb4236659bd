using System.Diagnostics;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Web.Refresh;

/// <summary>Source, archive, catalog, published: one refresh. It may run as often as one likes, but not twice at once.</summary>
public sealed partial class RefreshJob(
    IIssueSource source, FolderArchive archive, LiveCatalog live, IClock clock, ILogger<RefreshJob> logger)
{
    // What was read of the texts so far; null for a text that is no issue. A text is named by its content, so it is read once.
    private readonly Dictionary<BlobHash, Issue?> issues = [];

    // The archive holds what the catalog does not: a catalog that could not be built is built at the next refresh.
    private bool hasNews;

    private volatile RefreshStatus status = new(null, null, null);

    /// <summary>How the refreshes went so far.</summary>
    public RefreshStatus Status => status;

    /// <summary>
    /// Runs one refresh. Before the first catalog it publishes that of the archive, so a source that is down keeps nothing from
    /// being served. Where it fails, the catalog stays as it is, and the log and <see cref="Status"/> say why.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            if (live.Current is null)
                PublishArchived();
            var added = await ArchiveUpdate.RunAsync(source, archive, cancellationToken);
            hasNews |= added > 0;
            if (hasNews || live.Current is null)
                Publish();
            Succeeded(added, begun);
        }
        catch (Exception problem) when (problem is SourceException or ArchiveException or IOException or UnauthorizedAccessException)
        {
            Failed(problem.Message, null);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            Failed($"{bug.GetType().Name}: {bug.Message}", bug);   // a text that the program cannot stand must not end the service
        }
    }

    // A text that the archive lost is no reason not to ask the source, which has it.
    private void PublishArchived()
    {
        try
        {
            Publish();
        }
        catch (Exception problem) when (problem is ArchiveException or IOException or UnauthorizedAccessException)
        {
            Failed(problem.Message, null);
        }
    }

    private void Publish()
    {
        var revisions = archive.Revisions();
        Issue[] read = [.. ReadAll(revisions)];
        if (read.Length > 0)
            live.Publish(new(new(EventCatalog.Build(read)), Changed(revisions.Max(revision => revision.FirstSeen))));
        hasNews = false;
    }

    // An archive that was put back to an older state gives another catalog, which is news to those who had the newer one.
    private Instant Changed(Instant newest) =>
        live.Current is { Changed: var served } && newest <= served ? Instant.Max(served, clock.GetCurrentInstant()) : newest;

    // The first text of an issue is what was published; each later one is an edit of the day on which it was first seen.
    private IEnumerable<Issue> ReadAll(IReadOnlyList<Revision> revisions)
    {
        var published = new HashSet<string>(StringComparer.Ordinal);
        foreach (var revision in revisions)
        {
            if (Read(revision) is { } issue)
                yield return published.Add(revision.Path) ? issue : issue with { Revised = revision.FirstSeen.InUtc().Date };
        }
    }

    private Issue? Read(Revision revision)
    {
        if (issues.TryGetValue(revision.Blob, out var known))
            return known;
        if (!IssueReader.TryRead(archive.Text(revision.Blob), out var issue, out var problem))
            LogUnreadable(revision.Path, problem);
        issues.Add(revision.Blob, issue);
        return issue;
    }

    private void Succeeded(int added, long begun)
    {
        if (live.Current is not { Index.Catalog: var catalog })
        {
            Failed($"None of the {issues.Count} texts of {source.Name} is an issue.", null);
            return;
        }

        var now = clock.GetCurrentInstant();
        status = status with { LastRefresh = now, LastSuccess = now, LastError = null };
        LogRefreshed(source.Name, added, catalog.Issues.Count, catalog.Events.Count, catalog.Version,
            issues.Values.Count(issue => issue is null), (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    private void Failed(string reason, Exception? bug)
    {
        var now = clock.GetCurrentInstant();
        status = status with { LastRefresh = now, LastError = reason, LastFailure = new(now, reason) };
        LogFailed(reason, live.Current?.Index.Catalog.Version ?? "none", bug);
    }

    [LoggerMessage(1, LogLevel.Information,
        "Refreshed from {Source}: {Added} new texts, {Issues} issues, {Events} events, catalog {Version}, {Unreadable} texts no issue, {Elapsed} ms")]
    private partial void LogRefreshed(string source, int added, int issues, int events, string version, int unreadable, long elapsed);

    [LoggerMessage(2, LogLevel.Error, "Refresh failed: {Reason} Catalog still served: {Version}")]
    private partial void LogFailed(string reason, string version, Exception? bug);

    [LoggerMessage(3, LogLevel.Warning, "{Path} is no issue: {Problem}")]
    private partial void LogUnreadable(string path, string problem);
}
