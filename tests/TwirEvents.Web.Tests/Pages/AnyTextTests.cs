using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TwirEvents.Tests.Feeds;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>Whatever the newsletter says, pages show it as text and as nothing else.</summary>
public sealed partial class AnyTextTests : IAsyncLifetime, IDisposable
{
    private const int FirstIssue = 100;
    private const int MaxAddress = 4000;   // servers take no address that is much longer, as that of a group may be

    private readonly TempFolder _folder = new();
    private TestApp _app = null!;
    private HttpClient _client = null!;
    private int _issue = FirstIssue;

    public async Task InitializeAsync()
    {
        _folder.Write("issues/0.md", Some.Issue(FirstIssue, "2026-01-01"));
        _app = new(_folder);
        _client = await _app.StartAsync();
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void An_issue_of_any_text_is_text_on_every_page() =>
        Prop.ForAll(HostileText.Arbitrary, PassesAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    // Each text is an issue of its own with an event on a day of its own, in the one service.
    private async Task PassesAsync(string text)
    {
        text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));   // no file holds half a pair
        _issue++;
        var day = new LocalDate(2026, 9, 3).PlusDays(_issue - FirstIssue);
        var entry = $"* {day:uuuu-MM-dd} | {text}, CH | [{text}](https://groups.example/{_issue}/{text})\n"
            + $"    * [**{text}**](https://events.example/{_issue}/{text}) | [{text}]({text})\n    * [**{text}{_issue}**]({text})\n";
        _folder.Write($"issues/{_issue}.md", Some.Issue(_issue, $"{new LocalDate(2026, 1, 1).PlusDays(_issue - FirstIssue):uuuu-MM-dd}", entry));
        await _app.RefreshAsync();

        Harmless(await _client.PageAsync("/"));
        Harmless(await _client.PageAsync("/groups"));
        Harmless(await _client.PageAsync($"/issues/{_issue}"));
        using var form = new FormUrlEncodedContent([new("text", entry)]);
        using var check = await _client.PostAsync("/check", form);
        Harmless(new HtmlParser().ParseDocument(await check.Content.ReadAsStringAsync()));
        foreach (var (address, title) in await EventsAsync())
        {
            var page = await _client.PageAsync(address);
            Harmless(page);
            Assert.Equal(Cleaned(title), page.One("h1").TextContent);
            foreach (var group in page.QuerySelectorAll("main a[href^='/groups/']").Select(link => link.GetAttribute("href")!).Distinct()
                .Where(group => group.Length <= MaxAddress))
                Harmless(await _client.PageAsync(group));
        }
    }

    private async Task<IReadOnlyList<(string Address, string Title)>> EventsAsync()
    {
        using var json = JsonDocument.Parse(await _client.GetStringAsync("/events.json"));
        return [.. json.RootElement.GetProperty("events").EnumerateArray()
            .Where(e => e.GetProperty("listings").EnumerateArray().Any(listing => listing.GetProperty("issue").GetInt32() == _issue))
            .Select(e => ($"/events/{e.GetProperty("uid").GetString()}", e.GetProperty("title").GetString()!))];
    }

    private static void Harmless(IHtmlDocument page)
    {
        Assert.Single(page.QuerySelectorAll("h1"));
        foreach (var script in page.QuerySelectorAll("script"))
        {
            if (script.GetAttribute("type") == "application/ld+json")
                JsonDocument.Parse(script.TextContent).Dispose();
            else
                Assert.Equal(("/app.js", ""), (script.GetAttribute("src"), script.TextContent));
        }

        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, style, base, [style]"));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute =>
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
            Assert.DoesNotContain(attribute.Value, IsHarmful);
            if (attribute.Name is "href" or "src" or "action" or "formaction")
                Assert.Matches("^(/|#|[?]|https?://|mailto:|ircs?://|webcal://)", attribute.Value);
        });
        // What somebody sent to be checked stands in the form again as it was sent.
        Assert.All(page.Descendants<IText>().Where(text => text.ParentElement is not IHtmlTextAreaElement), text => Assert.DoesNotContain(text.Data, IsHarmful));
    }

    // What ends a line where none should end, hides, reorders its neighbours or is no character.
    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u2028' or '\u2029' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or >= '\uFFFD';

    private static string Cleaned(string text)
    {
        var plain = text.Where(c => char.IsWhiteSpace(c) || !(char.IsControl(c) || IsHarmful(c))).Select(c => char.IsWhiteSpace(c) ? ' ' : c);
        return LeadingMarks().Replace(Blanks().Replace(string.Concat(plain), " "), "").TrimEnd().Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[ \p{Mn}\p{Mc}]+")]
    private static partial Regex LeadingMarks();
}
