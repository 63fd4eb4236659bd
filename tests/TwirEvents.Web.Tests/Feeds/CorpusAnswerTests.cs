using TwirEvents.Tests;
using TwirEvents.Web.Tests.Judges;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

/// <summary>Checks 36, 38 and 39 of calendar.md: how the service answers for the 20 most different feeds of the real issues.</summary>
[Collection(JudgedFeedsGroup.Name)]
public sealed class CorpusAnswerTests(JudgedFeeds judged)
{
    private static readonly string[] OfFeeds =
        ["Content-Type", "ETag", "Last-Modified", "Vary", "Access-Control-Allow-Origin", "Content-Length", "Cache-Control", "Link"];

    [CorpusFact]
    public async Task Get_and_head_have_the_same_headers_and_every_condition_is_kept()
    {
        foreach (var address in judged.Addresses)
        {
            var get = await AskAsync(HttpMethod.Get, address);
            var head = await AskAsync(HttpMethod.Head, address);
            var (etag, date) = (get.Headers["ETag"], get.Headers["Last-Modified"]);

            Assert.Equal((200, 200, 0), (get.Status, head.Status, head.Body.Length));
            Assert.Equal(get.Headers.Where(header => header.Key != "Date"), head.Headers.Where(header => header.Key != "Date"));
            Assert.Empty(OfFeeds.Except(get.Headers.Keys));
            Assert.Equal("text/calendar; charset=utf-8", get.Headers["Content-Type"]);
            Assert.Equal(("Accept-Encoding", "*"), (get.Headers["Vary"], get.Headers["Access-Control-Allow-Origin"]));
            foreach (var tags in new[] { etag, etag[2..], $"\"a\", W/\"b\", {etag}", "*" })
            {
                var answer = await AskAsync(HttpMethod.Get, address, ("If-None-Match", tags));
                Assert.Equal((304, etag, 0), (answer.Status, answer.Headers["ETag"], answer.Body.Length));
            }

            Assert.Equal(304, (await AskAsync(HttpMethod.Get, address, ("If-Modified-Since", date))).Status);
            Assert.Equal(200, (await AskAsync(HttpMethod.Get, address, ("If-None-Match", "\"a\""), ("If-Modified-Since", date))).Status);
            foreach (var stale in new[] { "Wed, 02 Jan 2019 00:00:00 GMT", "2026-09-02", "0" })
                Assert.Equal(200, (await AskAsync(HttpMethod.Get, address, ("If-Modified-Since", stale))).Status);
        }
    }

    [CorpusFact]
    public async Task Nothing_but_the_filter_decides_what_is_sent()
    {
        foreach (var address in judged.Addresses)
        {
            var expected = await AskAsync(HttpMethod.Get, address);
            foreach (var (name, value) in new[]
            {
                ("Accept", "text/html"), ("Accept", "application/calendar+json, application/calendar+xml"), ("Accept", ";"),
                ("User-Agent", "Google-Calendar-Importer"), ("Cookie", "a=b"), ("Accept-Language", "de"),
            })
            {
                Assert.Equal(expected.Body, (await AskAsync(HttpMethod.Get, address, (name, value))).Body);
            }

            var zipped = await AskAsync(HttpMethod.Get, address, ("Accept-Encoding", "gzip"));
            Assert.Equal(("gzip", expected.Headers["ETag"]), (zipped.Headers["Content-Encoding"], zipped.Headers["ETag"]));
            Assert.Equal(expected.Body, Gzip.Decompress(zipped.Body));

            var parts = address.Split('?', '&');
            var other = await AskAsync(HttpMethod.Get, $"{parts[0]}?{string.Join('&', parts.Skip(1).Reverse().Select(part => part.ToUpperInvariant()))}");
            Assert.Equal((200, expected.Headers["ETag"]), (other.Status, other.Headers["ETag"]));
            Assert.Equal(expected.Body, other.Body);
        }

        Assert.DoesNotContain("Disallow: /", await judged.Client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    private async Task<(int Status, SortedDictionary<string, string> Headers, byte[] Body)> AskAsync(
        HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await judged.Client.SendAsync(request);
        return ((int)answer.StatusCode, answer.AllHeaders(), await answer.Content.ReadAsByteArrayAsync());
    }
}
