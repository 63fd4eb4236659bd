using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;

namespace TwirEvents.Web.Tests.Support;

/// <summary>
/// Clients that ask all the time, some for feeds with the tag that they have, some plainly, some for gzip. Every answer must be 200
/// or 304 and whole, and what has the same tag the same bytes, whichever server it comes from.
/// </summary>
public sealed class Crowd : IAsyncDisposable
{
    // Calendar programs give up by then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<(string Address, string Coding, string Tag), string> _known = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly List<TimeSpan>[] _times;
    private readonly Uri[] _servers;
    private readonly Func<Random, string> _choose;
    private readonly TimeSpan _longestPause;
    private readonly Task _clients;
    private long _unchanged;

    /// <param name="clients">How many.</param>
    /// <param name="servers">Whom they ask, each one of them.</param>
    /// <param name="choose">What one of them asks for next.</param>
    /// <param name="longestPause">Up to so long one waits before it asks again.</param>
    public Crowd(int clients, IReadOnlyCollection<Uri> servers, Func<Random, string> choose, TimeSpan longestPause)
    {
        (_servers, _choose, _longestPause) = ([.. servers], choose, longestPause);
        _times = [.. Enumerable.Range(0, clients).Select(_ => new List<TimeSpan>())];
        _clients = Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => AskAsync(client))));
    }

    /// <summary>What failed so far.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>Ends them and tells what they had.</summary>
    /// <returns>How many answers there were, and how many of them were 304, and how long all but one in a hundred took at most.</returns>
    public async Task<(int Answers, long Unchanged, TimeSpan Slow)> EndAsync()
    {
        await _end.CancelAsync();
        await _clients;
        TimeSpan[] times = [.. _times.SelectMany(time => time).Order()];
        return (times.Length, _unchanged, times.Length == 0 ? default : times[times.Length * 99 / 100]);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _clients;
        _end.Dispose();
    }

    private async Task AskAsync(int number)
    {
        using var client = new HttpClient { BaseAddress = _servers[number % _servers.Length], Timeout = Patience };
        var random = new Random(number);
        var tags = new Dictionary<(string, string), string>();
        while (!_end.IsCancellationRequested)
        {
            var (address, coding) = (_choose(random), random.Next(2) == 0 ? "gzip" : "identity");
            var tag = random.Next(2) == 0 ? tags.GetValueOrDefault((address, coding)) : null;
            var begun = TimeProvider.System.GetTimestamp();
            try
            {
                if (await AnswerAsync(client, address, coding, tag) is { } newTag)
                    tags[(address, coding)] = newTag;
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException or IOException or InvalidDataException)
            {
                Fail(address, problem.InnerException?.Message ?? problem.Message);
            }

            _times[number].Add(TimeProvider.System.GetElapsedTime(begun));
            await Task.Delay(_longestPause * random.NextDouble());
        }
    }

    // The tag of what came.
    private async Task<string?> AnswerAsync(HttpClient client, string address, string coding, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", coding);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();   // throws where fewer bytes come than were said
        if (answer.StatusCode == HttpStatusCode.NotModified && tag is not null && body is [])
        {
            Interlocked.Increment(ref _unchanged);
            return tag;
        }

        var type = answer.Content.Headers.ContentType?.MediaType;
        var newTag = answer.Headers.ETag?.ToString();
        if (answer.StatusCode != HttpStatusCode.OK)
            Fail(address, $"status {(int)answer.StatusCode}");
        else if (newTag is null)
            Fail(address, "no tag");
        else if (!_known.GetOrAdd((address, coding, newTag), _ => Hash(address, type, answer, body)).Equals(Hash(body), StringComparison.Ordinal))
            Fail(address, $"the tag {newTag} has two bodies");
        return newTag;
    }

    // What is new is looked at; the rest is the same.
    private string Hash(string address, string? type, HttpResponseMessage answer, byte[] body)
    {
        var plain = answer.Content.Headers.ContentEncoding.Contains("gzip") ? Gzip.Decompress(body) : body;
        var end = type switch
        {
            "text/calendar" => "END:VCALENDAR\r\n"u8,
            "text/html" => "</html>\n"u8,
            "application/atom+xml" => "</feed>\n"u8,
            "application/json" => "}"u8,
            _ => "]"u8,
        };
        if (!plain.AsSpan().TrimEnd("\n"u8).EndsWith(end.TrimEnd("\n"u8)))
            Fail(address, $"{type} is cut");
        return Hash(body);
    }

    private static string Hash(byte[] body) => Convert.ToHexString(SHA256.HashData(body));

    private void Fail(string address, string how) =>
        _failures.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HH:mm:ss.fff} {address}: {how}"));
}
