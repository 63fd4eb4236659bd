using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NodaTime;
using TwirEvents.Feeds;

namespace TwirEvents.Web.Feeds;

/// <summary>The bytes of one feed and the headers that go with them, ready to be sent.</summary>
public sealed class RenderedFeed
{
    private RenderedFeed(FeedForm form, Feed feed, Uri address, byte[] identity, Instant lastModified)
    {
        Form = form;
        Identity = identity;
        Gzip = Compress(identity);
        // Weak: one tag for both codings, which are not the same bytes (RFC 9110, section 8.8.3.3); 128 bits are plenty.
        ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(identity).AsSpan(0, 16))}\"";
        LastModified = lastModified;
        LastModifiedText = HeaderUtilities.FormatDate(lastModified.ToDateTimeOffset());
        EventCount = $"{feed.Events.Count}";
        Link = $"<{address.AbsoluteUri}>; rel=\"canonical\"";
        Disposition = $"inline; filename=\"rust-events.{form.Extension}\"";
    }

    /// <summary>The form that the bytes are in.</summary>
    public FeedForm Form { get; }

    /// <summary>The bytes as written.</summary>
    public ReadOnlyMemory<byte> Identity { get; }

    /// <summary>The same, compressed.</summary>
    public ReadOnlyMemory<byte> Gzip { get; }

    /// <summary>The weak entity tag, a hash of the bytes, as it is sent: <c>W/"…"</c>.</summary>
    public string ETag { get; }

    /// <summary>When the answer last changed.</summary>
    public Instant LastModified { get; }

    /// <summary>The same as an HTTP date.</summary>
    public string LastModifiedText { get; }

    /// <summary>How many events it has, in digits.</summary>
    public string EventCount { get; }

    /// <summary>The link to the one address that stands for all that give the same.</summary>
    public string Link { get; }

    /// <summary>What a browser is to do with it, and the name of the file where one saves it.</summary>
    public string Disposition { get; }

    /// <summary>How much memory it takes.</summary>
    public long Bytes => 1000 + Identity.Length + Gzip.Length + (2L * Link.Length);

    /// <summary>Renders a feed.</summary>
    /// <param name="form">The form.</param>
    /// <param name="feed">What it says.</param>
    /// <param name="address">The one address that stands for all that give the same.</param>
    /// <param name="lastModified">When it last changed.</param>
    public static RenderedFeed Of(FeedForm form, Feed feed, Uri address, Instant lastModified)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(address);
        var buffer = new ArrayBufferWriter<byte>();
        form.Write(buffer, feed);
        return new(form, feed, address, buffer.WrittenSpan.ToArray(), lastModified);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}
