using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Pages;

/// <summary>Pages that were sent before are sent again as they are, as long as nothing changed that they show.</summary>
public sealed class ReadyPageTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-05", "Hack night")));
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
    [InlineData("/")]
    [InlineData("/?region=europe")]
    [InlineData("/?view=month&month=2026-09")]
    [InlineData("/groups")]
    [InlineData("/groups/rust-berlin")]
    [InlineData("/groups/rust-berlin/badge.svg")]
    [InlineData("/embed?group=rust-berlin")]
    public async Task What_the_catalog_and_the_day_decide_is_made_once(string address)
    {
        using var first = await client.GetAsync(address);
        var kept = Catalog.Pages.Bytes;
        using var again = await client.GetAsync(address);
        using var head = await client.SendAsync(new(HttpMethod.Head, address));
        Assert.Equal(200, (int)first.StatusCode);
        Assert.InRange(kept, 1, 100_000);
        Assert.Equal(kept, Catalog.Pages.Bytes);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(first.AllHeaders().Where(header => header.Key != "Date"), again.AllHeaders().Where(header => header.Key != "Date"));
        Assert.Equal(first.AllHeaders().Where(header => header.Key != "Date"), head.AllHeaders().Where(header => header.Key != "Date"));
    }

    [Theory]
    [InlineData("/groups/nobody", 404)]      // of what is not there, there is no end
    [InlineData("/groups/nobody/badge.svg", 404)]
    [InlineData("/events/nothing", 404)]
    [InlineData("/?region=atlantis", 400)]
    [InlineData("/health/ready", 200)]       // depends on more than the catalog
    public async Task Nothing_else_is_kept(string address, int status)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(0, Catalog.Pages.Bytes);
    }

    [Fact]
    public async Task Another_address_of_the_service_is_another_page()
    {
        var here = await client.GetStringAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "events.example" } };
        using var there = await client.SendAsync(request);
        Assert.DoesNotContain("events.example/events.ics", here, StringComparison.Ordinal);
        Assert.Contains("http://events.example/events.ics", await there.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_catalog_gives_new_pages()
    {
        Assert.DoesNotContain("Talks", await client.GetStringAsync("/"), StringComparison.Ordinal);
        folder.Write("issues/2.md", Some.Issue(668, "2026-09-09", Some.Entry("2026-09-12", "Talks")));
        await app.RefreshAsync();
        Assert.Contains("Talks", await client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_come_compressed_to_those_who_can_read_that()
    {
        var plain = await client.GetStringAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", "gzip, br" } } };
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", answer.AllHeaders()["Vary"]);
        Assert.Equal(plain, Encoding.UTF8.GetString(Gzip.Decompress(await answer.Content.ReadAsByteArrayAsync())));
    }

    private PublishedCatalog Catalog => app.Services.GetRequiredService<LiveCatalog>().Current!;
}
