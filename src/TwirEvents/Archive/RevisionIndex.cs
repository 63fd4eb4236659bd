using System.Text.Json;
using NodaTime.Text;

namespace TwirEvents.Archive;

/// <summary>The archive's index as JSON: the revisions in the order in which they were first seen.</summary>
internal static class RevisionIndex
{
    /// <summary>Writes the index.</summary>
    public static byte[] Write(IEnumerable<Revision> revisions)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("revisions");
            foreach (var revision in revisions)
            {
                json.WriteStartObject();
                json.WriteString("path", revision.Path);
                json.WriteString("blob", revision.Blob.ToString());
                json.WriteString("firstSeen", InstantPattern.ExtendedIso.Format(revision.FirstSeen));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>Reads the index.</summary>
    /// <exception cref="FormatException">The bytes are no index.</exception>
    public static IReadOnlyList<Revision> Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return [.. document.RootElement.GetProperty("revisions").EnumerateArray().Select(Revision)];
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
