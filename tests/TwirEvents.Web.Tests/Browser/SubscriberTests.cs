using System.Text.Json;
using Microsoft.Playwright;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>Somebody wants Berlin's hybrid meetups in a calendar, also those since 2024: the newsletter lists none these days.</summary>
[Collection(RealBrowserGroup.Name)]
public sealed class SubscriberTests(RealBrowser browser)
{
    private const string Feed = "events.ics?city=berlin&format=hybrid&from=2024-01-01";

    private static readonly BrowserNewContextOptions Plain = new() { ViewportSize = new() { Width = 1280, Height = 900 } };
    private static readonly BrowserNewContextOptions WithoutScripts = new(Plain) { JavaScriptEnabled = false };
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true };
    private static readonly BrowserNewContextOptions Dark = new(Plain) { ColorScheme = ColorScheme.Dark };

    [BrowserFact]
    public async Task With_the_keyboard_alone()
    {
        await using var visit = await browser.VisitAsync(Plain);
        await visit.AllowClipboardAsync();
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.TabToAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("Hybrid");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync("City");
        await page.Keyboard.TypeAsync("Berlin");
        await page.TabToAsync("From");
        await page.Keyboard.TypeAsync("01012024");
        await page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync(@"/\?.*\bcity=Berlin");
        await page.TabToAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync("Copy");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Copied").WaitForAsync();

        await AssertIsTheCalendarAsync(await visit.ClipboardAsync());
        Assert.Equal("", visit.Complaints());
    }

    [BrowserFact]
    public async Task Without_scripts()
    {
        await using var visit = await browser.VisitAsync(WithoutScripts);
        await ChooseAsync(visit);
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).CountAsync());   // nothing that does nothing
        await AssertIsTheCalendarAsync(await AddressAsync(visit.Page));
    }

    [BrowserFact]
    public async Task On_a_phone()
    {
        await using var visit = await browser.VisitAsync(Phone);
        await visit.Page.GotoAsync("/");
        Assert.False(await visit.Page.GetByLabel("City").IsVisibleAsync());   // the events are not far below the fold
        await ChooseAsync(visit);
        Assert.Equal(0, await visit.OverflowAsync());
        await AssertIsTheCalendarAsync(await AddressAsync(visit.Page));
        Assert.StartsWith("webcal://", await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Open in my calendar app" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal("", visit.Complaints());
    }

    [BrowserFact]
    public async Task In_the_dark()
    {
        await using var visit = await browser.VisitAsync(Dark);
        await ChooseAsync(visit);
        var colours = await visit.Page.EvaluateAsync<string[]>(
            "() => ['backgroundColor', 'color'].map(name => getComputedStyle(document.body)[name])");
        Assert.InRange(Brightness(colours[0]), 0, 60);
        Assert.InRange(Brightness(colours[1]), 200, 255);
        await AssertIsTheCalendarAsync(await AddressAsync(visit.Page));
    }

    [BrowserFact]
    public async Task The_form_says_how_many_events_there_will_be_and_the_way_back_leads_back()
    {
        await using var visit = await browser.VisitAsync(Plain);
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("From").FillAsync("2024-01-01");
        await page.GetByLabel("City").FillAsync("Berlin");
        await page.GetByText("Hybrid", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("2 events");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show events" }).ClickAsync();
        await visit.ArriveAsync(@"/\?format=hybrid&city=Berlin&from=2024-01-01$");   // no field that was left empty
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove City: Berlin" }).ClickAsync();
        await visit.ArriveAsync(@"/\?format=hybrid&from=2024-01-01$");
        await page.GoBackAsync();
        await visit.ArriveAsync(@"/\?format=hybrid&city=Berlin&from=2024-01-01$");
        Assert.Equal("Berlin", await page.GetByLabel("City").InputValueAsync());
        Assert.Equal("", visit.Complaints());
    }

    private static async Task ChooseAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        if (!await page.GetByLabel("City").IsVisibleAsync())
            await page.GetByText("Region, city, group, format").ClickAsync();
        await page.GetByText("Hybrid", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("City").FillAsync("Berlin");
        await page.GetByLabel("From").FillAsync("2024-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show events" }).ClickAsync();
        await visit.ArriveAsync(@"/\?.*\bcity=Berlin");
    }

    private static Task<string> AddressAsync(IPage page) => page.GetByLabel("The address, to paste into any calendar").InputValueAsync();

    private async Task AssertIsTheCalendarAsync(string address)
    {
        Assert.Equal($"{browser.Client.BaseAddress}{Feed}", address);
        Assert.StartsWith("BEGIN:VCALENDAR", await browser.Client.GetStringAsync(address), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await browser.Client.GetStringAsync(address.Replace(".ics", ".json", StringComparison.Ordinal)));
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(2, events.Count);
        Assert.All(events, one =>
        {
            Assert.Equal("hybrid", one.GetProperty("format").GetString());
            Assert.Contains(one.GetProperty("places").EnumerateArray(), place => place.GetProperty("city").GetString() == "Berlin");
        });
    }

    // Of rgb(23, 21, 16): the mean.
    private static double Brightness(string colour) =>
        colour.Split(['(', ',', ')'], StringSplitOptions.TrimEntries)[1..4].Average(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
}
