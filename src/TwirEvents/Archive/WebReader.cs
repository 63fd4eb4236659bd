using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace TwirEvents.Archive;

/// <summary>
/// Reads what hosts answer, within limits of size, time and number. What may pass by itself is asked for again, later each time
/// and never at the same moments as others do; a host that asks to be left alone is.
/// </summary>
/// <remarks>
/// Redirects stay among the hosts that were named and on their schemes, so whoever may answer there cannot send the program
/// elsewhere.
/// </remarks>
/// <param name="hosts">Scheme, host and port of whom it may ask.</param>
/// <param name="timeout">How long one answer may take with its whole body.</param>
/// <param name="time">Tells how long it is to a moment that a host names, and waits.</param>
internal sealed class WebReader(IEnumerable<Uri> hosts, TimeSpan timeout, TimeProvider time) : IDisposable
{
    private const int Attempts = 4;
    private const int Redirects = 5;

    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(1);

    // Longer than this a refresh does not wait; the next one comes by itself.
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(1);

    // GitHub counts by the hour: who asks for more is mistaken, or means ill.
    private static readonly TimeSpan _longestQuiet = TimeSpan.FromHours(1);

    private readonly HashSet<string> _hosts = [.. hosts.Select(Host)];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _quietUntil = new(StringComparer.Ordinal);
    private readonly HttpClient _client = Client();

    /// <summary>Asks until there is an answer or no hope of one.</summary>
    /// <exception cref="SourceException">There is none, or none within the limits.</exception>
    public async Task<WebAnswer> GetAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await WaitForAsync(Host(question.Address), cancellationToken).ConfigureAwait(false);
            var (answer, fault) = await TryAsync(question, cancellationToken).ConfigureAwait(false);
            if (answer is not null)
                return answer;
            if (!fault!.MayPass || attempt == Attempts)
                throw new SourceException(attempt == 1 ? fault.Sentence : $"{fault.Sentence} It was asked {attempt} times.", fault.Cause);
            await Task.Delay(Pause(attempt), time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            MaxResponseDrainSize = 0,   // what is too long is not read to its end
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),   // the hosts' addresses change
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,   // it would not hold for the bodies, which are read by hand
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("TwirEvents");   // GitHub refuses requests without one
        return client;
    }

    private static string Host(Uri address) => address.GetLeftPart(UriPartial.Authority);

    // Half of each pause is left to chance: many services that lost the same host at once do not come back at once.
    private static TimeSpan Pause(int attempt) => _firstPause * Math.Pow(2, attempt - 1) * (0.5 + (Random.Shared.NextDouble() / 2));

    private async Task WaitForAsync(string host, CancellationToken cancellationToken)
    {
        if (!_quietUntil.TryGetValue(host, out var until) || until - time.GetUtcNow() is var wait && wait <= TimeSpan.Zero)
            return;
        if (wait > _longestPause)
            throw new SourceException($"{host} asks to be left alone until {until.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}.");
        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(WebAnswer? Answer, Fault? Fault)> TryAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var address = question.Address;
            for (var redirects = 0; redirects <= Redirects; redirects++)
            {
                using var response = await SendAsync(question, address, limit.Token).ConfigureAwait(false);
                if (!IsRedirect(response))
                    return await AnswerAsync(question, address, response, limit.Token).ConfigureAwait(false);
                var location = response.Headers.Location!.OriginalString;
                if (!Uri.TryCreate(address, location, out var next) || !_hosts.Contains(Host(next)))
                    return (null, new($"{address} answered {(int)response.StatusCode} and sends to '{location}', which is on none of its hosts."));
                address = next;
            }

            return (null, new($"{question.Address} sends from one address to the next without end."));
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or InvalidDataException)
        {
            return (null, new($"{question.Address} cannot be read: {cause.Message}", MayPass: true, cause));
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new($"{question.Address} did not answer within {timeout.TotalSeconds} s.", MayPass: true, cause));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(WebQuestion question, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (question.Accept is { } accept)
            request.Headers.Accept.ParseAdd(accept);
        if (question.UnlessTag is { } tag)
            request.Headers.IfNoneMatch.Add(tag);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(WebAnswer? Answer, Fault? Fault)> AnswerAsync(
        WebQuestion question, Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var isLimited = Heed(Host(address), response);
        var status = response.StatusCode;
        if (status == HttpStatusCode.NotModified && question.UnlessTag is not null)
            return (new(null, response.Headers.ETag), null);
        if (status != HttpStatusCode.OK)
            return (null, new($"{address} answered {(int)status} {response.ReasonPhrase}.", isLimited || MayPass(status)));
        var body = await BodyAsync(response, question.MaxBytes, cancellationToken).ConfigureAwait(false);
        return body is null
            ? (null, new($"{address} cannot be read: it is larger than {question.MaxBytes} bytes."))
            : (new(body, response.Headers.ETag), null);
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.Location is not null;

    private static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>
    /// Notes for how long a host wants to be left alone: <c>Retry-After</c>, or the end of
    /// <see href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">GitHub's rate limit</see>.
    /// </summary>
    /// <returns>Whether it does.</returns>
    private bool Heed(string host, HttpResponseMessage response)
    {
        var now = time.GetUtcNow();
        var until = (response.StatusCode >= HttpStatusCode.BadRequest ? response.Headers.RetryAfter : null) switch
        {
            { Delta: { } delta } => now + delta,
            { Date: { } date } => date,
            _ when Header(response, "X-RateLimit-Remaining") == "0" => Reset(response),
            _ => null,
        };
        if (until is null || until <= now)
            return false;
        _quietUntil[host] = until.Value - now < _longestQuiet ? until.Value : now + _longestQuiet;
        return true;
    }

    private static DateTimeOffset? Reset(HttpResponseMessage response) =>
        long.TryParse(Header(response, "X-RateLimit-Reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    // The bytes are counted as they come out of the decompression.
    private static async Task<byte[]?> BodyAsync(HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closed = stream.ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (body.Length + count > maxBytes)
                return null;
            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }

    /// <param name="Sentence">What is wrong.</param>
    /// <param name="MayPass">Whether another attempt may do better.</param>
    /// <param name="Cause">What showed it.</param>
    private sealed record Fault(string Sentence, bool MayPass = false, Exception? Cause = null);
}

/// <summary>What to ask for.</summary>
/// <param name="Address">Where; on one of the reader's hosts.</param>
/// <param name="MaxBytes">How long the answer may be, decompressed.</param>
/// <param name="Accept">The media type; <c>null</c> for any.</param>
/// <param name="UnlessTag">The tag of the state that is known already.</param>
internal sealed record WebQuestion(Uri Address, int MaxBytes, string? Accept = null, EntityTagHeaderValue? UnlessTag = null);

/// <summary>An answer.</summary>
/// <param name="Body">The bytes; <c>null</c> where it is still the state that is known.</param>
/// <param name="Tag">The tag of the state; <c>null</c> where it has none.</param>
internal sealed record WebAnswer(byte[]? Body, EntityTagHeaderValue? Tag);
