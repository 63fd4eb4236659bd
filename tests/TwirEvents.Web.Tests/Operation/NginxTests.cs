using System.Diagnostics;
using System.Globalization;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>The file of the samples in a real nginx, in front of the real service: only its port, paths and backend are the test's.</summary>
public sealed class NginxTests : IDisposable
{
    private readonly TempFolder folder = new();

    public NginxTests() => folder.Write("issues/1.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-03", "Hack night")));

    public void Dispose() => folder.Dispose();

    [NginxFact]
    public async Task Feeds_are_served_while_the_service_is_down_and_are_the_same()
    {
        var port = ServiceProcess.FreePort();
        await using var nginx = await Nginx.StartAsync(folder, port);
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
            Assert.Equal(0, await service.ExitAsync(TimeSpan.FromSeconds(10)));
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
            folder, port, ("proxy_ignore_headers Set-Cookie;", "proxy_ignore_headers Set-Cookie Cache-Control; proxy_cache_valid 200 1s;"));
        await using (var service = await ServiceProcess.StartAsync(folder, port))
            (await nginx.Client.GetAsync("/events.ics")).Dispose();
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        using var stale = await nginx.Client.GetAsync("/events.ics");
        Assert.Equal(200, (int)stale.StatusCode);
        Assert.Matches("^(STALE|UPDATING)$", stale.AllHeaders()["X-Cache"]);
        Assert.StartsWith("BEGIN:VCALENDAR", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private sealed class NginxFactAttribute : FactAttribute
    {
        public NginxFactAttribute() => Skip = File.Exists(Program) || Environment.GetEnvironmentVariable("CI") == "true" ? null : "nginx is not installed";
    }

    private const string Program = "/usr/sbin/nginx";

    private sealed class Nginx : IAsyncDisposable
    {
        private readonly Process _process;

        private Nginx(Process process, int port)
        {
            _process = process;
            Client = new() { BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")) };
        }

        public HttpClient Client { get; }

        public static async Task<Nginx> StartAsync(TempFolder folder, int backend, params (string Line, string Instead)[] changes)
        {
            var port = ServiceProcess.FreePort();
            var site = File.ReadAllText(Path.Combine(Corpus.Repository, "samples", "deploy", "nginx.conf"));
            (string, string)[] places =
            [
                ("listen 80;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};")),
                ("127.0.0.1:8080", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{backend}")),
                ("/var/cache/nginx/twirevents", folder["cache"]), .. changes,
            ];
            foreach (var (text, instead) in places)
            {
                Assert.Contains(text, site, StringComparison.Ordinal);
                site = site.Replace(text, instead, StringComparison.Ordinal);
            }

            folder.Write("nginx.conf", $$"""
                daemon off; master_process off; pid {{folder["nginx.pid"]}}; error_log stderr;
                events { }
                http {
                    access_log off;
                    client_body_temp_path {{folder["body"]}}; proxy_temp_path {{folder["proxy"]}};
                    fastcgi_temp_path {{folder["fastcgi"]}}; uwsgi_temp_path {{folder["uwsgi"]}}; scgi_temp_path {{folder["scgi"]}};
                {{site}}
                }
                """);
            var start = new ProcessStartInfo(Program, ["-c", folder["nginx.conf"], "-p", folder.Path]) { RedirectStandardError = true };
            var nginx = new Nginx(Process.Start(start)!, port);
            for (var time = 0; ; time++)
            {
                try
                {
                    (await nginx.Client.GetAsync("/")).Dispose();
                    return nginx;
                }
                catch (HttpRequestException) when (time < 100 && !nginx._process.HasExited)
                {
                    await Task.Delay(50);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
            Client.Dispose();
        }
    }
}
