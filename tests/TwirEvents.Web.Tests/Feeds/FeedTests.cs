using System.Net;
using System.Text.Json;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class FeedTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/2026-09-02-this-week-in-rust.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-09-03", "Hack night 🦀"),
            Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna"),
            Some.Entry("2026-09-05", "Remote <hacking> & more", "Virtual (Berlin, DE)")));
        app = new(folder);
        client = await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/events.ics", "text/calendar; charset=utf-8", "ics")]
    [InlineData("/events.json", "application/json; charset=utf-8", "json")]
    public async Task A_feed_has_the_headers_that_calendars_and_proxies_need(string address, string type, string extension)
    {
        using var answer = await client.GetAsync(address);
        var headers = answer.AllHeaders();
        Assert.Equal(type, headers["Content-Type"]);
        Assert.Equal($"inline; filename=\"rust-events.{extension}\"", headers["Content-Disposition"]);
        Assert.Equal($"{(await answer.Content.ReadAsByteArrayAsync()).Length}", headers["Content-Length"]);
        Assert.Matches("^W/\"[0-9a-f]{32}\"$", headers["ETag"]);
        Assert.Equal("Wed, 02 Sep 2026 00:00:00 GMT", headers["Last-Modified"]);
        Assert.Equal(
            "public, max-age=900, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=604800", headers["Cache-Control"]);
        Assert.Equal("Accept-Encoding", headers["Vary"]);
        Assert.Equal("*", headers["Access-Control-Allow-Origin"]);
        Assert.Equal("3", headers["X-Event-Count"]);
        Assert.Equal("ETag, Last-Modified, X-Event-Count", headers["Access-Control-Expose-Headers"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("default-src 'none'; sandbox", headers["Content-Security-Policy"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("noindex", headers["X-Robots-Tag"]);
        Assert.Equal("feeds", headers["Surrogate-Key"]);
        Assert.Equal("feeds", headers["Cache-Tag"]);
        Assert.Equal($"<http://{client.BaseAddress!.Authority}{address}>; rel=\"canonical\"", headers["Link"]);
    }

    [Theory]
    [InlineData("/events.ics")]
    [InlineData("/events.json?region=europe")]
    [InlineData("/regions/europe.ics")]
    [InlineData("/groups/rust-berlin.json")]
    [InlineData("/events.ics?colour=red")]
    [InlineData("/events.json?colour=red")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    [InlineData("/")]
    public async Task Head_has_the_headers_of_get_and_no_body(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await client.SendAsync(request);
        using var get = await client.GetAsync(address);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.AllHeaders().Where(IsFixed), head.AllHeaders().Where(IsFixed));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        static bool IsFixed(KeyValuePair<string, string> header) => header.Key is not ("Date" or "Transfer-Encoding");   // the page's length is known when it is written
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("br, GZIP;q=0.5", true)]
    [InlineData("gzip;q=0", false)]
    [InlineData("br", false)]
    [InlineData("identity", false)]
    [InlineData(";;;", false)]
    [InlineData("", false)]
    [InlineData("*", true)]
    [InlineData("*;q=0", false)]                    // nothing would do: the feed is sent all the same
    [InlineData("gzip;q=0, *", false)]
    [InlineData("identity;q=0", true)]              // nothing else is refused
    [InlineData("identity;q=0, gzip;q=0", false)]
    [InlineData("identity;q=1.0, gzip;q=0.5", false)]
    [InlineData("identity;q=0.5, gzip;q=1.0", true)]
    [InlineData("gzip;q=yes", false)]
    [InlineData("x-gzip", true)]                    // RFC 9110, section 8.4.1.3
    public async Task Gzip_is_sent_to_those_who_take_it_with_the_same_tag(string acceptEncoding, bool isGzip)
    {
        using var plain = await client.GetAsync("/events.ics");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        using var answer = await client.SendAsync(request);
        var headers = answer.AllHeaders();
        var body = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(isGzip ? "gzip" : null, headers.GetValueOrDefault("Content-Encoding"));
        Assert.Equal($"{body.Length}", headers["Content-Length"]);
        Assert.Equal("Accept-Encoding", headers["Vary"]);
        Assert.Equal(plain.AllHeaders()["ETag"], headers["ETag"]);
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(), isGzip ? Gzip.Decompress(body) : body);
    }

    [Theory]
    [InlineData("/events.ics?region=europe", "/regions/europe.ics", "/regions/Europe.ics", "/events.ics?region=EUROPE", "/events.ics?region=europe,europe")]
    [InlineData("/events.ics?country=de", "/countries/germany.ics", "/countries/DE.ics", "/events.ics?country=Germany")]
    [InlineData("/events.json?group=rust-berlin", "/groups/rust-berlin.json", "/events.json?group=Rust%20Berlin")]
    [InlineData("/events.ics?format=virtual,in-person", "/events.ics?format=in-person&format=virtual", "/events.ics?FORMAT=Virtual&format=in_person")]
    [InlineData("/events.ics", "/events.ics?")]
    public async Task Every_spelling_of_a_filter_gives_the_same_bytes_and_headers(string address, params string[] others)
    {
        using var expected = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, expected.StatusCode);
        foreach (var other in others)
        {
            using var answer = await client.GetAsync(other);
            Assert.Equal(await expected.Content.ReadAsStringAsync(), await answer.Content.ReadAsStringAsync());
            Assert.Equal(
                expected.AllHeaders().Where(header => header.Key != "Date"),
                answer.AllHeaders().Where(header => header.Key != "Date"));
        }
    }

    [Theory]
    [InlineData("/events.json", "Hack night 🦀", "Talks", "Remote <hacking> & more")]
    [InlineData("/events.json?country=AT", "Talks")]
    [InlineData("/events.json?country=DE,AT&q=talks", "Talks")]
    [InlineData("/regions/europe.json?format=-virtual", "Hack night 🦀", "Talks")]
    [InlineData("/events.json?from=2026-09-05", "Remote <hacking> & more")]
    [InlineData("/events.json?from=2027-01-01")]
    public async Task A_filter_chooses_among_the_events(string address, params string[] titles)
    {
        using var document = JsonDocument.Parse(await client.GetStringAsync(address));
        var events = document.RootElement.GetProperty("events").EnumerateArray();
        Assert.Equal(titles, events.Select(listed => listed.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task A_filter_that_fits_nothing_gives_a_valid_calendar_all_the_same()
    {
        var calendar = await client.GetStringAsync("/events.ics?from=2027-01-01");
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", calendar, StringComparison.Ordinal);   // RFC 5545, section 3.6: at least one component
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/calendar+json, text/calendar;q=0.1")]
    [InlineData("image/png")]
    [InlineData("not a media type;;")]
    public async Task The_form_is_that_of_the_address_whatever_is_accepted(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request);
        Assert.Equal("text/calendar; charset=utf-8", answer.AllHeaders()["Content-Type"]);
    }

    [Fact]
    public async Task A_feed_names_the_host_that_it_was_asked_under()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        request.Headers.Host = "events.example:8443";
        using var answer = await client.SendAsync(request);
        Assert.Equal("<http://events.example:8443/events.ics>; rel=\"canonical\"", answer.AllHeaders()["Link"]);
        Assert.Contains(
            "SOURCE;VALUE=URI:http://events.example:8443/events.ics\r\n",
            await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_feed_is_not_to_be_had()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        request.Headers.TryAddWithoutValidation("Range", "bytes=0-9");
        using var answer = await client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);   // RFC 9110, section 14.2: a server may ignore it
        Assert.EndsWith("END:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/events.ics?from=2027-01-01", "0")]
    [InlineData("/events.ics?q=talks", "1")]
    [InlineData("/events.json", "3")]
    public async Task A_header_tells_how_many_events_a_feed_has(string address, string count)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(count, answer.AllHeaders()["X-Event-Count"]);
    }

    [Fact]
    public async Task A_feed_cannot_be_posted_to()
    {
        using var nothing = new StringContent("");
        using var answer = await client.PostAsync("/events.ics", nothing);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
