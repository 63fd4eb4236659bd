using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Site;

/// <summary>Under which address the service believes itself to be.</summary>
public sealed class SiteTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [Theory]
    // What the headers say counts from the proxies of the setting and from nobody else.
    [InlineData("", "https", "events.example", "http://HERE/")]
    [InlineData("10.0.0.0/8, 192.0.2.1", "https", "events.example", "http://HERE/")]
    [InlineData("127.0.0.1", "https", "events.example", "https://events.example/")]
    [InlineData("10.0.0.1, 127.0.0.0/8", "https", "events.example:8443", "https://events.example:8443/")]
    [InlineData("127.0.0.1", "https", null, "https://HERE/")]
    [InlineData("127.0.0.1", null, null, "http://HERE/")]
    // What is no scheme or host, or none of ours, is left alone.
    [InlineData("127.0.0.1", "https", "evil.example/#", "https://HERE/")]
    [InlineData("127.0.0.1", "https", "elsewhere.example", "https://HERE/")]
    [InlineData("127.0.0.1", "java script", "events.example", "http://events.example/")]
    // Two proxies in a row: the one next to us wrote the last element, and speaks for the one before it if that is ours too.
    [InlineData("127.0.0.1", "https, http", null, "http://HERE/")]
    [InlineData("127.0.0.1, 203.0.113.0/24", "https, http", null, "https://HERE/")]
    public async Task Forwarded_headers_count_from_configured_proxies_only(string proxies, string? scheme, string? host, string site)
    {
        await using var app = new TestApp(folder, ("Site:Proxies", proxies), ("AllowedHosts", "events.example;127.0.0.1"));
        using var client = await app.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        Add(request, "X-Forwarded-For", "198.51.100.7, 203.0.113.9");
        Add(request, "X-Forwarded-Proto", scheme);
        Add(request, "X-Forwarded-Host", host);
        using var answer = await client.SendAsync(request);

        var expected = site.Replace("HERE", client.BaseAddress!.Authority, StringComparison.Ordinal);
        Assert.Equal($"<{expected}events.ics>; rel=\"canonical\"", answer.AllHeaders()["Link"]);
        Assert.Contains($"SOURCE;VALUE=URI:{expected}events.ics\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // On http a program must not heed it (RFC 6797, section 8.1), and 127.0.0.1 is nobody's site.
        Assert.Equal(
            site.StartsWith("https://events", StringComparison.Ordinal) ? "max-age=31536000" : null,
            answer.AllHeaders().GetValueOrDefault("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/events.ics", "/")]
    [InlineData("/events.ics?country=de&region=europe", "/?country=de&region=europe")]
    public async Task Where_its_address_is_set_feeds_and_pages_name_that_whatever_they_are_asked_under(string address, string page)
    {
        await using var app = new TestApp(folder, ("Site:Address", "https://Events.example"));
        using var client = await app.StartAsync();
        var bodies = new HashSet<string>();
        foreach (var host in new[] { "events.example", "EVENTS.EXAMPLE:80", "elsewhere.example", "10.0.0.1:8080" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = host;
            using var answer = await client.SendAsync(request);
            Assert.Equal($"<https://events.example{address}>; rel=\"canonical\"", answer.AllHeaders()["Link"]);
            Assert.Equal("max-age=31536000", answer.AllHeaders()["Strict-Transport-Security"]);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Contains(
            $"SOURCE;VALUE=URI:https://events.example{address}\r\n",
            Assert.Single(bodies).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var encoded = address.Replace("&", "&amp;", StringComparison.Ordinal);
        Assert.Contains($"value=\"https://events.example{encoded}\"", await client.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_longer_than_the_names_of_the_internet_is_not_repeated()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        request.Headers.Host = string.Join('.', Enumerable.Repeat("label", 100));
        using var answer = await client.SendAsync(request);
        Assert.Equal("<http://localhost/events.ics>; rel=\"canonical\"", answer.AllHeaders()["Link"]);
    }

    [Theory]
    [InlineData("xn--mnchen-3ya.example")]
    [InlineData("xn--")]   // the letters of nothing
    [InlineData("www.xn--a-.example")]
    public async Task A_host_in_Punycode_is_named_as_it_was_asked_for_even_where_it_is_none(string host)
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        request.Headers.TryAddWithoutValidation("Host", host);
        using var answer = await client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal($"<http://{host}/events.ics>; rel=\"canonical\"", answer.AllHeaders()["Link"]);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused()
    {
        await using var app = new TestApp(folder, ("AllowedHosts", "events.example;*.events.example"));
        using var client = app.Client();
        foreach (var (host, status) in new[] { ("events.example", 200), ("www.events.example", 200), ("evil.example", 400) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
            request.Headers.Host = host;
            using var answer = await client.SendAsync(request);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task Compression_can_be_turned_off_for_programs_that_ask_for_it_and_cannot_read_it()
    {
        await using var app = new TestApp(folder, ("Site:Gzip", "false"));
        using var client = await app.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events.ics");
        Add(request, "Accept-Encoding", "gzip");
        using var answer = await client.SendAsync(request);
        Assert.DoesNotContain("Content-Encoding", answer.AllHeaders().Keys);
        Assert.StartsWith("BEGIN:VCALENDAR", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
            request.Headers.TryAddWithoutValidation(name, value);
    }
}
