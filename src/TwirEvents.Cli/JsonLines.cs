using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwirEvents.Cli;

/// <summary>Writes <see href="https://jsonlines.org/">JSON Lines</see>: one value a line, UTF-8.</summary>
internal sealed class JsonLines : IDisposable
{
    private const int BufferSize = 1 << 16;

    // Nothing here becomes part of a page, so that letters and quotes may stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream output;
    private readonly ArrayBufferWriter<byte> lines = new(2 * BufferSize);
    private readonly Utf8JsonWriter json;

    public JsonLines(Stream output)
    {
        this.output = output;
        json = new(lines, Options);
    }

    /// <summary>Writes each value on its own line.</summary>
    public void Write<T>(IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        foreach (var value in values)
        {
            write(json, value);
            json.Flush();
            json.Reset();
            lines.GetSpan(1)[0] = (byte)'\n';
            lines.Advance(1);
            if (lines.WrittenCount >= BufferSize)
                HandOver();
        }
    }

    /// <summary>Hands over the rest; the output stays open.</summary>
    public void Dispose()
    {
        json.Dispose();
        HandOver();
        output.Flush();
    }

    private void HandOver()
    {
        output.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }
}
