using System.Net;
using System.Text.Json;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Feeds;

public sealed class FilterProblemTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = Some.Folder();
    private TestApp app = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
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
    [InlineData("/events.ics?colour=red", 400, "colour")]           // to ignore it would quietly widen somebody's calendar
    [InlineData("/events.ics?region=atlantis", 400, "atlantis")]
    [InlineData("/regions/atlantis.ics", 400, "atlantis")]
    [InlineData("/regions/europe.ics?region=asia", 400, "region=europe,asia")] // alternatives would be more than either
    [InlineData("/groups/rust-berlin.ics?group=rust-berlim", 404, "rust-berlin")]
    [InlineData("/events.ics?alarm=30m", 400, "1d, 2h")]
    [InlineData("/events.ics?from=soon", 400, "soon")]
    [InlineData("/events.ics?region=", 400, "region")]
    [InlineData("/groups/rust-berlim.ics", 404, "rust-berlin")]
    [InlineData("/events.ics?group=Rust+Berlim", 404, "rust-berlin")]
    public async Task A_filter_that_is_none_is_refused_in_a_sentence(string address, int status, string word)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", answer.AllHeaders()["Content-Type"]);
        Assert.Equal("*", answer.AllHeaders()["Access-Control-Allow-Origin"]);
        Assert.Equal("Accept", answer.AllHeaders()["Vary"]);   // JSON for those who ask for it
        var sentence = await answer.Content.ReadAsStringAsync();
        Assert.Contains(word, sentence, StringComparison.Ordinal);
        Assert.Matches("^['A-Z].*[.?]\n$", sentence);
    }

    [Theory]
    [InlineData("/events.json?region=eurpe", "*/*")]
    [InlineData("/events.ics?region=eurpe", "application/json")]
    [InlineData("/events.ics?region=eurpe", "text/html, application/problem+json;q=0.1")]
    public async Task Where_json_is_asked_for_the_refusal_is_json(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var problem = document.RootElement;
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal("region", problem.GetProperty("parameter").GetString());
        Assert.Equal("eurpe", problem.GetProperty("value").GetString());
        Assert.Equal("europe", problem.GetProperty("nearest")[0].GetString());
        Assert.Contains("eurpe", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?q=%00%0d%0aX-Injected:%201")]
    [InlineData("?q=%f0%9f")]                         // half an emoji
    [InlineData("?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?%=%&%&==&=")]
    [InlineData("?region=europe&region=asia&region=-europe&REGION=x")]
    [InlineData("?from=9999-12-31&to=0001-01-01")]
    [InlineData("?to=0001-01-01")]
    [InlineData("?q=,,,&city=-&group=--")]
    public async Task Hostile_queries_get_an_answer_and_no_fault(string query)
    {
        foreach (var address in new[] { "/events.ics", "/events.json", "/groups/%2e%2e.ics", "/regions/-europe.ics", "/" })
        {
            using var answer = await client.GetAsync(address + query);
            Assert.True((int)answer.StatusCode is 200 or 400 or 404, $"{address}{query} gave {answer.StatusCode}");
            Assert.DoesNotContain("X-Injected", answer.AllHeaders().Keys);
        }
    }
}
