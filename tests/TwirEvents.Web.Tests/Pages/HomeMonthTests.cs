using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>The front page as a calendar of a month.</summary>
public sealed class HomeMonthTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(660, "2026-07-15", Some.Entry("2026-07-20", "Long past")));
        folder.Write("issues/2.md", Some.Issue(667, "2026-09-02", [
            Some.Entry("2026-09-29 - 2026-10-01", "Conference", url: "https://conference.example/2026/"),
            Some.Entry("2026-09-05", "Remote", "Virtual (Berlin, DE)"),
            .. Enumerable.Range(0, 8).Select(i => Some.Entry("2026-09-10", $"Busy {i}", "Wien, AT", $"Group {i}", $"https://busy.example/{i}/")),
        ]));
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
    public async Task It_is_a_table_of_weeks_from_Monday_to_Sunday_that_says_its_month()
    {
        var table = (await client.PageAsync("/?view=month")).One("table");
        Assert.Equal("September 2026", table.One("caption").Words());
        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], table.Texts("th[scope=col]"));
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(7, row.QuerySelectorAll("td").Length));
        Assert.Equal(
            Enumerable.Range(1, 30).Select(day => $"2026-09-{day:00}"),
            table.QuerySelectorAll("td > time").Select(day => day.GetAttribute("datetime")));
        Assert.Equal("2026-09-02", table.Attribute("[aria-current=date] time", "datetime"));
        // The first of September 2026 is a Tuesday.
        Assert.Equal("2026-09-01", table.QuerySelectorAll("td")[1].Attribute("time", "datetime"));
    }

    [Theory]
    [InlineData("2026-09", "2026-09-29", "2026-09-30")]
    [InlineData("2026-10", "2026-10-01")]
    public async Task An_event_of_several_days_stands_on_each(string month, params string[] days)
    {
        var page = await client.PageAsync($"/?view=month&month={month}");
        Assert.Equal(days, page.QuerySelectorAll("td")
            .Where(cell => cell.Texts("li a").Contains("Conference")).Select(cell => cell.Attribute("time", "datetime")));
    }

    [Fact]
    public async Task A_day_that_has_too_many_for_its_cell_links_the_list_from_that_day()
    {
        var page = await client.PageAsync("/?view=month&country=at");
        var more = page.QuerySelectorAll("td a").Single(link => link.Words().StartsWith("2 more", StringComparison.Ordinal));
        Assert.Equal("/?country=at&day=2026-09-10", more.GetAttribute("href"));
        Assert.Equal(8, (await client.PageAsync(more.GetAttribute("href")!)).Texts(".title").Count(title => title.StartsWith("Busy", StringComparison.Ordinal)));
    }

    // From the first month that has an event to the last, and no farther: a crawler that follows the links comes to an end.
    [Theory]
    [InlineData("", "August 2026", "October 2026")]
    [InlineData("&month=2026-07", null, "August 2026")]
    [InlineData("&month=2026-10", "September 2026", null)]
    [InlineData("&month=1815-12", null, "August 2026")]
    [InlineData("&month=9999-12", "September 2026", null)]
    [InlineData("&month=soon", "August 2026", "October 2026")]
    public async Task It_links_the_months_around_it_as_far_as_there_are_events(string month, string? previous, string? next)
    {
        var page = await client.PageAsync($"/?view=month{month}");
        Assert.Equal(previous, page.QuerySelector("a[rel=prev]")?.Words().Trim('←', ' '));
        Assert.Equal(next, page.QuerySelector("a[rel=next]")?.Words().Trim('→', ' '));
        if (next is not null)
            Assert.Equal(next, (await client.PageAsync(page.Attribute("a[rel=next]", "href")!)).One("caption").Words());
    }

    [Theory]
    [InlineData("/?view=month&month=2026-09&region=europe")]
    [InlineData("/?day=2026-09-10&page=2&region=europe")]
    public async Task What_is_about_the_page_alone_reaches_neither_the_filter_nor_the_calendar(string address)
    {
        var page = await client.PageAsync(address);
        Assert.Equal($"{client.BaseAddress}regions/europe.ics", page.Attribute("#address", "value"));
        Assert.Equal(["Remove Region: Europe ×"], page.Texts(".chosen a"));
    }

    [Fact]
    public async Task The_form_stays_in_the_view_and_the_month()
    {
        var page = await client.PageAsync("/?view=month&month=2026-10");
        Assert.Equal([("view", "month"), ("month", "2026-10")], page.QuerySelectorAll("form [type=hidden]")
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)));
        Assert.Equal(("Month", "List"), (page.One(".bar [aria-current]").Words(), page.One(".bar a:not([aria-current])").Words()));
    }
}
