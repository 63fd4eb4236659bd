namespace TwirEvents.Archive;

/// <summary>Where the texts of issues come from.</summary>
public interface IIssueSource
{
    /// <summary>What it is, in words for logs: "the folder /srv/issues".</summary>
    string Name { get; }

    /// <summary>Lists every issue that the source holds now, without reading more than it must.</summary>
    /// <returns>At least one file; the order does not matter.</returns>
    /// <exception cref="SourceException">The source cannot be read, or holds no issue.</exception>
    Task<IReadOnlyList<IssueFile>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The draft of the coming issue: of those behind the newest issue the first. It is asked for after the issues were listed, and
    /// belongs to that listing where the source can tell.
    /// </summary>
    /// <returns>The draft, <c>null</c> where there is none.</returns>
    /// <exception cref="SourceException">The source cannot be read.</exception>
    Task<IssueFile?> FindDraftAsync(CancellationToken cancellationToken);

    /// <summary>Reads one of the files listed, or the draft; that the bytes have the hash is for the caller to check.</summary>
    /// <exception cref="SourceException">The file cannot be read, or is too large for an issue.</exception>
    Task<byte[]> ReadAsync(IssueFile file, CancellationToken cancellationToken);
}

/// <summary>A file of a source: one state of the text of one issue.</summary>
/// <param name="Path">
/// The path below the source's folder with <c>/</c> between its parts; it stands for the issue. That of a draft begins with
/// <c>../draft/</c>, since the newsletter keeps drafts in a folder beside the issues.
/// </param>
/// <param name="Blob">The hash of the bytes.</param>
public sealed record IssueFile(string Path, BlobHash Blob)
{
    /// <summary>No issue comes near it (the largest has a tenth of a megabyte): 4 MiB.</summary>
    public const int MaxBytes = 4 << 20;
}

/// <summary>A source that cannot be read now; the message is a sentence for the operator.</summary>
public sealed class SourceException : Exception
{
    /// <summary>A failure that another one caused.</summary>
    public SourceException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
