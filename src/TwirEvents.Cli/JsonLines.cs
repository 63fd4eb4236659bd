using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwirEvents.Cli;

/// <summary>Writes <see href="https://jsonlines.org/">JSON Lines</see>: one value a line, UTF-8.</summary>
internal sealed class JsonLines(Stream output) : IDisposable
{
    // Nothing here becomes part of a page, so that letters and quotes may stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BufferedStream buffer = new(output, 1 << 16);
    private readonly Utf8JsonWriter json = new(Stream.Null, Options);

    /// <summary>Writes each value on its own line.</summary>
    public void Write<T>(IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        foreach (var value in values)
        {
            json.Reset(buffer);
            write(json, value);
            json.Flush();
            buffer.WriteByte((byte)'\n');
        }
    }

    /// <summary>Hands over the rest; the output stays open.</summary>
    public void Dispose()
    {
        json.Dispose();
        buffer.Flush();
    }
}
