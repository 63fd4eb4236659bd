using System.Net;
using System.Text;
using TwirEvents.Tests;
using TwirEvents.Web.Pages.Check;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>What organisers and editors are told of a draft.</summary>
public sealed class CheckTests : IAsyncLifetime, IDisposable
{
    private const string Good = "* 2026-09-10 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)\n    * [**Talks**](https://a.example/1)";

    private readonly TempFolder folder = Some.Folder();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        app = new(folder);
        client = await app.StartAsync();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_example_on_the_page_has_five_faults_to_be_found()
    {
        var form = await client.PageAsync("/check");
        var example = form.Attribute("form input[type=hidden][name=text]", "value")!;
        Assert.Equal(example, form.One("pre code").TextContent);

        var page = await CheckAsync(example);
        Assert.Equal(["date-impossible", "url-repaired", "date-missing", "country-corrected", "link-missing"], page.Texts(".found .badge"));
        Assert.Equal("5 entries found, 4 with something to mend or to look at.", page.One("[role=status]").Words());
        Assert.Equal(["L2", "L4", "L6", "L12", "L8"], page.QuerySelectorAll("article").Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_fault_has_its_line_its_reason_the_text_that_it_is_about_and_the_entry_to_paste()
    {
        var entry = (await CheckAsync("\n* 2026-9-10 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)\n    * [**Talks**](https://a.example/1)")).One("article");
        Assert.Equal("line 2", entry.One(".at").Words());
        Assert.Equal(["Thursday, 10 September 2026", "In person", "Berlin, Germany", "Rust Berlin"], entry.Texts(".details > *"));
        Assert.Equal(("Talks", "https://a.example/1"), (entry.One("h3").Words(), entry.Attribute("h3 a", "href")));
        Assert.StartsWith("date-form The date is not in the usual form", entry.One(".found li").Words(), StringComparison.Ordinal);
        Assert.Equal("2026-9-10", entry.One(".excerpt code").TextContent);
        Assert.Equal(Good, entry.One("pre code").TextContent);
        Assert.Equal(entry.One("pre code").Id, entry.Attribute("button[data-copy]", "data-copy"));
    }

    [Theory]
    [InlineData(Good, "1 entry read, nothing to mend.", "as if it stood in an issue of today, 2026-09-02")]
    [InlineData("## Upcoming Events\n" + Good, "1 entry read, nothing to mend.", "was read as an issue of today, 2026-09-02")]
    [InlineData("Hello!", "No entry was found in this text.", "* 2026-09-10 | Berlin, DE")]   // and what an entry looks like
    [InlineData("", "No entry was found in this text.", "* 2026-09-10 | Berlin, DE")]
    [InlineData("Number: 1\nDate: 2026-09-02\n\n## News\n", "This draft has no heading “Upcoming Events”, and nothing in it was read.", "Check again")]
    public async Task It_says_how_much_of_an_issue_the_text_is_taken_for(string text, string verdict, string more)
    {
        var page = await CheckAsync(text);
        Assert.Equal(verdict, page.One("[role=status]").Words());
        Assert.Contains(more, page.One("main").Words(), StringComparison.Ordinal);
        Assert.Equal(text, page.One("textarea").TextContent);
    }

    [Fact]
    public async Task A_file_is_read_in_the_stead_of_the_field()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Hello!"), "text" } };
        form.Add(new ByteArrayContent([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)]), "file", "draft.md");
        Assert.Equal("1 entry read, nothing to mend.", (await SendAsync(form, HttpStatusCode.OK)).One("[role=status]").Words());
    }

    [Fact]
    public async Task Nothing_is_kept_of_it()
    {
        using var answer = await client.PostAsync("/check", new FormUrlEncodedContent([new("text", Good)]));
        Assert.Equal("no-store", answer.AllHeaders()["Cache-Control"]);
        Assert.DoesNotContain("ETag", answer.AllHeaders().Keys);
        Assert.DoesNotContain("Set-Cookie", answer.AllHeaders().Keys);
    }

    [Theory]
    [InlineData("* 2026-09-10 | Berlin, DE | [<script>alert(1)</script>](javascript:alert(1))\n    * [**<img src=x onerror=alert(1)>**](data:text/html,x)")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("* \"><script>alert(1)</script>\u0000 | x")]
    public async Task What_is_sent_runs_nowhere(string text)
    {
        var page = await CheckAsync(text);
        Assert.Equal(["/app.js"], page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Split(':')[0] is "javascript" or "data");
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CheckEndpoints.MaxText, HttpStatusCode.OK)]
    [InlineData(CheckEndpoints.MaxText + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData((3 * CheckEndpoints.MaxText) + 1000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_megabyte_is_the_most_in_the_field_and_in_a_file(int octets, HttpStatusCode status)
    {
        var text = new string('x', octets);
        using var field = new MultipartFormDataContent { { new StringContent(text), "text" } };
        using var file = new MultipartFormDataContent { { new StringContent(text), "file", "draft.md" } };
        foreach (var form in new[] { field, file })
        {
            var page = await SendAsync(form, status);
            if (status != HttpStatusCode.OK)
                Assert.Contains("longer than 1 MB", page.One("main").Words(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_than_a_server_would_read_is_refused_before_it_is_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check") { Content = new ByteArrayContent(new byte[8 << 20]) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\ncut off", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data", "x", HttpStatusCode.BadRequest)]   // no boundary
    public async Task What_is_no_form_is_refused_with_a_sentence(string type, string body, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Assert.Contains("The text must come as a form", (await SendAsync(content, status)).One("main").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("* x\n")]
    [InlineData("* 2026-09-10 | Berlin, DE | [🦀🦀🦀🦀](https//a.example)\n")]
    [InlineData("* 2026-09-10 | Berlin, DE | [a](https://a.example)\n    * [**t**](https://a.example/1)\n")]
    public async Task However_long_it_is_the_page_is_not(string entry)
    {
        using var form = new MultipartFormDataContent { { new StringContent(string.Concat(Enumerable.Repeat(entry, 500_000 / entry.Length))), "text" } };
        using var answer = await client.PostAsync("/check", form);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 10_000, 100_000);
    }

    [CorpusFact]
    public async Task A_whole_issue_is_read_as_it_stands()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Corpus.Issues, "2025-05-07-this-week-in-rust.md"));
        using var form = new MultipartFormDataContent { { new StringContent(text), "file", "draft.md" } };
        using var answer = await client.PostAsync("/check", form);
        var html = await answer.Content.ReadAsByteArrayAsync();
        Assert.InRange(html.Length, 10_000, 100_000);
        Assert.Contains("71 entries found, 2 with something to mend or to look at.", Encoding.UTF8.GetString(html), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> CheckAsync(string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" } };
        return await SendAsync(form, HttpStatusCode.OK);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(HttpContent content, HttpStatusCode status)
    {
        using var answer = await client.PostAsync("/check", content);
        Assert.Equal(status, answer.StatusCode);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
