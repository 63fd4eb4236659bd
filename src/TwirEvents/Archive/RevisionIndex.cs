using System.Text.Json;
using NodaTime.Text;

namespace TwirEvents.Archive;

/// <summary>The archive's index as JSON: the revisions in the order in which they were first seen.</summary>
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

    /// <summary>Reads the index.</summary>
    /// <exception cref="FormatException">The bytes are no index.</exception>
    public static IReadOnlyList<Revision> Read(ReadOnlyMemory<byte> bytes) =>
        Read<IReadOnlyList<Revision>>(bytes, root => [.. root.GetProperty("revisions").EnumerateArray().Select(Revision)]);

    /// <summary>Writes a file of the archive, one JSON object.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
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

    /// <summary>Writes the members of a revision into an object.</summary>
    public static void Write(Utf8JsonWriter json, Revision revision)
    {
        json.WriteString("path", revision.Path);
        json.WriteString("blob", revision.Blob.ToString());
        json.WriteString("firstSeen", InstantPattern.ExtendedIso.Format(revision.FirstSeen));
    }

    /// <summary>Reads a file of the archive.</summary>
    /// <exception cref="FormatException">It is not the JSON that is looked for.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T> read)
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

    /// <summary>Reads the members of a revision in an object.</summary>
    public static Revision Revision(JsonElement entry) => new(
        Text(entry, "path"),
        BlobHash.TryParse(Text(entry, "blob")) ?? throw new JsonException("a blob is no hash"),
        InstantPattern.ExtendedIso.Parse(Text(entry, "firstSeen")) is { Success: true, Value: var instant }
            ? instant
            : throw new JsonException("a firstSeen is no instant"));

    private static string Text(JsonElement entry, string name) =>
        entry.GetProperty(name).GetString() ?? throw new JsonException($"a {name} is null");
}
