using System.Text.Json;

namespace TwirEvents.Archive;

/// <summary>The draft of the coming issue, as the archive keeps it.</summary>
/// <param name="Revision">Which file had which text, and since when.</param>
/// <param name="Text">The bytes of the text; they have the hash.</param>
public sealed record ArchivedDraft(Revision Revision, ReadOnlyMemory<byte> Text)
{
    /// <summary>Writes the draft with its text as JSON.</summary>
    internal byte[] Write() => RevisionIndex.Write(json =>
    {
        RevisionIndex.Write(json, Revision);
        json.WriteBase64String("text", Text.Span);
    });

    /// <summary>Reads the draft.</summary>
    /// <exception cref="FormatException">The bytes are no draft, or its text is not the one that was kept.</exception>
    internal static ArchivedDraft Read(ReadOnlyMemory<byte> bytes) => RevisionIndex.Read(bytes, root =>
    {
        var draft = new ArchivedDraft(RevisionIndex.Revision(root), root.GetProperty("text").GetBytesFromBase64());
        return BlobHash.Of(draft.Text.Span) == draft.Revision.Blob ? draft : throw new JsonException("the text has another hash");
    });
}
