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

    /// <summary>All of an answer that a cache would compare: status, headers, body.</summary>
    public static async Task<string> WholeAnswerAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var headers = answer.AllHeaders();
        headers.Remove("Date");
        return $"{answer.StatusCode}\n{string.Join('\n', headers.Select(header => $"{header.Key}: {header.Value}"))}\n\n{await answer.Content.ReadAsStringAsync()}";
    }
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
