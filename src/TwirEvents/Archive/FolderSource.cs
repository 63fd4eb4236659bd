namespace TwirEvents.Archive;

/// <summary>
/// A folder of issues, searched as <see cref="IssueFolder"/> does: the <c>content</c> folder of a clone of the newsletter's
/// repository. The folder <c>draft</c> beside it has the draft of the coming issue.
/// </summary>
/// <param name="folder">The path of the folder.</param>
public sealed class FolderSource(string folder) : IIssueSource
{
    /// <inheritdoc/>
    public string Name => $"the folder {folder}";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IssueFile>> ListAsync(CancellationToken cancellationToken)
    {
        var files = new List<IssueFile>();
        foreach (var path in Paths(folder))
            files.Add(new(path, BlobHash.Of(await ReadAsync(path, cancellationToken).ConfigureAwait(false))));
        return files.Count > 0 ? files : throw new SourceException($"There is no .md or .markdown file in the folder {folder}.");
    }

    /// <inheritdoc/>
    public async Task<IssueFile?> FindDraftAsync(CancellationToken cancellationToken)
    {
        var drafts = Path.Combine(folder, ComingDraft.Folder);
        if (!Directory.Exists(drafts) || ComingDraft.Of(Paths(folder), Paths(drafts)) is not { } name)
            return null;
        var path = $"{ComingDraft.Folder}{name}";
        return new(path, BlobHash.Of(await ReadAsync(path, cancellationToken).ConfigureAwait(false)));
    }

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(IssueFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ReadAsync(file.Path, cancellationToken);
    }

    private static IReadOnlyList<string> Paths(string folder)
    {
        try
        {
            return IssueFolder.Paths(folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The folder {folder} cannot be listed: {cause.Message}", cause);
        }
    }

    private async Task<byte[]> ReadAsync(string relativePath, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, relativePath);
        try
        {
            return new FileInfo(path).Length <= IssueFile.MaxBytes
                ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)
                : throw new SourceException($"The file {path} is larger than {IssueFile.MaxBytes} bytes, which no issue is.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The file {path} cannot be read: {cause.Message}", cause);
        }
    }
}
