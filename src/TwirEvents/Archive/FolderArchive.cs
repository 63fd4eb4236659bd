namespace TwirEvents.Archive;

/// <summary>
/// The archive in a folder: <c>texts/</c> holds the texts under their hashes, <c>revisions.json</c> is the index, <c>draft.json</c>
/// the draft of the coming issue, and who writes holds <c>lock</c>.
/// </summary>
/// <remarks>
/// Files appear whole or not at all (<see cref="DurableFile"/>), and the index after the texts that it names; a temporary file
/// that a crash leaves is written over. Readers need no lock: they see the old index or the new one.
/// </remarks>
/// <param name="folder">The path of the folder; it is made with the first text.</param>
public sealed class FolderArchive(string folder) : IArchive
{
    private readonly FolderLock _lock = new(folder);

    /// <summary>How long a write waits for that of another process; 10 seconds unless told otherwise.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public string Name => $"the folder {folder}";

    private string Index => Path.Combine(folder, "revisions.json");

    private string DraftPath => Path.Combine(folder, "draft.json");

    private string Texts => Path.Combine(folder, "texts");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Revision>> RevisionsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(Index)
                ? RevisionIndex.Read(await File.ReadAllBytesAsync(Index, cancellationToken).ConfigureAwait(false))
                : [];
        }
        catch (FormatException cause)
        {
            throw new ArchiveException(
                $"The archive's index {Index} is damaged: {cause.Message} Put back a copy of it, or move the whole folder away "
                + "to have the archive filled anew from the source.", cause);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlySet<BlobHash>> HeldAsync(IReadOnlyCollection<BlobHash> texts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<BlobHash>>(texts.Where(text => File.Exists(TextPath(text))).ToHashSet());

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(BlobHash text, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(TextPath(text), cancellationToken).ConfigureAwait(false);
            return BlobHash.Of(bytes) == text ? bytes : throw Damaged("is damaged", null);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Damaged("is lost", cause);
        }

        ArchiveException Damaged(string how, Exception? cause) => new(
            $"The archive's text {TextPath(text)} {how}. Put back a copy of it, or remove it: the next refresh fetches it again where "
            + "the source still has it.", cause);
    }

    /// <inheritdoc/>
    public async Task KeepAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        var path = TextPath(BlobHash.Of(text.Span));
        if (File.Exists(path) && text.Span.SequenceEqual(File.ReadAllBytes(path)))
            return;
        using var held = await _lock.TakeAsync(Patience, cancellationToken).ConfigureAwait(false);
        DurableFile.MakeFolder(Texts);
        DurableFile.Write(path, text.Span);
    }

    /// <inheritdoc/>
    public async Task<int> AppendAsync(
        Func<IReadOnlyList<Revision>, IEnumerable<Revision>> choose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choose);
        using var held = await _lock.TakeAsync(Patience, cancellationToken).ConfigureAwait(false);
        var revisions = await RevisionsAsync(cancellationToken).ConfigureAwait(false);
        Revision[] added = [.. choose(revisions)];
        if (added is [])
            return 0;
        if (added.FirstOrDefault(revision => !File.Exists(TextPath(revision.Blob))) is { } homeless)
            throw new ArchiveException($"The archive has no text {homeless.Blob} for {homeless.Path}; nothing was added.");
        DurableFile.FlushFolder(Texts);   // their names must be there before the index has them
        DurableFile.Write(Index, RevisionIndex.Write([.. revisions, .. added]));
        DurableFile.FlushFolder(folder);
        return added.Length;
    }

    /// <inheritdoc/>
    public async Task<ArchivedDraft?> DraftAsync(CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(DraftPath)
                ? ArchivedDraft.Read(await File.ReadAllBytesAsync(DraftPath, cancellationToken).ConfigureAwait(false))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task KeepDraftAsync(ArchivedDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        using var held = await _lock.TakeAsync(Patience, cancellationToken).ConfigureAwait(false);
        if (await DraftAsync(cancellationToken).ConfigureAwait(false) is { } kept && kept.Revision.FirstSeen >= draft.Revision.FirstSeen)
            return;
        DurableFile.Write(DraftPath, draft.Write());
        DurableFile.FlushFolder(folder);
    }

    /// <inheritdoc/>
    public Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellationToken) => Task.Delay(atMost, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    private string TextPath(BlobHash blob) => Path.Combine(Texts, $"{blob}.md");
}
