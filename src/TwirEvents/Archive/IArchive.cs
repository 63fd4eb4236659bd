namespace TwirEvents.Archive;

/// <summary>
/// The durable state: every text that an issue ever had, under its hash, and which issue had which text, in the order in which
/// they were first seen. It has two homes: <see cref="FolderArchive"/> and <see cref="PostgresArchive"/>.
/// </summary>
/// <remarks>
/// <para>Nothing but the draft of the coming issue is ever changed or taken away: an issue keeps its first text, which gives its
/// events their UIDs, and each later one. A crash at any point leaves the old state or the new one, and several processes may write:
/// one waits for the other.</para>
/// <para>Besides <see cref="ArchiveException"/>, a folder throws <see cref="IOException"/> and
/// <see cref="UnauthorizedAccessException"/>, as files do.</para>
/// </remarks>
public interface IArchive : IAsyncDisposable
{
    /// <summary>What it is, in words for logs and without secrets: "the folder /srv/archive".</summary>
    string Name { get; }

    /// <summary>All revisions of all issues, in their order.</summary>
    /// <exception cref="ArchiveException">The archive is damaged or out of reach.</exception>
    Task<IReadOnlyList<Revision>> RevisionsAsync(CancellationToken cancellationToken);

    /// <summary>Which of some texts the archive has.</summary>
    /// <exception cref="ArchiveException">The archive is out of reach.</exception>
    Task<IReadOnlySet<BlobHash>> HeldAsync(IReadOnlyCollection<BlobHash> texts, CancellationToken cancellationToken);

    /// <summary>The bytes of a text; they have the hash.</summary>
    /// <exception cref="ArchiveException">The text is lost or damaged, or the archive is out of reach.</exception>
    Task<byte[]> ReadAsync(BlobHash text, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a text; to keep it twice changes nothing, unless it was damaged. It belongs to no issue until a revision names it.
    /// </summary>
    /// <exception cref="ArchiveException">The archive is out of reach, or somebody else does not stop writing.</exception>
    Task KeepAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken);

    /// <summary>Adds revisions to the end, all or none, while nobody else does.</summary>
    /// <param name="choose">Is given the revisions so far and says which ones follow; the archive has their texts.</param>
    /// <param name="cancellationToken">Stops it before anything was added.</param>
    /// <returns>How many were added.</returns>
    /// <exception cref="ArchiveException">
    /// A text is missing, or the archive is damaged or out of reach, or somebody else does not stop writing.
    /// </exception>
    Task<int> AppendAsync(Func<IReadOnlyList<Revision>, IEnumerable<Revision>> choose, CancellationToken cancellationToken);

    /// <summary>The draft of the coming issue; <c>null</c> where none was kept, or it is damaged: the next refresh keeps it again.</summary>
    /// <exception cref="ArchiveException">The archive is out of reach.</exception>
    Task<ArchivedDraft?> DraftAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a draft in place of the one before, unless that was first seen later or as late: another server was faster. It is no part
    /// of the revisions, so nothing that it says outlasts it, and copies of an archive leave it out.
    /// </summary>
    /// <exception cref="ArchiveException">The archive is out of reach, or somebody else does not stop writing.</exception>
    Task KeepDraftAsync(ArchivedDraft draft, CancellationToken cancellationToken);

    /// <summary>
    /// Returns when somebody may have added revisions or kept a draft: with their notice where the home gives one, otherwise when the
    /// time is up. Not to be called twice at once.
    /// </summary>
    /// <exception cref="ArchiveException">Notices cannot be had now: ask for the revisions from time to time, and here again.</exception>
    Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellationToken);
}

/// <summary>An archive that does not work; the message is a sentence for the operator and says what to do.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>A fault that another failure showed.</summary>
    public ArchiveException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Whether it may be over by itself, because the archive is elsewhere: a server that is down, a network.</summary>
    public bool IsOutOfReach { get; init; }
}
