using NodaTime;

namespace TwirEvents.Archive;

/// <summary>An observation of the archive: from then on the issue had this text.</summary>
/// <param name="Path">The path that stands for the issue, see <see cref="IssueFile.Path"/>.</param>
/// <param name="Blob">The hash of the text.</param>
/// <param name="FirstSeen">When the archive first saw it there; never before that of an earlier revision.</param>
public sealed record Revision(string Path, BlobHash Blob, Instant FirstSeen)
{
    /// <summary>The newest text of every issue, by its path.</summary>
    internal static IReadOnlyDictionary<string, BlobHash> Newest(IEnumerable<Revision> revisions)
    {
        var newest = new Dictionary<string, BlobHash>(StringComparer.Ordinal);
        foreach (var revision in revisions)
            newest[revision.Path] = revision.Blob;
        return newest;
    }
}
