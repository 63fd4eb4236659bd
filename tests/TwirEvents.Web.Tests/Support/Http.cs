using System.IO.Compression;

namespace TwirEvents.Web.Tests.Support;

/// <summary>What an answer says, as it was sent.</summary>
public static class Http
{
    /// <summary>All headers, by name.</summary>
    public static SortedDictionary<string, string> AllHeaders(this HttpResponseMessage answer) => new(
        answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        StringComparer.OrdinalIgnoreCase);
}

/// <summary>The coding of compressed answers.</summary>
public static class Gzip
{
    public static byte[] Decompress(byte[] body)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
