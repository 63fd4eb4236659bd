using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Limits;

/// <summary>Who asks for too much is told so; calendars never are.</summary>
public sealed class PageLimitTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_visitor_who_asks_for_too_many_pages_is_told_when_to_come_back_and_others_are_served()
    {
        await using var app = new TestApp(folder, ("Site:Proxies", "127.0.0.1"), ("Limits:PagesPerMinute", "6"));
        using var client = await app.StartAsync();
        await WarmUpAsync(client);
        for (var page = 0; page < 6; page++)
            Assert.Equal(200, await StatusAsync(client, "/about", "203.0.113.9"));
        using (var refused = await GetAsync(client, "/about", "203.0.113.9"))
        {
            Assert.Equal(429, (int)refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Equal("nosniff", refused.AllHeaders()["X-Content-Type-Options"]);
            Assert.Contains("calendars are not concerned", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(200, await StatusAsync(client, "/about", "203.0.113.10"));
        Assert.Equal(429, await StatusAsync(client, "/nothing", "203.0.113.9"));
    }

    [Theory]
    [InlineData("/events.ics", 200)]
    [InlineData("/regions/europe.json", 200)]
    [InlineData("/EVENTS.ATOM/", 200)]
    [InlineData("/events.ics?region=atlantis", 400)]
    [InlineData("/groups/nobody.ics", 404)]
    [InlineData("/nothing/at/all.ics", 404)]    // what is left of a feed that moved is still asked for by programs
    [InlineData("/health/live", 200)]
    public async Task Feeds_and_supervisors_are_never_refused(string address, int status)
    {
        await using var app = new TestApp(folder, ("Site:Proxies", "127.0.0.1"), ("Limits:PagesPerMinute", "1"));
        using var client = await app.StartAsync();
        await WarmUpAsync(client);
        await StatusAsync(client, "/about", "203.0.113.9");
        Assert.Equal(429, await StatusAsync(client, "/about", "203.0.113.9"));
        for (var time = 0; time < 50; time++)
            Assert.Equal(status, await StatusAsync(client, address, "203.0.113.9"));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::2", 429)]   // one network of 64 bits is one visitor
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", 200)]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9", 429)]
    public async Task A_visitor_is_told_by_the_network(string first, string second, int status)
    {
        await using var app = new TestApp(folder, ("Site:Proxies", "127.0.0.1"), ("Limits:PagesPerMinute", "1"));
        using var client = await app.StartAsync();
        await WarmUpAsync(client);
        Assert.Equal(200, await StatusAsync(client, "/about", first));
        Assert.Equal(status, await StatusAsync(client, "/about", second));
    }

    [Fact]
    public async Task This_machine_is_not_counted_and_no_limit_is_one_too()
    {
        await using var one = new TestApp(folder, ("Limits:PagesPerMinute", "1"));
        using var here = await one.StartAsync();
        await using var none = new TestApp(folder, ("Site:Proxies", "127.0.0.1"), ("Limits:PagesPerMinute", "0"));
        using var anywhere = await none.StartAsync();
        for (var time = 0; time < 10; time++)
        {
            Assert.Equal(200, await StatusAsync(here, "/about", "203.0.113.9"));   // nobody's proxy: what it forwards says nothing
            Assert.Equal(200, await StatusAsync(anywhere, "/about", "203.0.113.9"));
        }
    }

    // Ten seconds give another page, and the first one of all takes long on a busy machine. Visitors of this machine are not counted.
    private static async Task WarmUpAsync(HttpClient client)
    {
        foreach (var (address, status) in new[] { ("/about", 200), ("/nothing", 404) })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(status, (int)answer.StatusCode);
        }

        Assert.Equal(200, await StatusAsync(client, "/about", "198.51.100.1"));
        await StatusAsync(client, "/about", "198.51.100.1");
    }

    private static async Task<int> StatusAsync(HttpClient client, string address, string visitor)
    {
        using var answer = await GetAsync(client, address, visitor);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string address, string visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", visitor);
        return await client.SendAsync(request);
    }
}
