using System.Net;
using System.Xml.Linq;
using TwirEvents.Web.Pages.Groups;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>The pages of groups, the page to embed and the badge.</summary>
public sealed class GroupPageTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(666, "2026-08-26",
            Some.Entry("2026-8-27", "Long past"),
            Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna", "https://events.example/vienna")));
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-9-3", "Hack night 🦀"),
            Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna", "https://events.example/vienna"),
            "* 2026-09-05 | Linz, AT | [Linz &lt;b&gt; Rust](https://luma.com/linz-rust)\n    * [**Talks** in Linz](https://linz.example/5)\n"));
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
    public async Task A_group_has_its_next_and_past_events_and_a_calendar()
    {
        var page = await client.GetStringAsync("/groups/rust-berlin");

        var next = page.IndexOf("Hack night", StringComparison.Ordinal);
        Assert.InRange(next, page.IndexOf("Next events</h2>", StringComparison.Ordinal), page.IndexOf("Long past", StringComparison.Ordinal));
        Assert.DoesNotContain("Talks", page, StringComparison.Ordinal);
        Assert.Contains("/groups/rust-berlin.ics\"", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{client.BaseAddress}groups/rust-berlin\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_shows_its_organiser_what_to_mend_with_the_entry_to_paste()
    {
        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/groups/rust-berlin"));

        Assert.Contains("Of 2 entries, 2 have something to mend", page, StringComparison.Ordinal);
        Assert.Contains("Look at 1 of the 1 events to come.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/issues/667#L9\"", page, StringComparison.Ordinal);
        Assert.Contains("date-form", page, StringComparison.Ordinal);
        Assert.Contains("<code>2026-9-3</code>", page, StringComparison.Ordinal);
        Assert.Contains(
            "* 2026-09-03 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)\n    * [**Hack night 🦀**](https://events.example/2026-9-3/)</code>",
            page, StringComparison.Ordinal);
        Assert.Contains("https://github.com/rust-lang/this-week-in-rust/edit/main/content/2026-09-02-this-week-in-rust.md", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whose_entries_read_well_is_told_so() =>
        Assert.Contains("All of them read well.", await client.GetStringAsync("/groups/rust-vienna"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/groups/Rust%20Berlin", HttpStatusCode.OK)]   // by its name
    [InlineData("/groups/rust-berlin.ics", HttpStatusCode.OK)]   // the feed stays what it was
    [InlineData("/groups/rust-berlni", HttpStatusCode.NotFound)]
    [InlineData("/groups/%3Cscript%3E", HttpStatusCode.NotFound)]
    public async Task A_name_finds_it_and_a_slip_does_not(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await client.GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_slip_is_answered_with_the_nearest_group()
    {
        var page = await (await client.GetAsync("/groups/rust-berlni")).Content.ReadAsStringAsync();

        Assert.Contains("<a href=\"/groups/rust-berlin\" dir=\"auto\">Rust Berlin</a>, Berlin, Germany", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/groups", "3 groups")]
    [InlineData("/groups?q=vienna", "One group")]   // another name of its city
    [InlineData("/groups?country=AT", "2 groups")]
    [InlineData("/groups?country=austria&q=linz", "One group")]
    [InlineData("/groups?q=%21", "3 groups")]   // no word at all
    [InlineData("/groups?q=nowhere", "No group fits")]
    [InlineData("/groups?page=999999999999", "3 groups")]
    public async Task Groups_are_found_by_name_city_and_country(string path, string expected) =>
        Assert.Contains(expected, await client.GetStringAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_is_text_on_the_page_and_in_what_one_copies()
    {
        var page = await client.GetStringAsync("/groups/linz-rust");

        Assert.DoesNotContain("Linz <b>", page, StringComparison.Ordinal);
        Assert.Contains("title=&quot;Next events of Linz &amp;lt;b&amp;gt; Rust&quot;", page, StringComparison.Ordinal);
        Assert.Contains(@"[![Next event of Linz \&lt;b\&gt; Rust]", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_embedded_may_stand_in_any_frame_and_nothing_else_may()
    {
        var embedded = await client.GetAsync("/embed?group=rust-berlin");
        var page = await embedded.Content.ReadAsStringAsync();

        Assert.EndsWith("frame-ancestors *", embedded.AllHeaders()["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("href=\"https://events.example/2026-9-3/\" target=\"_blank\" rel=\"noopener nofollow\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Long past", page, StringComparison.Ordinal);
        var group = await client.GetAsync("/groups/rust-berlin");
        Assert.EndsWith("frame-ancestors 'none'", group.AllHeaders()["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_filter_of_an_embedded_page_says_what_is_wrong()
    {
        var answer = await client.GetAsync("/embed?country=zz");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'zz'", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_badge_is_a_picture_with_the_next_day_and_is_not_sent_twice()
    {
        var badge = await client.GetAsync("/groups/rust-berlin/badge.svg");
        var svg = XDocument.Parse(await badge.Content.ReadAsStringAsync());

        Assert.Equal("image/svg+xml; charset=utf-8", badge.AllHeaders()["Content-Type"]);
        Assert.Equal("Rust Berlin: next event on 3 Sep 2026", svg.Root!.Attribute("aria-label")!.Value);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/groups/rust-berlin/badge.svg");
        again.Headers.IfNoneMatch.Add(badge.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/groups/nobody/badge.svg")).StatusCode);
    }

    [Theory]
    [InlineData("Rust & <Friends>")]
    [InlineData("A\u0000\u0001\u202E\uFFFF\uD800name")]   // what XML has no place for, half a pair, an override
    [InlineData("🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀🦀")]
    [InlineData("")]
    public void A_badge_of_any_name_is_well_formed_and_holds_its_text(string name)
    {
        var svg = XDocument.Parse(NextEventBadge.Svg(name, new(2026, 9, 3))).Root!;

        var width = (int)svg.Attribute("width")!;
        Assert.InRange(width, 90, 600);
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "text"), text =>
            Assert.InRange((int)text.Attribute("x")! + (int)text.Attribute("textLength")!, 0, width));
    }

    [Fact]
    public async Task Before_the_first_catalog_a_page_says_so()
    {
        using var empty = new TempFolder();
        empty.Write("issues/1.txt", "none");
        await using var early = new TestApp(empty);
        using var visitor = await early.StartAsync();

        foreach (var path in new[] { "/groups", "/groups/rust-berlin", "/events/x", "/embed", "/groups/rust-berlin/badge.svg" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync(path)).StatusCode);
    }
}
