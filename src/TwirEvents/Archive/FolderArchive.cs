using System.Text;
using NodaTime;

namespace TwirEvents.Archive;

/// <summary>
/// The durable state in a folder: every text that an issue ever had. <c>texts/</c> holds the texts under their hashes,
/// <c>revisions.json</c> says which issue had which text, in the order in which the archive first saw them.
/// </summary>
/// <remarks>
/// Nothing is ever changed or deleted: an issue keeps its first text, which gives its events their UIDs, and each later one. Files
/// appear whole or not at all (written beside, synced, renamed), and the index after the texts that it names, so a crash at any
/// point leaves the old state or the new one; a temporary file that it leaves is written over.
/// </remarks>
/// <param name="folder">The path of the folder; it is made with the first text.</param>
/// <param name="clock">Tells when a text is first seen.</param>
public sealed class FolderArchive(string folder, IClock clock)
{
    private string Index => Path.Combine(folder, "revisions.json");

    /// <summary>All revisions of all issues, in the order in which they were first seen.</summary>
    /// <exception cref="ArchiveException">The index is damaged.</exception>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public IReadOnlyList<Revision> Revisions()
    {
        try
        {
            return File.Exists(Index) ? RevisionIndex.Read(File.ReadAllBytes(Index)) : [];
        }
        catch (FormatException cause)
        {
            throw new ArchiveException(
                $"The archive's index {Index} is damaged: {cause.Message} Put back a copy of it, or move the whole folder away "
                + "to have the archive filled anew from the source.", cause);
        }
    }

    /// <summary>Whether the archive has a text of this hash.</summary>
    public bool Holds(BlobHash blob) => File.Exists(TextPath(blob));

    /// <summary>The text of a revision.</summary>
    /// <exception cref="ArchiveException">The text is damaged.</exception>
    /// <exception cref="IOException">The text cannot be read.</exception>
    public string Text(BlobHash blob)
    {
        var bytes = File.ReadAllBytes(TextPath(blob));
        if (BlobHash.Of(bytes) != blob)
        {
            throw new ArchiveException(
                $"The archive's text {TextPath(blob)} is damaged. Put back a copy of it, or remove it: the next refresh fetches it "
                + "again where the source still has it.");
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);   // a byte order mark is no text
        return reader.ReadToEnd();
    }

    /// <summary>Keeps a text; to keep it twice changes nothing. It belongs to no issue until a revision names it.</summary>
    /// <exception cref="IOException">The text cannot be written.</exception>
    public void Keep(ReadOnlySpan<byte> text)
    {
        var blob = BlobHash.Of(text);
        if (!Holds(blob))
            Write(TextPath(blob), text);
    }

    /// <summary>Adds a revision for every issue whose newest text is another one than the archive's newest.</summary>
    /// <param name="files">The issues as they are now; the archive has their texts. An issue that is not among them stays.</param>
    /// <returns>How many revisions were added.</returns>
    /// <exception cref="ArchiveException">The index is damaged.</exception>
    /// <exception cref="IOException">The index cannot be read or written.</exception>
    public int Add(IEnumerable<IssueFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var revisions = Revisions();
        var newest = new Dictionary<string, BlobHash>(StringComparer.Ordinal);
        foreach (var revision in revisions)
            newest[revision.Path] = revision.Blob;

        var now = clock.GetCurrentInstant();
        if (revisions is [.., var last])
            now = Instant.Max(now, last.FirstSeen);   // a clock that was set back must not turn the order round
        Revision[] added = [.. files
            .Where(file => newest.GetValueOrDefault(file.Path) != file.Blob)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new Revision(file.Path, file.Blob, now))];
        if (added.Length > 0)
            Write(Index, RevisionIndex.Write([.. revisions, .. added]));
        return added.Length;
    }

    private string TextPath(BlobHash blob) => Path.Combine(folder, "texts", $"{blob}.md");

    private static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = $"{path}.tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}

/// <summary>An archive that is damaged; the message is a sentence for the operator and says what to do.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>A damage that another failure showed.</summary>
    public ArchiveException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
