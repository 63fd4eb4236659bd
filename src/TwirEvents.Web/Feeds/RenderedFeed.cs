using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using TwirEvents.Feeds;

namespace TwirEvents.Web.Feeds;

/// <summary>The bytes of one feed, ready to be sent.</summary>
public sealed class RenderedFeed
{
    private RenderedFeed(FeedForm form, Feed feed, byte[] identity)
    {
        Form = form;
        Feed = feed;
        Identity = identity;
        Gzip = Compress(identity);
        // Weak: one tag for both codings, which are not the same bytes (RFC 9110, section 8.8.3.3); 128 bits are plenty.
        ETag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(identity).AsSpan(0, 16))}\"", isWeak: true);
    }

    /// <summary>The form that the bytes are in.</summary>
    public FeedForm Form { get; }

    /// <summary>What they say.</summary>
    public Feed Feed { get; }

    /// <summary>The address of the feed under the canonical spelling of its filter; <c>null</c> where no service serves it.</summary>
    public Uri? Canonical => Feed.AddressOf(Form.Extension);

    /// <summary>The bytes as written.</summary>
    public ReadOnlyMemory<byte> Identity { get; }

    /// <summary>The same, compressed.</summary>
    public ReadOnlyMemory<byte> Gzip { get; }

    /// <summary>The weak entity tag, a hash of the bytes.</summary>
    public EntityTagHeaderValue ETag { get; }

    /// <summary>How much memory it takes; the events are the catalog's own.</summary>
    public long Bytes => Identity.Length + Gzip.Length + (8L * Feed.Events.Count);

    /// <summary>Renders a feed.</summary>
    public static RenderedFeed Of(FeedForm form, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(feed);
        var buffer = new ArrayBufferWriter<byte>();
        form.Write(buffer, feed);
        return new(form, feed, buffer.WrittenSpan.ToArray());
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}
