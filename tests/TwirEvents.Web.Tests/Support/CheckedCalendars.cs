using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using TwirEvents.Tests.Feeds.Checks;

namespace TwirEvents.Web.Tests.Support;

/// <summary>Hands answers on as they were sent; every calendar among them must pass all checks.</summary>
public sealed partial class CheckedCalendars() : DelegatingHandler(
    new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
{
    private readonly ConcurrentDictionary<string, bool> passed = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get && answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/calendar")
        {
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (passed.TryAdd(Convert.ToHexString(SHA256.HashData(body)), true))
                CalendarChecks.Passed(answer.Content.Headers.ContentEncoding.Contains("gzip") ? Gzip.Decompress(body) : body, ExpectationOf(answer));
        }

        return answer;
    }

    private static Expectation ExpectationOf(HttpResponseMessage answer)
    {
        var source = answer.AllHeaders()["Link"].Split('<', '>')[1];
        var alarm = Alarm().Match(source);
        return new()
        {
            // One event is a file to import, not one to ask for again.
            Source = source.Contains("/events/", StringComparison.Ordinal) ? null : source,
            Trigger = !alarm.Success ? null : $"-P{(alarm.Groups[2].Value == "h" ? "T" : "")}{alarm.Value[6..].ToUpperInvariant()}",
        };
    }

    [GeneratedRegex("alarm=([0-9]+)([dh])")]
    private static partial Regex Alarm();
}
