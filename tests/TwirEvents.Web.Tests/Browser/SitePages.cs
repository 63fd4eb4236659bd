using Microsoft.Playwright;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>Every page that the service has, in each of its states.</summary>
internal static class SitePages
{
    /// <summary>A draft with five faults in six entries.</summary>
    public const string Draft =
        """
        ### Europe
        * 2026-07-32 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)
            * [**Evening of talks**](https://events.example/berlin/32)
        * 2026-07-09 | Hybrid (Oslo, NO) | [Rust Oslo](https://www.meetup.com/rust-oslo/)
            * [**Summer meetup**](https//events.example/oslo/9)
        * Wien, AT | [Rust Vienna](https://www.meetup.com/rust-vienna/)
            * [**Talks and pizza**](https://events.example/vienna/14)
        * 2025-07-16 | Zürich, CH | [Rust Zürich](https://www.meetup.com/rust-zurich/)
            * [**Workshop**](https://events.example/zurich/16)

        ### North America
        * 2026-07-21 | Toronto, ON, CN | [Rust Toronto](https://www.meetup.com/rust-toronto/)
            * [**Monthly meetup**](https://events.example/toronto/21)
        * 2026-07-23 | Austin, TX, US | [Rust ATX](https://www.meetup.com/rust-atx/)
            * [**Rust lunch**](https://events.example/austin/23)
        """;

    private const string Entry =
        "* 2026-07-23 | Austin, TX, US | [Rust ATX](https://www.meetup.com/rust-atx/)\n    * [**Rust lunch**](https://events.example/austin/23)";

    // An address with a blank in it: behind the blank is the link to follow from there.
    private static readonly string[] Asked =
    [
        "/",
        "/?view=month",
        "/?view=month&month=2024-05&from=2024-01-01",                          // a busy month
        "/?from=2024-01-01&page=2",
        "/?region=europe&format=hybrid,virtual&country=Germany&group=rust-berlin&alarm=1d&cancelled=hide",
        "/?city=berlin&format=hybrid",                                         // nothing to come
        "/?city=Berlim",                                                       // no such city, and one that is near
        "/?group=nobody-has-this-name",
        "/ main a[href^='/events/']",                                          // an event to come
        "/groups/rust-london-user-group section[aria-labelledby=past] a[href^='/events/']",
        "/events/00000000-0000-0000-0000-000000000000",
        "/groups",
        "/groups?q=berlin&country=Germany",
        "/groups?q=nobody-has-this-name",
        "/groups/rust-berlin",
        "/groups/columbus-rs",                                                 // with lines to mend, and months without a meeting
        "/groups/columbus-rs?findings=2&past=2",
        "/groups/rust-berlni",
        "/check",
        "/issues",
        "/issues?year=2014",
        "/issues/656",
        "/issues/453",                                                         // with findings
        "/issues/9999",
        "/status",
        "/about",
        "/embed?group=rust-berlin",
        "/embed?group=nobody-has-this-name",
        "/abuot",
        "/region/europe",
    ];

    private static readonly Dictionary<string, string> Checked = new()
    {
        ["a draft with faults"] = Draft,
        ["an entry that is right"] = Entry,
        ["no entry"] = "Hello",
        ["nothing"] = "",
    };

    /// <summary>The names of the pages: their addresses, and the texts that were checked.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Asked, .. Checked.Keys];

    /// <summary>Opens a page in a browser, with all that it unfolds.</summary>
    public static async Task OpenAsync(IPage page, string name)
    {
        var (address, link) = Parts(name);
        await page.GotoAsync(address);
        if (link is not null)
            await page.GotoAsync((await page.Locator(link).First.GetAttributeAsync("href"))!);
        if (Checked.TryGetValue(name, out var text))
        {
            await page.GetByLabel("A line, an entry, or a whole draft").FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Status).WaitForAsync();
        }

        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    /// <summary>The same page as it is sent.</summary>
    public static async Task<string> SourceAsync(HttpClient client, string name)
    {
        var (address, link) = Parts(name);
        if (link is not null)
            address = (await client.PageAsync(address)).QuerySelector(link)!.GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        if (Checked.TryGetValue(name, out var text))
        {
            request.Method = HttpMethod.Post;
            request.Content = new FormUrlEncodedContent([new("text", text)]);
        }

        using var answer = await client.SendAsync(request);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    private static (string Address, string? Link) Parts(string name) =>
        Checked.ContainsKey(name) ? ("/check", null)
        : name.Split(' ', 2) is [var address, var link] ? (address, link) : (name, null);
}
