using System.Diagnostics;
using System.Globalization;
using TwirEvents.Tests;

namespace TwirEvents.Web.Tests.Support;

/// <summary>The file of the samples in a real nginx: only its port, its paths and the servers behind it are the test's.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly Process _process;

    private Nginx(Process process, int port)
    {
        _process = process;
        Client = new() { BaseAddress = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")) };
    }

    /// <summary>Why tests are skipped; <c>null</c> where they run.</summary>
    public static string? Missing { get; } =
        File.Exists(Program) || Environment.GetEnvironmentVariable("CI") == "true" ? null : "nginx is not installed";

    public HttpClient Client { get; }

    /// <summary>Starts it before the servers at some ports.</summary>
    public static async Task<Nginx> StartAsync(TempFolder folder, IEnumerable<int> servers, params (string Line, string Instead)[] changes)
    {
        var port = ServiceProcess.FreePort();
        var site = File.ReadAllText(Path.Combine(Corpus.Repository, "samples", "deploy", "nginx.conf"));
        (string, string)[] places =
        [
            ("listen 80;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};")),
            ("server 127.0.0.1:8080;", string.Join(' ', servers.Select(server => string.Create(CultureInfo.InvariantCulture, $"server 127.0.0.1:{server};")))),
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
        nginx._process.BeginErrorReadLine();   // a pipe that nobody reads would stop it
        for (var time = 0; ; time++)
        {
            try
            {
                (await nginx.Client.GetAsync("/")).Dispose();
                return nginx;
            }
            catch (HttpRequestException) when (time < 1200 && !nginx._process.HasExited)
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

/// <summary>A test that runs nginx, and is skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NginxFactAttribute : FactAttribute
{
    /// <param name="onPostgres">Whether it runs PostgreSQL too.</param>
    public NginxFactAttribute(bool onPostgres = false) => Skip = (onPostgres ? PostgresCluster.Missing : null) ?? Nginx.Missing;
}
