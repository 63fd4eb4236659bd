using System.Globalization;
using System.Text.Json;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>How the service says that it is, and how it works.</summary>
public sealed class StatusPageTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder(Some.Entry("2026-9-3", "Hack night"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_service_that_is_well_says_what_it_holds_and_when_it_looks_again()
    {
        await using var app = new TestApp(folder, ("Refresh:Every", "06:00:00"));
        using var client = await app.StartAsync();
        var page = await client.PageAsync("/status");
        Assert.Equal("All is well.", page.One("main .notice").Words());
        var facts = Facts(page);
        Assert.Equal("a folder of this server", facts["Source"]);
        Assert.Equal("2 September 2026, 00:00 UTC", facts["Last success"]);
        Assert.Equal("none since the service was started", facts["Last failure"]);
        Assert.Equal("about 2 September 2026, 06:00 UTC", facts["Looks again"]);
        Assert.Equal("667 of 2 September 2026", facts["Newest issue"]);
        Assert.Equal("1 issues, 1 events, 1 groups", facts["Holds"]);
        Assert.Equal((await TestApp.ReadyAsync(client)).GetProperty("catalogVersion").GetString(), page.Attribute("main code", "title"));
    }

    [Fact]
    public async Task A_failure_is_told_in_words_and_remembered_when_it_is_over()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var issues = folder["issues"];
        Directory.Move(issues, folder["gone"]);
        await app.RefreshAsync();
        var failed = await client.PageAsync("/status");
        Assert.Equal("The last refresh failed. What was read before is still served.", failed.One("main .problem").Words());

        Directory.Move(folder["gone"], issues);
        await app.RefreshAsync();
        var well = await client.PageAsync("/status");
        Assert.Equal("All is well.", well.One("main .notice").Words());
        Assert.StartsWith("2 September 2026, 00:00 UTC: ", Facts(well)["Last failure"], StringComparison.Ordinal);
        Assert.DoesNotContain(" at TwirEvents", well.One("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await TestApp.ReadyAsync(client)).GetProperty("lastError").ValueKind);
    }

    [Fact]
    public async Task Before_the_first_catalog_it_says_that_nothing_is_served_yet()
    {
        using var empty = new TempFolder();
        empty.Write("issues/notes.md", "No issue.");
        await using var app = new TestApp(empty);
        using var client = await app.StartAsync();
        using var answer = await client.GetAsync("/status");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.StartsWith("There is nothing to serve yet", (await client.PageAsync("/status")).One("main .problem").Words(), StringComparison.Ordinal);
        foreach (var address in new[] { "/issues", "/issues/1", "/sitemap.xml" })
        {
            using var early = await client.GetAsync(address);
            Assert.Equal((503, "30"), ((int)early.StatusCode, early.AllHeaders()["Retry-After"]));
        }
    }

    [Fact]
    public async Task Its_pictures_are_told_in_words_and_in_numbers()
    {
        folder.Write("issues/0.md", Some.Issue(600, "2025-03-05", [.. Enumerable.Range(0, 10).Select(i => Some.Entry($"2025-03-{i + 10}", $"Meetup {i}"))]));
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var page = await client.PageAsync("/status");
        var chart = page.One("svg[aria-labelledby^=entries]");
        Assert.Equal("img", chart.GetAttribute("role"));
        Assert.All(chart.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotEqual("", page.One($"#{id}").Words()));
        Assert.Equal("From 10 entries an issue in 2025 Q1 to 1 in 2026 Q3, which may not be over; most, 10, in 2025 Q1.", page.One("#entries-text").Words());
        Assert.Equal(["120", "12"], chart.QuerySelectorAll("rect").Select(bar => bar.GetAttribute("height")));
        Assert.Equal(["2026 Q3 1 1 1 1", "2025 Q1 1 10 10 0"], page.QuerySelectorAll("details tbody tr").Select(row => string.Join(' ', row.Texts("th, td"))));
    }

    [Theory]
    [InlineData("01:00:00", "issues every hour,")]
    [InlineData("12:00:00", "issues every 12 hours,")]
    [InlineData("00:15:00", "issues every 15 minutes,")]
    public async Task How_it_works_is_told_as_it_is_set(string every, string words)
    {
        await using var app = new TestApp(folder, ("Refresh:Every", every));
        using var client = await app.StartAsync();
        var page = await client.PageAsync("/about");
        Assert.Contains(words, page.One("main").Words(), StringComparison.Ordinal);
        Assert.Equal("https://creativecommons.org/licenses/by-sa/4.0/", page.Attribute("main [rel=license]", "href"));
        foreach (var link in page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var answer = await client.GetAsync(link);
            Assert.True(answer.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{link} {(int)answer.StatusCode}"));
        }
    }

    private static Dictionary<string, string> Facts(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("main dt").ToDictionary(term => term.Words(), term => term.NextElementSibling!.Words());
}
