using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwirEvents.Catalog;

namespace TwirEvents.Feeds;

/// <summary>Writes a feed as <c>{"count":2,"events":[…]}</c>, the events as <see cref="EventJson"/> has them.</summary>
public static class JsonWriter
{
    // Letters of every script stay readable, and only what is beyond U+FFFF, such as an emoji, becomes an escape: the encoders that
    // JavaScriptEncoder can create know no further. Nothing here is ever put into a page of HTML as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the whole document, in UTF-8.</summary>
    public static void Write(IBufferWriter<byte> output, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(feed);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("count"u8, feed.Events.Count);
        json.WriteStartArray("events"u8);
        foreach (var rustEvent in feed.Events)
            EventJson.Write(json, rustEvent);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
