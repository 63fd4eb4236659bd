using System.Xml.Linq;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>What search engines ask.</summary>
public sealed class SitemapTests : IDisposable
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly TempFolder folder = new();

    public SitemapTests() => folder.Write("issues/1.md", Some.Issue(667, "2026-09-02",
        Some.Entry("2026-09-01", "Over"), Some.Entry("2026-09-03", "Hack night"), Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_sitemap_has_the_pages_the_groups_and_the_events_to_come_and_each_is_there()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        using var answer = await client.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml", answer.Content.Headers.ContentType?.MediaType);
        var addresses = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants(Namespace + "loc").Select(at => at.Value).ToList();

        var site = client.BaseAddress!.ToString();
        Assert.Equal(
            ["", "groups", "check", "issues", "status", "about", "groups/rust-berlin", "groups/rust-vienna"],
            addresses.Take(8).Select(address => address[site.Length..]));
        Assert.Equal(2, addresses.Skip(8).Count(address => address.StartsWith($"{site}events/", StringComparison.Ordinal)));
        Assert.Equal(10, addresses.Count);
        foreach (var address in addresses)
        {
            var page = await client.PageAsync(address);
            Assert.Equal(address, page.Attribute("link[rel=canonical]", "href"));
            Assert.NotEqual("", page.Attribute("meta[name=description]", "content"));
        }
    }

    [Fact]
    public async Task Robots_may_read_all_and_are_told_where_the_sitemap_is()
    {
        await using var app = new TestApp(folder, ("Site:Address", "https://events.example.org"));
        using var client = await app.StartAsync();
        Assert.Equal(
            "User-agent: *\nAllow: /\n\nSitemap: https://events.example.org/sitemap.xml\n", await client.GetStringAsync("/robots.txt"));
        Assert.Contains("<loc>https://events.example.org/groups/rust-berlin</loc>", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }
}
