using NodaTime;

namespace TwirEvents.Archive;

/// <summary>Brings what a source holds into the archive.</summary>
public static class ArchiveUpdate
{
    // Enough to fill an empty archive within seconds, and no burden for the source.
    private const int Connections = 4;

    /// <summary>
    /// Reads the texts that the archive lacks and adds a revision for every issue whose text is another one than the archive's
    /// newest; an issue that the source no longer has stays. It takes all of a listing or nothing: an event's UID comes from the
    /// first issue that lists it, and would change if that issue came in after a later one.
    /// </summary>
    /// <returns>How many revisions were added.</returns>
    /// <exception cref="SourceException">The source cannot be read, or sent other bytes than it listed.</exception>
    /// <exception cref="ArchiveException">The archive is damaged or out of reach.</exception>
    /// <exception cref="IOException">The archive cannot be read or written.</exception>
    public static Task<int> RunAsync(IIssueSource source, IArchive archive, IClock clock, CancellationToken cancellationToken) =>
        RunAsync(source, archive, clock, null, cancellationToken);

    /// <summary>The same, but for what is hard to believe: that is kept aside.</summary>
    /// <returns>How many revisions were added.</returns>
    /// <exception cref="SourceException">The source cannot be read, or sent other bytes than it listed.</exception>
    /// <exception cref="ArchiveException">The archive is damaged or out of reach.</exception>
    /// <exception cref="IOException">The archive cannot be read or written.</exception>
    public static async Task<int> RunAsync(
        IIssueSource source, IArchive archive, IClock clock, Doubts? doubts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(clock);
        var files = await source.ListAsync(cancellationToken).ConfigureAwait(false);
        IssueFile[] distinct = [.. files.DistinctBy(file => file.Blob)];
        var held = await archive.HeldAsync([.. distinct.Select(file => file.Blob)], cancellationToken).ConfigureAwait(false);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(distinct.Where(file => !held.Contains(file.Blob)), options, async (file, stop) =>
        {
            var text = await ReadAsync(source, file, stop).ConfigureAwait(false);
            await archive.KeepAsync(text, stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
        if (doubts is not null)
            files = await doubts.BelievedAsync(files, archive, cancellationToken).ConfigureAwait(false);
        return await archive.AppendAsync(revisions => News(revisions, files, clock.GetCurrentInstant()), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Keeps the draft of the coming issue in place of the one before, where the source has another text now.</summary>
    /// <returns>The path of the draft that was kept; <c>null</c> where there was none, or nothing new.</returns>
    /// <exception cref="SourceException">The source cannot be read, or sent other bytes than it listed.</exception>
    /// <exception cref="ArchiveException">The archive is damaged or out of reach.</exception>
    /// <exception cref="IOException">The archive cannot be read or written.</exception>
    public static async Task<string?> RunDraftAsync(
        IIssueSource source, IArchive archive, IClock clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(clock);
        var file = await source.FindDraftAsync(cancellationToken).ConfigureAwait(false);
        var known = (await archive.DraftAsync(cancellationToken).ConfigureAwait(false))?.Revision;
        if (file is null || (known?.Path == file.Path && known.Blob == file.Blob))
            return null;
        var text = await ReadAsync(source, file, cancellationToken).ConfigureAwait(false);
        var revisions = await archive.RevisionsAsync(cancellationToken).ConfigureAwait(false);
        var seen = Behind(known, Behind(revisions is [.., var last] ? last : null, clock.GetCurrentInstant()));
        await archive.KeepDraftAsync(new(new(file.Path, file.Blob, seen), text), cancellationToken).ConfigureAwait(false);
        return file.Path;
    }

    private static async Task<byte[]> ReadAsync(IIssueSource source, IssueFile file, CancellationToken cancellationToken)
    {
        var text = await source.ReadAsync(file, cancellationToken).ConfigureAwait(false);
        return BlobHash.Of(text) == file.Blob ? text
            : throw new SourceException($"{file.Path} of {source.Name} is not the text that was listed (its hash differs).");
    }

    private static IEnumerable<Revision> News(IReadOnlyList<Revision> revisions, IReadOnlyList<IssueFile> files, Instant now)
    {
        var newest = Revision.Newest(revisions);
        var seen = Behind(revisions is [.., var last] ? last : null, now);
        return files
            .Where(file => newest.GetValueOrDefault(file.Path) != file.Blob)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new Revision(file.Path, file.Blob, seen));
    }

    // A clock that was set back must not turn the order round; and the catalog of every state is to have a date of its own, which
    // HTTP tells in whole seconds.
    private static Instant Behind(Revision? last, Instant now) =>
        last is null ? now : Instant.Max(now, last.FirstSeen + Duration.FromSeconds(1));
}
