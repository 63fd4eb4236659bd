using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TwirEvents.Archive;
using TwirEvents.Web.Refresh;

namespace TwirEvents.Web.Tests.Support;

/// <summary>The real service on a real socket with a folder of issues, its own archive and a stopped clock.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;

    public TestApp(TempFolder folder, params (string Name, string Value)[] settings)
    {
        UseKestrel();
        this.settings = new()
        {
            // Not by UseKestrel(0), which sets the port while the program may already be starting.
            ["urls"] = "http://127.0.0.1:0",
            ["Source:Kind"] = "Folder",
            ["Source:Folder"] = folder["issues"],
            ["Source:Watch"] = "false",   // tests say when
            ["Archive:Folder"] = folder["archive"],
            ["Clock:Today"] = "2026-09-02",
        };
        foreach (var (name, value) in settings)
            this.settings[name] = value;
    }

    public LogLines Log { get; } = new();

    /// <summary>A source that takes the place of that of the settings.</summary>
    public IIssueSource? Source { get; init; }

    /// <summary>A client that neither follows redirects nor decodes, so that a test sees what was sent; every calendar is checked.</summary>
    public HttpClient Client()
    {
        StartServer();
        return new(new CheckedCalendars()) { BaseAddress = ClientOptions.BaseAddress };
    }

    /// <summary>A client, once the first refresh is over, however it went.</summary>
    public async Task<HttpClient> StartAsync()
    {
        var client = Client();
        while (Job.Status.LastRefresh is null)
            await Task.Delay(10);
        return client;
    }

    /// <summary>How the refreshes went.</summary>
    public RefreshStatus Status => Job.Status;

    /// <summary>Runs a refresh now; the schedule is an hour away.</summary>
    public Task RefreshAsync() => Job.RunAsync(default);

    public static async Task<JsonElement> ReadyAsync(HttpClient client) =>
        JsonDocument.Parse(await (await client.GetAsync("/health/ready")).Content.ReadAsStringAsync()).RootElement;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();   // the compressed files, which only a published service has beside the others
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        if (Source is not null)
            builder.ConfigureServices(services => services.AddSingleton(Source));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
    }

    private RefreshJob Job => Services.GetRequiredService<RefreshJob>();
}
