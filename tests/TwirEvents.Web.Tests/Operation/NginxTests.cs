using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>The file of the samples in a real nginx, in front of the real service: only its port, paths and backend are the test's.</summary>
public sealed class NginxTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [NginxFact]
    public async Task Feeds_are_served_while_the_service_is_down_and_are_the_same()
    {
        var port = ServiceProcess.FreePort();
        await using var nginx = await Nginx.StartAsync(folder, [port]);
        string? etag;
        await using (var service = await ServiceProcess.StartAsync(folder, port, "--Site:Address=https://events.example.org"))
        {
            using var first = await nginx.Client.GetAsync("/events.ics?region=europe");
            using var second = await nginx.Client.GetAsync("/events.ics?region=europe");
            etag = first.AllHeaders()["ETag"];
            Assert.Equal(("MISS", "HIT"), (first.AllHeaders()["X-Cache"], second.AllHeaders()["X-Cache"]));
            Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
            using var page = await nginx.Client.GetAsync("/about");
            Assert.Equal(200, (int)page.StatusCode);
            Assert.DoesNotContain("X-Cache", page.AllHeaders().Keys);
            Assert.Contains("s-maxage=3600", first.AllHeaders()["Cache-Control"], StringComparison.Ordinal);
            service.Terminate();
            Assert.Equal(0, await service.ExitAsync(TimeSpan.FromMinutes(1)));
        }

        using var cached = await nginx.Client.GetAsync("/events.ics?region=europe");
        Assert.Equal((200, etag), ((int)cached.StatusCode, cached.AllHeaders()["ETag"]));
        using var conditional = new HttpRequestMessage(HttpMethod.Get, "/events.ics?region=europe");
        conditional.Headers.TryAddWithoutValidation("If-None-Match", etag);
        using var unchanged = await nginx.Client.SendAsync(conditional);
        Assert.Equal(304, (int)unchanged.StatusCode);
        using var unknown = await nginx.Client.GetAsync("/events.ics?region=asia");   // nobody asked before
        Assert.Equal(502, (int)unknown.StatusCode);
    }

    [NginxFact]
    public async Task What_is_older_than_it_may_be_is_still_served_while_the_service_is_down()
    {
        var port = ServiceProcess.FreePort();
        // As after the hour: the same file, with an age that ends at once.
        await using var nginx = await Nginx.StartAsync(
            folder, [port], ("proxy_ignore_headers Set-Cookie;", "proxy_ignore_headers Set-Cookie Cache-Control; proxy_cache_valid 200 1s;"));
        await using (var service = await ServiceProcess.StartAsync(folder, port))
            (await nginx.Client.GetAsync("/events.ics")).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        using var stale = await nginx.Client.GetAsync("/events.ics");
        Assert.Equal(200, (int)stale.StatusCode);
        Assert.Matches("^(STALE|UPDATING)$", stale.AllHeaders()["X-Cache"]);
        Assert.StartsWith("BEGIN:VCALENDAR", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
