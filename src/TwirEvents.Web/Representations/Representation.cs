using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace TwirEvents.Web.Representations;

/// <summary>
/// The bytes of an answer with what they are known by, made once for all who ask
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8">RFC 9110, section 8</see>).
/// </summary>
public sealed class Representation
{
    /// <summary>Makes the bytes ready.</summary>
    /// <param name="contentType">Their media type.</param>
    /// <param name="identity">The bytes as written.</param>
    /// <param name="lastModified">When they last changed; <c>null</c> where only the tag tells.</param>
    public Representation(string contentType, byte[] identity, Instant? lastModified = null)
    {
        ContentType = contentType;
        Identity = identity;
        Gzip = Compress(identity);
        // Weak: one tag for both codings, which are not the same bytes (RFC 9110, section 8.8.3.3); 128 bits are plenty.
        ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(identity).AsSpan(0, 16))}\"";
        LastModified = lastModified;
        LastModifiedText = lastModified is { } changed ? HeaderUtilities.FormatDate(changed.ToDateTimeOffset()) : null;
    }

    /// <summary>The media type.</summary>
    public string ContentType { get; }

    /// <summary>The bytes as written.</summary>
    public ReadOnlyMemory<byte> Identity { get; }

    /// <summary>The same, compressed.</summary>
    public ReadOnlyMemory<byte> Gzip { get; }

    /// <summary>The weak entity tag, a hash of the bytes, as it is sent: <c>W/"…"</c>.</summary>
    public string ETag { get; }

    /// <summary>When they last changed; <c>null</c> where only the tag tells.</summary>
    public Instant? LastModified { get; }

    /// <summary>The same as an HTTP date.</summary>
    public string? LastModifiedText { get; }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return compressed.ToArray();
    }
}
