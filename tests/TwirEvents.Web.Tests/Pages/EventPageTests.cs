using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>The page of an event.</summary>
public sealed class EventPageTests : IAsyncLifetime, IDisposable
{
    private const string Group = "[Rust Berlin](https://www.meetup.com/rust-berlin/)";

    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(666, "2026-08-26",
            $"* 2026-09-10 | Berlin, DE | {Group}\n    * [**Talks**](https://www.meetup.com/rust-berlin/events/300000001/) | [**Slides**](https://slides.example/1)\n",
            $"* 2026-09-12 | Hybrid (Berlin, DE) | {Group}\n    * [**&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;**](https://www.meetup.com/rust-berlin/events/300000002/)\n",
            $"* 2026-09-13 - 2026-09-14 | Virtual (Berlin, DE) | {Group}\n    * [**Script**](javascript:alert(1))\n",
            $"* 2026-09-15 | Berlin, DE | {Group}\n    * [**Hacks**](https://www.meetup.com/rust-berlin/events/300000003/)\n",
            $"* 2026-09-16 | Berlin, DE | {Group}\n    * [**Door**](https://www.meetup.com@door.example/)\n"));
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02",
            $"* 2026-09-11 | Berlin, DE | {Group}\n    * [**Talks at last**](https://www.meetup.com/rust-berlin/events/300000001/)\n",
            $"* 2026-09-15 | Berlin, DE | {Group}\n    * [**Cancelled: Hacks**](https://www.meetup.com/rust-berlin/events/300000003/)\n"));
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
    public async Task It_says_what_when_where_and_by_whom()
    {
        var page = await PageOf("Talks at last");

        Assert.Contains("<h1 dir=\"auto\">Talks at last</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-09-11\">Friday, 11 September 2026</time>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Berlin, Germany</dd>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/groups/rust-berlin\" dir=\"auto\">Rust Berlin</a>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://www.meetup.com/rust-berlin/events/300000001/\"", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/events/[0-9a-f-]{36}\\.ics\">Add this one to my calendar", page);
    }

    [Fact]
    public async Task It_tells_its_story_with_links_to_each_issue_and_line()
    {
        var story = Text(Between(await PageOf("Talks at last"), "<ol class=\"story\">", "</ol>"));

        Assert.Equal(
            "First listed in issue 666 of 26 August 2026, line 9 "
            + "Moved from 2026-09-10 to 2026-09-11 in issue 667 of 2 September 2026, line 9 "
            + "Renamed from “Talks” to “Talks at last” in issue 667 of 2 September 2026, line 9",
            story);
        var page = await PageOf("Talks at last");
        Assert.Contains("href=\"https://this-week-in-rust.org/blog/2026/08/26/this-week-in-rust-666/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/issues/666#L9\"", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-09-10\">2026-09-10</time>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_one_says_so()
    {
        var page = await PageOf("Cancelled: Hacks");

        Assert.Contains("This event does not take place", page, StringComparison.Ordinal);
        Assert.Equal("https://schema.org/EventCancelled", JsonLd(page).GetProperty("eventStatus").GetString());
    }

    [Fact]
    public async Task Search_engines_get_it_as_JSON_LD()
    {
        var json = JsonLd(await PageOf("Talks at last"));

        Assert.Equal(
            ("Event", "Talks at last", "2026-09-11", "2026-09-11", "https://schema.org/OfflineEventAttendanceMode", "https://schema.org/EventScheduled"),
            (Value("@type"), Value("name"), Value("startDate"), Value("endDate"), Value("eventAttendanceMode"), Value("eventStatus")));
        Assert.Equal("""{"@type":"PostalAddress","addressLocality":"Berlin","addressCountry":"DE"}""", json.GetProperty("location")[0].GetProperty("address").GetRawText());
        Assert.Equal("Rust Berlin", json.GetProperty("organizer")[0].GetProperty("name").GetString());

        string? Value(string name) => json.GetProperty(name).GetString();
    }

    [Fact]
    public async Task No_text_ends_the_script_or_begins_one()
    {
        var page = await PageOf("</script><script>alert(1)</script>");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal("</script><script>alert(1)</script>", JsonLd(page).GetProperty("name").GetString());
        Assert.Equal("https://schema.org/MixedEventAttendanceMode", JsonLd(page).GetProperty("eventAttendanceMode").GetString());
    }

    [Fact]
    public async Task A_link_that_is_no_page_is_none()
    {
        var page = await PageOf("Script");

        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.Contains("</time> to <time datetime=\"2026-09-14\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_looks_like_one_to_another_site_is_none()
    {
        var list = await client.GetStringAsync("/?q=door");

        Assert.Contains(">Door</a>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("door.example", list, StringComparison.Ordinal);   // before the @ is a name of a user, behind it is the site
        Assert.DoesNotContain("door.example", Between(await PageOf("Door"), "<main", "</main>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_turned_out_to_be_another_leads_to_it()
    {
        const string meetup = "https://www.meetup.com/rust-boulder/events/310000001/";
        const string luma = "https://luma.com/yhe1xrhe";
        using var issues = new TempFolder();
        issues.Write("issues/1.md", Some.Issue(665, "2026-08-19", Entry($"[**Meeting**]({meetup})")));
        issues.Write("issues/2.md", Some.Issue(666, "2026-08-26", Entry($"[**Meeting**]({meetup})"), Entry($"[**Meeting**]({luma})")));
        issues.Write("issues/3.md", Some.Issue(667, "2026-09-02", Entry($"[**Meeting**]({luma}) | [**Meeting**]({meetup})")));
        await using var merged = new TestApp(issues);
        using var visitor = await merged.StartAsync();
        var uids = JsonDocument.Parse(await visitor.GetStringAsync("/events.json")).RootElement.GetProperty("events").EnumerateArray()
            .ToDictionary(e => e.GetProperty("status").GetString()!, e => e.GetProperty("uid").GetString());

        var page = await visitor.GetStringAsync($"/events/{uids["cancelled"]}");

        Assert.Contains("This turned out to be an event that was listed before", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/events/{uids["confirmed"]}\"", page, StringComparison.Ordinal);

        static string Entry(string links) => $"* 2026-09-12 | Boulder, CO, US\n    * {links}\n";
    }

    [Theory]
    [InlineData("00000000-0000-5000-8000-000000000000")]
    [InlineData("nonsense")]
    [InlineData("%3Cscript%3E")]
    public async Task One_that_no_issue_lists_is_404_with_help(string uid)
    {
        var answer = await client.GetAsync($"/events/{uid}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No such event", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/groups\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    private async Task<string> PageOf(string title)
    {
        var feed = JsonDocument.Parse(await client.GetStringAsync("/events.json")).RootElement;
        var uid = feed.GetProperty("events").EnumerateArray().Single(e => e.GetProperty("title").GetString() == title).GetProperty("uid").GetString();
        return await client.GetStringAsync($"/events/{uid}");
    }

    private static JsonElement JsonLd(string page) =>
        JsonDocument.Parse(Between(page, "<script type=\"application/ld+json\">", "</script>")).RootElement;

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Text(string html) =>
        WebUtility.HtmlDecode(Regex.Replace(Regex.Replace(html.Replace("</li>", " ", StringComparison.Ordinal), "<[^>]*>", ""), @"\s+", " ")).Trim();
}
