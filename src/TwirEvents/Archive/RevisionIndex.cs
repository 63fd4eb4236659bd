using System.Text.Json;
using NodaTime.Text;

namespace TwirEvents.Archive;

/// <summary>The archive's index as JSON: the revisions in the order in which they were first seen; and the draft beside it.</summary>
internal static class RevisionIndex
{
    /// <summary>Writes the index.</summary>
    public static byte[] Write(IEnumerable<Revision> revisions) => Write(json =>
    {
        json.WriteStartArray("revisions");
        foreach (var revision in revisions)
        {
            json.WriteStartObject();
            Write(json, revision);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Writes the draft with its text.</summary>
    public static byte[] WriteDraft(ArchivedDraft draft) => Write(json =>
    {
        Write(json, draft.Revision);
        json.WriteBase64String("text", draft.Text.Span);
    });

    /// <summary>Reads the index.</summary>
    /// <exception cref="FormatException">The bytes are no index.</exception>
    public static IReadOnlyList<Revision> Read(ReadOnlyMemory<byte> bytes) =>
        Read<IReadOnlyList<Revision>>(bytes, root => [.. root.GetProperty("revisions").EnumerateArray().Select(Revision)]);

    /// <summary>Reads the draft.</summary>
    /// <exception cref="FormatException">The bytes are no draft, or its text is not the one that was kept.</exception>
    public static ArchivedDraft ReadDraft(ReadOnlyMemory<byte> bytes) => Read(bytes, root =>
    {
        var draft = new ArchivedDraft(Revision(root), root.GetProperty("text").GetBytesFromBase64());
        return BlobHash.Of(draft.Text.Span) == draft.Revision.Blob ? draft : throw new JsonException("the text has another hash");
    });

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Revision revision)
    {
        json.WriteString("path", revision.Path);
        json.WriteString("blob", revision.Blob.ToString());
        json.WriteString("firstSeen", InstantPattern.ExtendedIso.Format(revision.FirstSeen));
    }

    private static T Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return read(document.RootElement);
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(cause.Message, cause);
        }
    }

    private static Revision Revision(JsonElement entry) => new(
        Text(entry, "path"),
        BlobHash.TryParse(Text(entry, "blob")) ?? throw new JsonException("a blob is no hash"),
        InstantPattern.ExtendedIso.Parse(Text(entry, "firstSeen")) is { Success: true, Value: var instant }
            ? instant
            : throw new JsonException("a firstSeen is no instant"));

    private static string Text(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new JsonException($"a {name} is null");
}
