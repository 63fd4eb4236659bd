using System.Net;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

public sealed class HomeTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(666, "2026-08-26", Some.Entry("2026-08-27", "Long past")));
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-09-01 - 2026-09-03", "Conference", url: "https://conference.example/2026/"),
            Some.Entry("2026-09-03", "Hack night 🦀"),
            Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna"),
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
    public async Task It_shows_what_is_on_and_where_to_subscribe()
    {
        var page = await client.GetStringAsync("/");
        var host = client.BaseAddress!.Authority;
        Assert.Contains("4 events to come", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Long past", page, StringComparison.Ordinal);
        Assert.Contains("<strong>5 events</strong>", page, StringComparison.Ordinal);   // the feed has the past ones too
        Assert.Contains($"value=\"http://{host}/events.ics\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"webcal://{host}/events.ics\"", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-09-04\">Friday, 4 September 2026</time>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_the_clock_stands_still() =>
        Assert.Contains(
            "Demonstration: today is taken to be <time datetime=\"2026-09-02\">",
            await client.GetStringAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task An_event_that_goes_on_is_listed_under_today()
    {
        var page = await client.GetStringAsync("/");
        var today = page.IndexOf("<time datetime=\"2026-09-02\">Wednesday, 2 September 2026</time></h3>", StringComparison.Ordinal);
        var conference = page.IndexOf("Conference</a>", StringComparison.Ordinal);
        Assert.InRange(conference, today, page.IndexOf("Hack night", StringComparison.Ordinal));
        Assert.Contains("until <time datetime=\"2026-09-03\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_as_a_browser_sends_it_is_a_filter_and_comes_back_filled_in()
    {
        var page = await client.GetStringAsync("/?region=europe&format=in-person&country=AT&city=&group=&q=talks&from=&to=");
        Assert.Contains("1 event to come", page, StringComparison.Ordinal);
        Assert.Contains("/events.ics?country=at&amp;format=in-person&amp;q=talks&amp;region=europe\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"europe\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"country\" value=\"AT\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"asia\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_is_no_tick_is_kept()
    {
        var page = await client.GetStringAsync("/?format=-virtual,-hybrid,in-person");
        Assert.Contains("name=\"format\" value=\"-virtual\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"format\" value=\"-hybrid\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"in-person\" checked", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?region=atlantis", HttpStatusCode.BadRequest, "value=\"atlantis\"")]
    [InlineData("/?colour=red", HttpStatusCode.BadRequest, "name=\"colour\" value=\"red\"")]
    [InlineData("/?group=rust-berlim", HttpStatusCode.NotFound, "name=\"group\" value=\"rust-berlim\"")]
    public async Task A_filter_that_is_none_is_explained_on_the_page_and_can_be_mended(string address, HttpStatusCode status, string field)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains(field, page, StringComparison.Ordinal);
        Assert.DoesNotContain("/events.ics", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_the_newsletter_and_of_the_query_is_encoded()
    {
        var page = await client.GetStringAsync("/");
        using var answer = await client.GetAsync("/?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E");
        Assert.Contains("Remote &lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page + await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_on_it_comes_from_elsewhere_or_runs()
    {
        using var answer = await client.GetAsync("/");
        var headers = answer.AllHeaders();
        Assert.Equal(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.DoesNotContain(" style=", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/style.css", "text/css", "color-scheme: light dark")]
    [InlineData("/icon.svg", "image/svg+xml", "<svg")]
    [InlineData("/robots.txt", "text/plain", "Allow: /")]
    public async Task Its_files_are_served(string address, string type, string text)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_very_many_events_the_next_ones_are_listed()
    {
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02", [.. Enumerable.Range(0, 300).Select(i => Some.Entry(
            $"2026-09-{(i % 28) + 3:00}", $"Event number {i}", group: $"Group {i}", url: $"https://events.example/number/{i}"))]));
        await app.RefreshAsync();
        var page = await client.GetStringAsync("/");
        Assert.Matches("The next 200 of 30[0-9] events to come", page);
        Assert.Equal(200, page.Split("class=\"title\"").Length - 1);
        Assert.InRange(page.Length, 1, 100_000);
    }
}
