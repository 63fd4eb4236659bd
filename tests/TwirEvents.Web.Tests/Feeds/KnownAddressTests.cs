using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class KnownAddressTests : IAsyncLifetime, IDisposable
{
    private const string Address = "/regions/europe.ics?format=-virtual";

    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/2026-09-02.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        app = new(folder);
        client = await app.StartAsync();
        await AskAsync(Address);   // renders it
        await AskAsync(Address);   // makes its address known
        Assert.Equal(0, Hits);
        await AskAsync(Address);
        Assert.Equal(1, Hits);     // else what the tests compare is the long way with itself
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    // The other spelling is answered the long way, as nobody asked for it before.
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_known_address_is_answered_as_it_was_before_it_was_known(string method) =>
        Assert.Equal(await AskAsync("/Regions/EUROPE.ics?format=-virtual", method), await AskAsync(Address, method));

    [Fact]
    public async Task A_known_address_under_another_host_names_that_host()
    {
        var answer = await AskAsync(Address, host: "other.example");
        Assert.Contains("<http://other.example/", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("other.example", await AskAsync(Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_address_takes_no_other_methods() =>
        Assert.StartsWith("405", await AskAsync(Address, "POST"), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_known_goes_with_its_catalog()
    {
        Assert.DoesNotContain("Hack night", await AskAsync(Address), StringComparison.Ordinal);
        folder.Write("issues/2026-09-09.md", Some.Issue(668, "2026-09-09", Some.Entry("2026-09-17", "Hack night")));
        await app.RefreshAsync();
        Assert.Contains("Hack night", await AskAsync(Address), StringComparison.Ordinal);
    }

    private long Hits => app.Services.GetRequiredService<LiveCatalog>().Current!.Known.Counts.Hits;

    private async Task<string> AskAsync(string address, string method = "GET", string? host = null)
    {
        using var request = new HttpRequestMessage(new(method), address);
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        answer.Headers.Date = null;
        return $"{(int)answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{await answer.Content.ReadAsStringAsync()}";
    }
}
