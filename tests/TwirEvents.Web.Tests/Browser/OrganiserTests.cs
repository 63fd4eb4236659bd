using Microsoft.Playwright;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>Those whose meetups are listed, and those who edit the list.</summary>
[Collection(RealBrowserGroup.Name)]
public sealed class OrganiserTests(RealBrowser browser)
{
    [BrowserFact]
    public async Task The_organiser_of_a_group_finds_what_is_wrong_with_an_entry_of_theirs_and_copies_the_corrected_line()
    {
        await using var visit = await browser.VisitAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await visit.AllowClipboardAsync();
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Groups", Exact = true }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("columbus");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Columbus Rust Society" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "How your listing reads" }).ClickAsync();
        var finding = page.GetByRole(AriaRole.Article).Filter(new() { HasText = "line 275" });
        await Assertions.Expect(finding).ToContainTextAsync("'Columbus, IL' names no country");
        await finding.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await finding.GetByText("Copied").WaitForAsync();

        Assert.StartsWith("* 2022-08-11 | Columbus, IL, US | [Columbus Rust Society](https://www.meetup.com/columbus-rs/)\n    * [**",
            await visit.ClipboardAsync(), StringComparison.Ordinal);
        Assert.Equal("", visit.Complaints());

        // What was copied has its country; that it is of the past is all that is left to say today.
        await page.GetByRole(AriaRole.Link, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByLabel("A line, an entry, or a whole draft").FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("Columbus, IL, United States");
        Assert.DoesNotContain("country-missing", await page.Locator(".found .badge").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task An_editor_pastes_a_draft_and_is_told_its_five_faults()
    {
        await using var visit = await browser.VisitAsync();
        await visit.AllowClipboardAsync();
        var page = visit.Page;
        await page.GotoAsync("/check");
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", SitePages.Draft);
        await page.GetByLabel("A line, an entry, or a whole draft").FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("6 entries found, 5 with something to mend or to look at.");
        Assert.Equal(
            [
                "line 2 date-impossible 2026-07-32",
                "line 4 url-repaired https//events.example/oslo/9",
                "line 6 date-missing ",
                "line 8 date-year-corrected 2025-07-16",
                "line 12 country-corrected CN",
            ],
            await page.Locator(".entry:has(.found)").EvaluateAllAsync<string[]>(
                "all => all.map(one => ['.at', '.badge', '.found code'].map(part => one.querySelector(part)?.textContent ?? '').join(' '))"));
        await page.GetByRole(AriaRole.Article).Filter(new() { HasText = "line 12" }).GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await page.GetByText("Copied").WaitForAsync();
        Assert.Contains("| Toronto, ON, CA |", await visit.ClipboardAsync(), StringComparison.Ordinal);
        Assert.Equal("", visit.Complaints());
    }
}
