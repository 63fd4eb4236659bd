using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>What people and programs are told when something goes wrong.</summary>
public sealed class ErrorPageTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02",
            Some.Entry("2026-09-03", "Hack night"), Some.Entry("2026-09-04", "Talks", "Wien, AT", "Rust Vienna")));
        app = new(folder);
        client = await app.StartAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/group/rust-berlin", "/groups/rust-berlin")]
    [InlineData("/grupos/rust-berlni", "/groups/rust-berlin")]
    [InlineData("/rust-vienna", "/groups/rust-vienna")]
    [InlineData("/Rust%20Vienna", "/groups/rust-vienna")]
    [InlineData("/region/europe", "/?region=europe")]
    [InlineData("/europe", "/?region=europe")]
    [InlineData("/austria", "/?country=at")]
    [InlineData("/vienna", "/?city=vienna")]
    [InlineData("/issue/667", "/issues/667")]
    [InlineData("/667", "/issues/667")]
    [InlineData("/issues/first", "/issues")]
    [InlineData("/chekc", "/check")]
    [InlineData("/about.html", "/about")]
    [InlineData("/events", "/")]
    [InlineData("/calendar", "/")]
    public async Task A_person_is_led_to_the_nearest_page(string address, string nearest)
    {
        var (status, page) = await AskAsync("GET", address);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(nearest, page.QuerySelector("main li a")!.GetAttribute("href"));
        using var right = await client.GetAsync(nearest);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Theory]
    [InlineData("/wp-login.php")]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/.env")]
    [InlineData("//evil.example/")]
    [InlineData("/a/b/c/d/e")]
    public async Task Where_nothing_is_near_the_front_page_is_named_alone(string address)
    {
        var (status, page) = await AskAsync("GET", address);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Empty(page.QuerySelectorAll("main li a"));
        Assert.Equal("/", page.Attribute("main .button", "href"));
        Assert.Equal("noindex", page.Attribute("meta[name=robots]", "content"));
        Assert.StartsWith(client.BaseAddress!.ToString(), page.Attribute("link[rel=canonical]", "href"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("script"));
    }

    // A program that is given a page of HTML for a calendar says that the calendar is broken.
    [Theory]
    [InlineData("/europe.ics", "text/html", "/regions/europe.ics")]
    [InlineData("/group/rust-berlin.json", "text/html,*/*", "/groups/rust-berlin.json")]
    [InlineData("/grupos/rust-berlni", "*/*", "/groups/rust-berlin.ics")]
    [InlineData("/grupos/rust-berlni", "text/calendar", "/groups/rust-berlin.ics")]
    [InlineData("/nothing", null, "/events.ics")]
    [InlineData("/nothing", "text/html;q=0, text/plain", "/events.ics")]
    [InlineData("/nothing.atom", "text/html", "/events.atom")]
    public async Task A_program_gets_a_sentence(string address, string? accept, string nearest)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        using var answer = await client.SendAsync(request);
        Assert.Equal((HttpStatusCode.NotFound, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("Accept", answer.AllHeaders()["Vary"]);
        Assert.EndsWith($"Did you mean {nearest}?\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/", "That cannot be done here", "This address takes GET, HEAD, not POST.")]
    [InlineData("DELETE", "/check", "That cannot be done here", "This address takes GET, HEAD, POST, not DELETE.")]
    public async Task A_method_that_an_address_does_not_take_is_refused_in_words(string method, string address, string heading, string sentence)
    {
        var (status, page) = await AskAsync(method, address);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, status);
        Assert.Equal((heading, sentence), (page.One("h1").Words(), page.One(".lead").Words()));
    }

    [Fact]
    public async Task A_fault_of_the_program_shows_nothing_of_the_program()
    {
        app.Services.GetRequiredService<LiveCatalog>().Publish(new(null!, default));   // no service gets that far by itself
        var (status, page) = await AskAsync("GET", "/issues");
        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal("Something went wrong here", page.One("h1").Words());
        Assert.DoesNotContain("Exception", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, AngleSharp.Html.Dom.IHtmlDocument Page)> AskAsync(string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), new Uri($"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}"));
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var answer = await client.SendAsync(request);
        Assert.Equal("Accept, Accept-Encoding", answer.AllHeaders()["Vary"]);
        Assert.Contains("frame-ancestors 'none'", answer.AllHeaders()["Content-Security-Policy"], StringComparison.Ordinal);
        return (answer.StatusCode, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }
}
