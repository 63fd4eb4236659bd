using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Site;

/// <summary>What every answer has, whatever its status.</summary>
public sealed class StatusTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        folder.Write("issues/1.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-03", "Hack night"), Some.Entry("2026-09-04", "Talks", group: "LPC Events")));
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
    [InlineData("GET", "/events.ics", 200)]
    [InlineData("GET", "/events.ics?region=atlantis", 400)]
    [InlineData("GET", "/events.json?region=atlantis", 400)]
    [InlineData("GET", "/groups/nobody.ics", 404)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/robots.txt", 200)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("HEAD", "/nothing", 404)]
    [InlineData("POST", "/events.ics", 405)]
    [InlineData("DELETE", "/regions/europe.json", 405)]
    [InlineData("PUT", "/health/live", 405)]
    [InlineData("OPTIONS", "/events.ics", 204)]
    public async Task Nothing_in_an_answer_runs_or_is_taken_for_what_it_is_not(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new(method), address);
        using var answer = await client.SendAsync(request);
        var headers = answer.AllHeaders();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("default-src 'none'; sandbox", headers["Content-Security-Policy"]);
        Assert.DoesNotContain("Set-Cookie", headers.Keys);
        if (status != 204)   // RFC 9110, section 8.6: it must have none
            Assert.InRange(long.Parse(headers["Content-Length"], CultureInfo.InvariantCulture), 0, long.MaxValue);
        Assert.DoesNotContain("Transfer-Encoding", headers.Keys);
        if (status == 405)
            Assert.Contains("GET", headers["Allow"], StringComparison.Ordinal);
    }

    // A calendar program that is redirected forgets its validators: the address is right as it is, or it is not.
    [Theory]
    [InlineData("/events.ics/", 200)]
    [InlineData("/EVENTS.ICS?REGION=EUROPE", 200)]
    [InlineData("/Regions/Europe.Ics", 200)]
    [InlineData("/groups/rust-berlin.ics/", 200)]
    [InlineData("//events.ics", 404)]
    [InlineData("/regions//europe.ics", 404)]
    [InlineData("/events", 404)]
    public async Task No_spelling_of_a_path_is_redirected(string address, int status)
    {
        using var answer = await client.GetAsync(new Uri($"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}"));
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("//events.ics", "/events.ics")]
    [InlineData("/events", "/events.ics")]   // not the group that has the word in its name
    [InlineData("/events.xml", "/events.ics")]
    [InlineData("/event.ics", "/events.ics")]
    [InlineData("/events.ical", "/events.ics")]
    [InlineData("/api/events.json", "/events.json")]
    [InlineData("/calendar", "/events.ics")]
    [InlineData("/region/europe.ics", "/regions/europe.ics")]
    [InlineData("/regions//Europe.json", "/regions/europe.json")]
    [InlineData("/gruops/rust-berlin", "/groups/rust-berlin.ics")]
    [InlineData("/country/de.ics", "/countries/germany.ics")]
    public async Task An_address_that_is_none_names_the_nearest_that_is_one(string address, string nearest)
    {
        using var answer = await client.GetAsync(new Uri($"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}"));
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains($"Did you mean {nearest}?", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await client.GetAsync(nearest);
        Assert.Equal(200, (int)right.StatusCode);
    }

    [Fact]
    public async Task A_hostile_address_is_quoted_in_ascii_and_cut()
    {
        using var answer = await client.GetAsync($"/%3Cscript%3E%E2%80%AE{new string('x', 2000)}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("There is nothing at /%3Cscript%3E%E2%80%AExxx", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 250);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_admitted_without_details_and_logged_with_them()
    {
        app.Services.GetRequiredService<LiveCatalog>().Publish(new(null!, default));   // no service gets that far by itself
        foreach (var address in new[] { "/events.ics", "/events.json?region=europe" })
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(500, (int)answer.StatusCode);
            Assert.Equal(
                "The service failed to answer this, which is a fault of its own. It has noted it.\n", await answer.Content.ReadAsStringAsync());
            Assert.Equal("default-src 'none'; sandbox", answer.AllHeaders()["Content-Security-Policy"]);
            Assert.Equal("nosniff", answer.AllHeaders()["X-Content-Type-Options"]);
            Assert.DoesNotContain("ETag", answer.AllHeaders().Keys);
        }

        Assert.Contains(app.Log.Lines, line => line.StartsWith("Error: An unhandled exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_from_elsewhere_may_read_feeds()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/regions/europe.json");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var answer = await client.SendAsync(request);
        var headers = answer.AllHeaders();
        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal("*", headers["Access-Control-Allow-Origin"]);
        Assert.Equal("GET, HEAD, OPTIONS", headers["Access-Control-Allow-Methods"]);
        Assert.Equal("*", headers["Access-Control-Allow-Headers"]);
        Assert.Equal("GET, HEAD, OPTIONS", headers["Allow"]);
    }
}
