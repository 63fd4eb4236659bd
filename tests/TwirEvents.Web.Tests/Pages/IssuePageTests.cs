using System.Net;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>What was read from the issues, for editors.</summary>
public sealed class IssuePageTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/0.md", Some.Issue(630, "2025-12-24"));
        folder.Write("issues/1.md", Some.Issue(666, "2026-08-26", Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna", "https://events.example/vienna")));
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-9-3", "Hack <i>night</i> 🦀"),
            Some.Entry("2026-13-03", "Never"),
            Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna", "https://events.example/vienna")));
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
    public async Task The_list_has_the_issues_of_a_year_with_what_was_found_in_each()
    {
        var page = await client.PageAsync("/issues");
        Assert.Equal(
            ["667 2 Sep 3 2 1 mistake 1 to look at", "666 26 Aug 1 1"],
            page.Texts("tbody tr"));
        Assert.Equal(["2026", "2025"], page.Texts("nav[aria-label=Years] a"));
        Assert.Equal("2026", page.One("nav[aria-label=Years] [aria-current=page]").Words());
        Assert.Equal("/issues?year=2025", page.QuerySelectorAll("nav[aria-label=Years] a")[1].GetAttribute("href"));
        Assert.Equal($"{client.BaseAddress}issues", page.Attribute("link[rel=canonical]", "href"));
    }

    [Theory]
    [InlineData("/issues?year=2025", "630", "issues?year=2025")]
    [InlineData("/issues?year=1999", "630", "issues?year=2025")]   // the nearest year
    [InlineData("/issues?year=2026", "667", "issues")]
    [InlineData("/issues?year=x", "667", "issues")]
    public async Task A_year_has_one_address(string address, string issue, string canonical)
    {
        var page = await client.PageAsync(address);
        Assert.Equal(issue, page.QuerySelector("tbody th")!.Words());
        Assert.Equal($"{client.BaseAddress}{canonical}", page.Attribute("link[rel=canonical]", "href"));
    }

    [Fact]
    public async Task An_issue_has_its_entries_by_line_each_with_its_event_and_what_was_found()
    {
        var page = await client.PageAsync("/issues/667");
        Assert.Equal(["L9", "L11", "L13"], page.QuerySelectorAll("article").Select(entry => entry.Id));
        Assert.Equal(["Hack <i>night</i> 🦀", "Not read", "Talks"], page.Texts("article h3"));
        Assert.Equal(["date-form", "date-impossible"], page.Texts("article .found .badge"));
        Assert.Equal("Europe", page.One("main h2").Words());
        Assert.Equal(
            "* 2026-09-03 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)\n    * [**Hack \\<i>night\\</i> 🦀**](https://events.example/2026-9-3/)",
            page.One("#L9 pre code").TextContent);
        Assert.Equal(["#L9", "#L11"], page.QuerySelectorAll(".notice a").Select(link => link.GetAttribute("href")));

        var talks = page.Attribute("#L13 h3 a", "href");
        Assert.Equal(talks, (await client.PageAsync("/issues/666")).Attribute("article h3 a", "href"));
        Assert.Contains("href=\"/issues/666#L9\"", await client.GetStringAsync(talks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leads_to_the_newsletter_and_to_its_neighbours()
    {
        var links = (await client.PageAsync("/issues/666")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        Assert.Contains("https://this-week-in-rust.org/blog/2026/08/26/this-week-in-rust-666/", links);
        Assert.Contains("https://github.com/rust-lang/this-week-in-rust/blob/main/content/2026-08-26-this-week-in-rust.md?plain=1#L9", links);
        Assert.Contains("/issues/630", links);
        Assert.Contains("/issues/667", links);
    }

    [Fact]
    public async Task One_without_entries_says_so() =>
        Assert.Equal("This issue has no entries under a heading “Upcoming Events”.", (await client.PageAsync("/issues/630")).One("main .notice").Words());

    [Theory]
    [InlineData("/issues/668", "/issues/667")]
    [InlineData("/issues/0", "/issues/630")]
    [InlineData("/issues/2147483647", "/issues/667")]
    public async Task One_that_is_not_there_names_the_nearest(string address, string nearest)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(nearest, (await client.PageAsync(address)).Attribute("main .button", "href"));
    }

    [Fact]
    public async Task One_that_is_too_long_for_a_page_has_several_and_a_line_is_found_from_the_first()
    {
        folder.Write("issues/3.md", Some.Issue(668, "2026-09-09", [.. Enumerable.Range(0, 150).Select(i => Some.Entry(
            $"2026-9-{(i % 9) + 10}", string.Concat(Enumerable.Repeat("🦀 long ", 20)), group: $"Group {i}", url: $"https://events.example/{i}"))]));
        await app.RefreshAsync();
        var lines = new List<string?>();
        string? next = "/issues/668";
        while (next is not null)
        {
            Assert.InRange((await client.GetByteArrayAsync(next)).Length, 1, 100_000);
            var page = await client.PageAsync(next);
            lines.AddRange(page.QuerySelectorAll("article").Select(entry => entry.Id));
            next = page.QuerySelector("nav[aria-label=Entries] a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, 150).Select(i => $"L{9 + (2 * i)}"), lines);
        // Others link /issues/668#L307: the last entry, which is not on the first page.
        Assert.EndsWith("#L307", (await client.PageAsync("/issues/668")).Attribute("a#L307", "href"), StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task No_page_of_the_real_issues_is_larger_than_100_KB_and_every_line_that_events_name_is_on_it()
    {
        await using var real = new TestApp(folder, ("Source:Folder", Corpus.Issues), ("Archive:Folder", folder["real"]), ("Clock:Today", "2026-06-01"));
        using var reader = await real.StartAsync();
        var largest = 0;
        foreach (var number in new[] { 1, 127, 140, 390, 432, 564, 598, 622, 656 })   // every form of entry, and the longest
            largest = Math.Max(largest, (await reader.GetByteArrayAsync($"/issues/{number}")).Length);
        Assert.InRange(largest, 10_000, 100_000);
        var events = await reader.PageAsync("/issues/564");
        foreach (var entry in events.QuerySelectorAll("article h3 a").Take(10))
            Assert.Contains($"/issues/564#{entry.Closest("article")!.Id}\"", await reader.GetStringAsync(entry.GetAttribute("href")), StringComparison.Ordinal);
    }
}
