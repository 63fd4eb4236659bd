using System.Net;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>The front page: what it shows of which filter, and where one subscribes.</summary>
public sealed class HomeTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    private string Host => client.BaseAddress!.Authority;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(666, "2026-08-26", Some.Entry("2026-08-27", "Long past")));
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-09-01 - 2026-09-03", "Conference", url: "https://www.conference.example/2026/"),
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
    public async Task It_shows_what_is_on_and_how_many_events_the_calendar_has()
    {
        var page = await client.PageAsync("/");
        Assert.Equal(["Conference", "Hack night 🦀", "Talks", "Remote <script>alert(1)</script>"], page.Texts(".title"));
        Assert.Contains("4 events to come, 5 with those of the past", page.One(".subscribe").Words(), StringComparison.Ordinal);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task It_says_that_the_clock_stands_still() =>
        Assert.Equal("Demonstration: today is taken to be Wednesday, 2 September 2026.", (await client.PageAsync("/")).One(".notice").Words());

    [Fact]
    public async Task An_event_that_goes_on_is_listed_under_today()
    {
        var page = await client.PageAsync("/");
        Assert.Equal(["Today 2 September", "Tomorrow 3 September", "Friday 4 September", "Saturday 5 September"], page.Texts(".day h3"));
        var today = page.QuerySelector(".day")!;
        Assert.Equal("2026-09-02", today.Attribute("h3 time", "datetime"));
        Assert.Equal(["Conference"], today.Texts(".title"));
        Assert.Equal("2026-09-03", today.Attribute(".details time", "datetime"));
    }

    [Fact]
    public async Task An_event_links_its_page_its_group_and_its_own_link()
    {
        var line = (await client.PageAsync("/?q=conference")).One(".day li");
        Assert.Matches("^/events/[0-9a-f-]{36}$", line.Attribute(".title", "href"));
        Assert.Equal(
            [("/groups/rust-berlin", "Rust Berlin"), ("https://www.conference.example/2026/", "conference.example")],
            line.QuerySelectorAll(".details a").Select(link => (link.GetAttribute("href")!, link.Words())));
    }

    [Fact]
    public async Task Every_program_has_a_way_to_subscribe_and_every_form_its_link()
    {
        var page = await client.PageAsync("/?region=Europe&format=virtual");
        var calendar = $"http://{Host}/events.ics?format=virtual&region=europe";
        Assert.Equal(calendar, page.Attribute("#address", "value"));
        var links = page.QuerySelectorAll(".subscribe a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains($"webcal://{Host}/events.ics?format=virtual&region=europe", links);
        Assert.Contains("https://calendar.google.com/calendar/r/settings/addbyurl", links);
        Assert.Contains(links, link => link.StartsWith("https://outlook.live.com/", StringComparison.Ordinal)
            && link.Contains(Uri.EscapeDataString(calendar), StringComparison.Ordinal));
        foreach (var form in FeedForm.All)
        {
            Assert.Contains($"http://{Host}/events.{form.Extension}?format=virtual&region=europe", links);
            Assert.Equal($"http://{Host}/events.{form.Extension}?format=virtual&region=europe",
                page.Attribute($"link[rel=alternate][type='{form.MediaType}']", "href"));
        }

        foreach (var program in new[] { "Apple", "Google", "Outlook", "Thunderbird" })
            Assert.Contains(program, page.Texts(".subscribe dt"));
    }

    [Fact]
    public async Task An_address_that_Google_would_drop_is_called_too_long()
    {
        var groups = string.Join(',', Enumerable.Repeat("rust-berlin,rust-vienna", 3).Append("-"));
        Assert.Empty((await client.PageAsync($"/?group={groups[..^2]}")).QuerySelectorAll(".subscribe .notice"));
        var words = string.Join(',', Enumerable.Range(0, 30).Select(i => $"-something{i}"));
        Assert.Contains("Google Calendar takes no address longer than 256", (await client.PageAsync($"/?q={words}")).One(".subscribe .notice").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_as_a_browser_sends_it_is_a_filter_and_comes_back_filled_in()
    {
        var page = await client.PageAsync("/?region=europe&format=in-person&country=AT&city=&near=Wien&within=50+km&group=&q=talks&from=&to=");
        Assert.Equal(["Talks"], page.Texts(".title"));
        Assert.Equal(
            $"http://{Host}/events.ics?country=at&format=in-person&near=vienna&q=talks&region=europe&within=50km",
            page.Attribute("#address", "value"));
        Assert.Equal(["europe", "in-person"], page.QuerySelectorAll("form [checked]").Select(tick => tick.GetAttribute("value")));
        Assert.Equal(("AT", "Wien", "50 km"), (page.Attribute("#country", "value"), page.Attribute("#near", "value"), page.Attribute("#within", "value")));
    }

    [Fact]
    public async Task No_parameter_of_the_grammar_is_lost_by_the_form()
    {
        var page = await client.PageAsync("/");
        foreach (var parameter in EventFilter.Parameters)
            Assert.NotEmpty(page.QuerySelectorAll($"form [name={parameter.Name}]"));
    }

    [Theory]
    [InlineData("/?cancelled=hide&alarm=1d", "hide", "1d", HttpStatusCode.OK)]
    [InlineData("/?alarm=5h", "", "5h", HttpStatusCode.OK)]                             // no choice of the form, but one of the grammar
    [InlineData("/?cancelled=burn", "burn", "", HttpStatusCode.BadRequest)]
    public async Task What_the_calendar_does_with_events_is_chosen_beside_them(string address, string cancelled, string alarm, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        var page = await client.PageAsync(address);
        Assert.Equal((cancelled, alarm), (Selected("cancelled"), Selected("alarm")));

        string Selected(string field) => ((AngleSharp.Html.Dom.IHtmlSelectElement)page.One($"#{field}")).Value ?? "";
    }

    [Fact]
    public async Task A_choice_that_is_no_tick_is_kept()
    {
        var page = await client.PageAsync("/?format=-virtual,-hybrid,in-person");
        Assert.Equal(
            [("text", "-virtual"), ("text", "-hybrid"), ("checkbox", "in-person")],
            page.QuerySelectorAll("form [name=format]").Where(field => field.GetAttribute("type") is null || field.HasAttribute("checked"))
                .Select(field => (field.GetAttribute("type") ?? "text", field.GetAttribute("value")!)));
    }

    [Fact]
    public async Task The_form_suggests_what_is_to_come()
    {
        var page = await client.PageAsync("/");
        Assert.Equal(["Austria", "Germany"], Options("countries"));
        Assert.Equal(["Berlin", "Wien"], Options("cities"));
        Assert.Equal(["Rust Berlin", "Rust Vienna"], Options("groups"));

        IEnumerable<string?> Options(string list) => page.QuerySelectorAll($"#{list} option").Select(option => option.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_chosen_can_be_dropped_piece_by_piece()
    {
        var page = await client.PageAsync("/?region=europe&near=wien&within=50km&q=talks");
        Assert.Equal(
            [
                ("Remove Region: Europe ×", "/?near=wien&within=50km&q=talks"),
                ("Remove Near: wien ×", "/?region=europe&q=talks"),   // a radius without its centre would be no filter
                ("Remove Within: 50km ×", "/?region=europe&near=wien&q=talks"),
                ("Remove Words: talks ×", "/?region=europe&near=wien&within=50km"),
            ],
            page.QuerySelectorAll(".chosen a").Select(link => (link.Words(), link.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("/?region=atlantis", HttpStatusCode.BadRequest, "region", "atlantis")]
    [InlineData("/?colour=red", HttpStatusCode.BadRequest, "colour", "red")]
    [InlineData("/?group=rust-berlim", HttpStatusCode.NotFound, "group", "rust-berlim")]
    [InlineData("/?within=5km", HttpStatusCode.BadRequest, "within", "5km")]
    public async Task A_filter_that_is_none_is_explained_on_the_page_and_can_be_mended(
        string address, HttpStatusCode status, string field, string value)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        var page = await client.PageAsync(address);
        Assert.Equal("alert", page.Attribute(".problem", "role"));
        Assert.Equal(value, page.Attribute($"form [name={field}][aria-invalid=true]", "value"));
        Assert.True(page.One(".filter details").HasAttribute("open"));
        Assert.DoesNotContain("/events.ics", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?group=rust-berlim&region=europe", "/?group=rust-berlin&region=europe")]
    [InlineData("/?group=-rust-berlim", "/?group=-rust-berlin")]                     // all but that one
    [InlineData("/?group=rust-berlin,rust-berli", "/?group=rust-berlin,rust-berlin")] // its letters stand in the other one too
    public async Task A_slip_has_a_link_to_what_was_meant(string address, string meant)
    {
        var page = await client.PageAsync(address);
        Assert.Equal(meant, page.QuerySelector(".problem a")!.GetAttribute("href"));
        using var answer = await client.GetAsync(meant);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_filter_without_events_says_so_and_can_be_subscribed_to()
    {
        var page = await client.PageAsync("/?q=nobody");
        Assert.Empty(page.QuerySelectorAll(".day"));
        Assert.Contains("Nothing is listed for this filter in the days to come.", page.One("main").Words(), StringComparison.Ordinal);
        Assert.Equal($"http://{Host}/events.ics?q=nobody", page.Attribute("#address", "value"));
    }

    [Fact]
    public async Task Of_very_many_events_each_is_on_one_of_several_pages()
    {
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02", [.. Enumerable.Range(0, 250).Select(i => Some.Entry(
            $"2026-09-{(i % 28) + 3:00}", $"Event number {i}", group: $"Group {i}", url: $"https://events.example/number/{i}"))]));
        await app.RefreshAsync();
        var titles = new List<string>();
        string? next = "/?country=de";
        var pages = 0;
        for (; next is not null; pages++)
        {
            Assert.InRange((await client.GetStringAsync(next)).Length, 1, 100_000);
            var page = await client.PageAsync(next);
            titles.AddRange(page.Texts(".title"));
            Assert.Equal($"http://{Host}/countries/germany.ics", page.Attribute("#address", "value"));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(3, pages);
        Assert.Equal(250, titles.Count(title => title.StartsWith("Event number", StringComparison.Ordinal)));
        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    [Fact]
    public async Task A_title_of_thousands_of_characters_fills_no_page()
    {
        folder.Write("issues/3.md", Some.Issue(668, "2026-09-02", Some.Entry("2026-09-08", string.Concat(Enumerable.Repeat("👩‍🚀 ", 3000)))));
        await app.RefreshAsync();
        var title = (await client.PageAsync("/")).Texts(".title")[^1];
        Assert.InRange(title.Length, 100, 200);
        Assert.EndsWith("👩‍🚀…", title, StringComparison.Ordinal);   // cut between two astronauts, not through one
    }
}
