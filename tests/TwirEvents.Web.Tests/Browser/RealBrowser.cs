using Microsoft.Playwright;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>One Chromium in front of the service on the real issues, on the day behind the newest of them.</summary>
public sealed class RealBrowser : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp? app;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Visit? wide;
    private Visit? narrow;

    /// <summary>The service without a browser.</summary>
    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        if (Corpus.Missing is not null)
            return;
        app = new(folder, ("Source:Folder", Corpus.Issues), ("Clock:Today", "2026-06-18"));
        Client = await app.StartAsync();
        if (BrowserTools.Missing(BrowserTools.Chromium) is not null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserTools.Chromium, Args = ["--no-sandbox"], Timeout = 90_000 });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        if (app is not null)
            await app.DisposeAsync();
    }

    public void Dispose()
    {
        playwright?.Dispose();
        Client.Dispose();
        folder.Dispose();
    }

    /// <summary>Somebody who comes with a browser of their own, to this service or to another.</summary>
    public Task<Visit> VisitAsync(BrowserNewContextOptions? options = null, Uri? site = null) =>
        Visit.StartAsync(browser!, site ?? Client.BaseAddress!, options ?? new());

    /// <summary>A desktop in light colours, the same for all tests: they use it one after the other.</summary>
    public async Task<Visit> WideAsync() => wide ??= await VisitAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });

    /// <summary>The narrowest of phones in dark colours.</summary>
    public async Task<Visit> NarrowAsync() =>
        narrow ??= await VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = ColorScheme.Dark });
}

/// <summary>The tests that share the browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class RealBrowserGroup : ICollectionFixture<RealBrowser>
{
    public const string Name = "Real browser";
}
