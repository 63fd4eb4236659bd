using System.Net;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>What all pages have in common, seen on the front page.</summary>
public sealed class ShellTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-09-05", "Remote &lt;script&gt;alert(1)&lt;/script&gt;", "Virtual (Berlin, DE)")));
        app = new(folder);
        client = await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_names_the_page_and_its_one_address()
    {
        var page = await client.PageAsync("/?format=virtual,hybrid&region=Europe");
        Assert.Equal("Europe, Hybrid or Virtual · Rust events", page.Title);
        Assert.NotEqual("", page.Attribute("meta[name=description]", "content"));
        Assert.Equal($"{client.BaseAddress}?format=hybrid,virtual&region=europe", page.Attribute("link[rel=canonical]", "href"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_content_and_the_navigation_says_where_one_is()
    {
        var page = await client.PageAsync("/");
        Assert.Equal("#main", page.Body!.Children[0].GetAttribute("href"));
        Assert.Equal("main", page.One("#main").LocalName);
        Assert.Equal(["/", "/groups", "/check", "/issues", "/status", "/about"],
            page.QuerySelectorAll("nav[aria-label=Pages] a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/", page.Attribute("nav [aria-current=page]", "href"));
    }

    [Fact]
    public async Task It_credits_the_newsletter() =>
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", (await client.PageAsync("/")).Attribute("footer [rel=license]", "href"));

    [Fact]
    public async Task Text_of_the_newsletter_and_of_the_query_is_encoded()
    {
        var page = await client.GetStringAsync("/");
        using var answer = await client.GetAsync("/?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E");
        Assert.Contains("Remote &lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page + await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_on_it_comes_from_elsewhere_or_stands_in_the_page_and_runs()
    {
        using var answer = await client.GetAsync("/");
        var headers = answer.AllHeaders();
        Assert.Equal(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'",
            headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        var page = await client.PageAsync("/");
        Assert.Equal(["/style.css", "/icon.svg", "/app.js", "/icon.svg"],
            page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script, img, iframe, source")
                .Select(loaded => loaded.GetAttribute("src") ?? loaded.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes),
            attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/style.css", "text/css", "prefers-color-scheme: dark")]
    [InlineData("/app.js", "text/javascript", "'use strict'")]
    [InlineData("/icon.svg", "image/svg+xml", "<svg")]
    [InlineData("/robots.txt", "text/plain", "Allow: /")]
    public async Task Its_files_are_served(string address, string type, string text)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        using var first = await client.GetAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var again = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task HEAD_answers_as_GET_without_the_page()
    {
        using var get = await client.GetAsync("/?q=remote");
        using var head = await client.SendAsync(new(HttpMethod.Head, "/?q=remote"));
        Assert.Equal((get.StatusCode, get.Headers.ETag, get.Content.Headers.ContentLength),
            (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Before_the_first_catalog_it_says_what_is_going_on()
    {
        using var empty = new TempFolder();
        empty.Write("issues/notes.md", "No issue.");
        await using var waiting = new TestApp(empty);
        using var early = await waiting.StartAsync();
        using var answer = await early.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("being read for the first time", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task No_page_of_the_real_newsletter_is_larger_than_100_KB()
    {
        await using var real = new TestApp(folder, ("Source:Folder", Corpus.Issues), ("Archive:Folder", folder["real"]), ("Clock:Today", "2026-06-01"));
        using var reader = await real.StartAsync();
        var largest = 0L;
        string?[] starts = ["/", "/?from=2024-01-01", "/?view=month&month=2025-06", "/?view=month&from=2024-01-01&month=2024-01"];
        foreach (var start in starts)
        {
            for (var next = start; next is not null; next = (await reader.PageAsync(next)).QuerySelector("a[rel=next]")?.GetAttribute("href"))
                largest = Math.Max(largest, (await reader.GetByteArrayAsync(next)).LongLength);
        }

        Assert.InRange(largest, 10_000, 100_000);
    }
}
