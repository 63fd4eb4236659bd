using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>What is true of every page.</summary>
[Collection(RealBrowserGroup.Name)]
public sealed class AllPagesTests(RealBrowser browser)
{
    private const int MaxBytes = 100_000;

    public static TheoryData<string> Pages => [.. SitePages.Names];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Nobody_is_kept_out_nothing_is_cut_off_and_the_console_is_silent(string page)
    {
        foreach (var visit in new[] { await browser.WideAsync(), await browser.NarrowAsync() })
        {
            await SitePages.OpenAsync(visit.Page, page);
            AssertNone(visit.Complaints());
            AssertNone(await visit.BarriersAsync());
            Assert.Equal(0, await visit.OverflowAsync());
        }
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/groups")]
    [InlineData("/status")]
    public async Task Nor_is_anybody_before_the_first_catalog(string page)
    {
        using var folder = new TempFolder();
        folder.Write("issues/notes.md", "No issue.");
        await using var waiting = new TestApp(folder);
        using var client = await waiting.StartAsync();
        await using var visit = await browser.VisitAsync(new() { ColorScheme = ColorScheme.Dark }, client.BaseAddress);
        await SitePages.OpenAsync(visit.Page, page);
        AssertNone(visit.Complaints());
        AssertNone(await visit.BarriersAsync());
    }

    [HtmlCheckerFact]
    public async Task The_checker_of_HTML_has_no_objection()
    {
        using var folder = new TempFolder();
        foreach (var (i, page) in SitePages.Names.Index())
            folder.Write($"{i:00}.html", await SitePages.SourceAsync(browser.Client, page));
        foreach (var file in new[] { "style.css", "icon.svg" })
            folder.Write(file, await browser.Client.GetStringAsync($"/{file}"));
        folder.Write("badge.svg", await browser.Client.GetStringAsync("/groups/rust-berlin/badge.svg"));

        var files = Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal);
        var judge = await Command.RunAsync(
            folder, BrowserTools.Java, ["-jar", BrowserTools.HtmlChecker, "--also-check-css", "--also-check-svg", "--format", "json", "--stdout", .. files]);
        // It is no information that the renderer closes empty elements with a slash.
        AssertNone(string.Join('\n',
            from message in JsonDocument.Parse(judge.Output).RootElement.GetProperty("messages").EnumerateArray()
            where message.GetProperty("type").GetString() != "info" || message.TryGetProperty("subType", out _)
            select message.ToString()));
    }

    [BrowserTheory]
    [InlineData("/?view=month")]
    [InlineData("/groups/columbus-rs")]
    [InlineData("a draft with faults")]
    public async Task On_paper_it_is_black_on_white_also_where_the_screen_is_dark(string page)
    {
        await using var visit = await browser.VisitAsync(new() { ColorScheme = ColorScheme.Dark });
        await SitePages.OpenAsync(visit.Page, page);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        AssertNone(await visit.BarriersAsync());
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Navigation).CountAsync());
    }

    [CorpusTheory]
    [MemberData(nameof(Pages))]
    public async Task It_has_a_name_and_is_less_than_100_KB_with_its_style_and_its_script(string page)
    {
        var source = await SitePages.SourceAsync(browser.Client, page);
        var document = new HtmlParser().ParseDocument(source);
        Assert.Contains("Rust events", document.Title, StringComparison.Ordinal);
        Assert.NotEqual("", document.One("h1").Words());
        var shared = (await browser.Client.GetByteArrayAsync("/style.css")).Length + (await browser.Client.GetByteArrayAsync("/app.js")).Length;
        Assert.InRange(Encoding.UTF8.GetByteCount(source) + shared, 1, MaxBytes);
    }

    // All of it is told, where there is some.
    private static void AssertNone(string objections) => Assert.True(objections.Length == 0, objections);
}
