using NodaTime;

namespace TwirEvents.Archive;

/// <summary>An observation of the archive: from then on the issue had this text.</summary>
/// <param name="Path">The path that stands for the issue, see <see cref="IssueFile.Path"/>.</param>
/// <param name="Blob">The hash of the text.</param>
/// <param name="FirstSeen">When the archive first saw it there; at least a second after the revisions that were there before it came.</param>
public sealed record Revision(string Path, BlobHash Blob, Instant FirstSeen);
