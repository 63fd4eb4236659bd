using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>A tab of a browser, and all that a reader of its console would complain about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const int Patience = 90_000;   // milliseconds, of a machine that does a lot besides

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(IBrowserContext context, IPage page, Uri site)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => complaints.Enqueue(error);
        // What breaks the content security policy is an error there too. That of a page which is not there is no fault of the page.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Location.StartsWith($"{page.Url}:", StringComparison.Ordinal))
                complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.AbsoluteUri, StringComparison.Ordinal))
                complaints.Enqueue($"A request to {request.Url}");
        };
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of its console, and requests to other hosts, since it was last asked, a line each.</summary>
    public string Complaints()
    {
        var all = complaints.ToArray();
        complaints.Clear();
        return string.Join('\n', all);
    }

    internal static async Task<Visit> StartAsync(IBrowser browser, Uri site, BrowserNewContextOptions options)
    {
        Assertions.SetDefaultExpectTimeout(Patience);   // otherwise five seconds
        options.BaseURL = site.AbsoluteUri;
        options.Locale = "en-US";
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        if (File.Exists(BrowserTools.Axe))
            await context.AddInitScriptAsync(scriptPath: BrowserTools.Axe);
        return new(context, await context.NewPageAsync(), site);
    }

    /// <summary>What keeps people out, by the rules of axe-core: where and why, a line each.</summary>
    public Task<string> BarriersAsync() => Page.EvaluateAsync<string>(
        """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations
          .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary.replaceAll('\n', ' ')}`)).join('\n')
        """);

    /// <summary>Waits until the page whose address matches is there as a whole.</summary>
    /// <remarks>
    /// Asked of the page: Playwright's WaitForURLAsync and WaitForLoadStateAsync may lose what they wait for if it happens while they are
    /// called (<see href="https://github.com/microsoft/playwright-dotnet/issues/3364"/>).
    /// </remarks>
    public async Task ArriveAsync([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(address));
        await Assertions.Expect(Page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Lets the scripts of the service write to and read from the clipboard.</summary>
    public Task AllowClipboardAsync() => context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

    /// <summary>What is in the clipboard.</summary>
    public Task<string> ClipboardAsync() => Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
