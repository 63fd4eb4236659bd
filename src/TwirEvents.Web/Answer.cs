using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwirEvents.Web;

/// <summary>Sends an answer whose bytes are at hand, with their number: proxies and old programs like to know it beforehand.</summary>
public static class Answer
{
    // What is quoted stays readable; nothing of it is ever put into a page of HTML as it is.
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The server copies what it is given, and holds it until it is sent: of a feed in one piece all of it, for each who reads
    // slowly; in pieces at most one and the 64 KB that it lets wait. In pieces of half this size there were fewer requests a
    // second at 16 connections.
    private const int Piece = 128 << 10;

    /// <summary>Sends some bytes; to HEAD it sends their headers.</summary>
    public static Task SendAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : SendAsync(response.Body, body);
    }

    // To who has gone it sends nothing, and no error.
    private static async Task SendAsync(Stream stream, ReadOnlyMemory<byte> body)
    {
        for (; body.Length > Piece; body = body[Piece..])
            await stream.WriteAsync(body[..Piece]);
        await stream.WriteAsync(body);
    }

    /// <summary>Sends a sentence, as a line of text.</summary>
    public static Task SendAsync(HttpContext context, int status, string sentence) =>
        SendAsync(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"{sentence}\n"));

    /// <summary>Sends a value as JSON.</summary>
    public static Task SendJsonAsync<T>(HttpContext context, int status, string contentType, T value) =>
        SendAsync(context, status, contentType, JsonSerializer.SerializeToUtf8Bytes(value, Json));
}
