using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Web.Refresh;

/// <summary>
/// Archive, catalog, published. What is served depends on the archive alone, and on whether its draft is looked at, so that every
/// server over the same archive sends the same bytes with the same dates.
/// </summary>
public sealed partial class CatalogPublisher(
    IArchive archive, LiveCatalog live, IOptions<SourceOptions> source, ILogger<CatalogPublisher> logger) : IDisposable
{
    // What was read of the texts so far; null for a text that is no issue. A text is named by its content, so it is read once.
    private readonly ConcurrentDictionary<BlobHash, Issue?> _issues = [];

    // A refresh and a notice of another server may come at the same time.
    private readonly SemaphoreSlim _one = new(1);

    private IReadOnlyList<Revision> _published = [];
    private ArchivedDraft? _draft;

    /// <summary>How many texts were read so far.</summary>
    public int Texts => _issues.Count;

    /// <summary>How many of them are no issues.</summary>
    public int Unreadable => _issues.Values.Count(issue => issue is null);

    /// <summary>Publishes the catalog of the archive as it is now, unless that is what is served; without an issue, nothing.</summary>
    /// <returns>Whether there is another catalog now.</returns>
    /// <exception cref="ArchiveException">The archive is damaged or out of reach; what was served still is.</exception>
    /// <exception cref="IOException">The archive cannot be read; what was served still is.</exception>
    public async Task<bool> PublishAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var revisions = await archive.RevisionsAsync(cancellationToken);
            var draft = source.Value.IncludeDraft ? await DraftAsync(cancellationToken) : null;
            if (revisions.SequenceEqual(_published) && draft?.Revision == _draft?.Revision)
                return false;
            Issue[] read = await ReadAsync(revisions, cancellationToken);
            if (read.Length > 0)
                live.Publish(new(Build(read, draft, revisions), Changed(draft is null ? revisions : [.. revisions, draft.Revision])));
            (_published, _draft) = (revisions, draft);
            return read.Length > 0;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    // The draft is an extra: whatever is wrong with it, the issues are published. What was served of it must not go for the moment, as
    // nothing would tell that it did: its date is that of what the archive has.
    private async Task<ArchivedDraft?> DraftAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await archive.DraftAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogNoDraft(problem.Message);
            return _draft;
        }
    }

    // It only could go back where the archive was put back to an older state; then it stands still, on all servers that are running.
    private Instant Changed(IEnumerable<Revision> revisions)
    {
        var newest = revisions.Max(revision => revision.FirstSeen);
        return live.Current is { Changed: var served } ? Instant.Max(served, newest) : newest;
    }

    // The first text of an issue is what was published; each later one is an edit of the day on which it was first seen.
    private async Task<Issue[]> ReadAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellationToken)
    {
        // At the start all of them are new, and to read them is most of the time to the first feed.
        await Parallel.ForEachAsync(revisions, cancellationToken, async (revision, stop) => await ReadAsync(revision, stop));
        var read = new List<Issue>();
        var published = new HashSet<string>(StringComparer.Ordinal);
        foreach (var revision in revisions)
        {
            if (_issues[revision.Blob] is { } issue)
                read.Add(published.Add(revision.Path) ? issue : issue with { Revised = revision.FirstSeen.InUtc().Date });
        }

        return [.. read];
    }

    private async Task ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        if (_issues.ContainsKey(revision.Blob))
            return;
        var issue = Read(revision.Path, await archive.ReadAsync(revision.Blob, cancellationToken));
        _issues.TryAdd(revision.Blob, issue);
    }

    private Issue? Read(string path, ReadOnlySpan<byte> text)
    {
        if (!IssueReader.TryRead(text, out var issue, out var problem))
            LogUnreadable(path, problem);
        return issue;
    }

    // A draft is another text every few hours: it is not kept beside those of the issues. One that the program cannot stand would
    // stop every refresh, also after a restart, since the archive has it.
    private CatalogIndex Build(Issue[] issues, ArchivedDraft? draft, IReadOnlyList<Revision> revisions)
    {
        try
        {
            if (draft is not null && Read(draft.Revision.Path, draft.Text.Span) is { } issue)
            {
                if (!EventCatalog.IsComing(issue, issues) && !IsOut(draft.Revision, revisions))
                    LogIgnored(draft.Revision.Path, issue.Number, issue.Date);
                return WithGroups(new(EventCatalog.Build(issues, issue, draft.Revision.FirstSeen.InUtc().Date)));
            }
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            LogBrokenDraft(draft?.Revision.Path, bug);
        }

        // Who waits for the first feed of all is not to wait for the groups too.
        var index = new CatalogIndex(EventCatalog.Build(issues));
        return live.Current is null ? index : WithGroups(index);
    }

    // They are made when they are first asked for: what is wrong with them is to show before the catalog is served.
    private static CatalogIndex WithGroups(CatalogIndex index)
    {
        _ = index.FindGroup("");
        return index;
    }

    // The names of the newsletter's files begin with the date. The archive has the draft of a published issue until there is another.
    private static bool IsOut(Revision draft, IReadOnlyList<Revision> revisions) => revisions.Any(
        revision => string.CompareOrdinal(Path.GetFileName(revision.Path), Path.GetFileName(draft.Path)) >= 0);

    [LoggerMessage(3, LogLevel.Warning, "{Path} is no issue: {Problem}")]
    private partial void LogUnreadable(string path, string problem);

    [LoggerMessage(4, LogLevel.Warning, "The archive's draft of the coming issue cannot be read: {Reason}")]
    private partial void LogNoDraft(string reason);

    [LoggerMessage(5, LogLevel.Warning, "The draft {Path} is ignored: an issue has its number, {Number}, or is not before its date, {Date}")]
    private partial void LogIgnored(string path, int number, LocalDate date);

    [LoggerMessage(6, LogLevel.Error, "The draft {Path} cannot be looked at; the issues are published without it")]
    private partial void LogBrokenDraft(string? path, Exception bug);
}
