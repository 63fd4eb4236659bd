using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.OpenApi;

/// <summary>What the document says of the service is what the service does, on the samples.</summary>
public sealed class OpenApiTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private TestApp app = null!;
    private HttpClient client = null!;
    private JsonElement document;

    public async Task InitializeAsync()
    {
        app = new(folder, ("Source:Folder", Path.Combine(Corpus.Repository, "samples", "issues")));
        client = await app.StartAsync();
        document = JsonDocument.Parse(await client.GetStringAsync("/openapi.json")).RootElement;
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Every_feed_and_what_supervisors_ask_is_described_and_nothing_else()
    {
        string[] ends = [.. FeedForm.All.Select(form => $".{form.Extension}")];
        var served = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(route => $"/{route.RoutePattern.RawText!.Trim('/')}")
            .Where(path => path.StartsWith("/health/", StringComparison.Ordinal)
                || (path != "/openapi.json" && ends.Any(end => path.EndsWith(end, StringComparison.Ordinal))));
        Assert.Equal(served.Order(StringComparer.Ordinal), Paths().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_path_answers_its_example_as_described()
    {
        foreach (var path in Paths())
        {
            var operation = path.Value.GetProperty("get");
            using var answer = await client.GetAsync(Address(path.Name, operation));
            var described = Resolve(operation.GetProperty("responses").GetProperty("200"));
            Assert.Equal((path.Name, 200), (path.Name, (int)answer.StatusCode));
            Assert.Equal(
                Assert.Single(described.GetProperty("content").EnumerateObject()).Name, answer.Content.Headers.ContentType!.MediaType);
            if (described.TryGetProperty("headers", out var headers))
                Assert.All(headers.EnumerateObject(), header => Assert.True(answer.AllHeaders().ContainsKey(header.Name), header.Name));
            if (path.Name.Contains('{', StringComparison.Ordinal))
                Assert.NotEqual("0", answer.AllHeaders()["X-Event-Count"]);
        }
    }

    [Fact]
    public async Task Every_parameter_of_the_filter_is_described_with_an_example_that_is_one()
    {
        var parameters = document.GetProperty("components").GetProperty("parameters");
        Assert.Equal(EventFilter.Parameters.Select(parameter => parameter.Name), parameters.EnumerateObject().Select(parameter => parameter.Name));
        foreach (var parameter in parameters.EnumerateObject())
        {
            var example = parameter.Value.GetProperty("example");
            var value = example.ValueKind == JsonValueKind.Array ? example[0] : example;
            // A distance is one from somewhere.
            using var answer = await client.GetAsync($"/events.ics?{parameter.Name}={value}{(parameter.Name == "within" ? "&near=berlin" : "")}");
            Assert.Equal((parameter.Name, 200), (parameter.Name, (int)answer.StatusCode));
            Assert.NotEqual("0", answer.AllHeaders()["X-Event-Count"]);
        }
    }

    [Theory]
    [InlineData("FilterProblem", "/events.ics?region=eurpe", 400)]
    [InlineData("Unknown", "/groups/rust-berlim.ics", 404)]
    public async Task An_error_reads_as_its_example(string name, string address, int status)
    {
        foreach (var content in document.GetProperty("components").GetProperty("responses").GetProperty(name).GetProperty("content").EnumerateObject())
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd(content.Name);
            using var answer = await client.SendAsync(request);
            var (example, text) = (content.Value.GetProperty("example"), await answer.Content.ReadAsStringAsync());
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal(content.Name, answer.Content.Headers.ContentType!.MediaType);
            if (example.ValueKind == JsonValueKind.String)
                Assert.Equal($"{example}\n", text);
            else
                Assert.True(JsonElement.DeepEquals(example, JsonDocument.Parse(text).RootElement), text);
        }
    }

    [Fact]
    public async Task It_is_served_to_pages_from_elsewhere_and_to_head()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/openapi.json");
        using var head = await client.SendAsync(request);
        using var get = await client.GetAsync("/openapi.json");
        Assert.Equal("*", get.AllHeaders()["Access-Control-Allow-Origin"]);
        Assert.Equal(get.AllHeaders().Where(header => header.Key != "Date"), head.AllHeaders().Where(header => header.Key != "Date"));
    }

    private JsonElement.ObjectEnumerator Paths() => document.GetProperty("paths").EnumerateObject();

    private string Address(string path, JsonElement operation)
    {
        if (!operation.TryGetProperty("parameters", out var parameters))
            return path;
        return parameters.EnumerateArray().Select(Resolve)
            .Where(parameter => parameter.GetProperty("in").GetString() == "path")
            .Aggregate(path, (address, parameter) => address.Replace(
                $"{{{parameter.GetProperty("name")}}}", parameter.GetProperty("example").GetString(), StringComparison.Ordinal));
    }

    // "#/components/responses/Unknown"
    private JsonElement Resolve(JsonElement part) =>
        part.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/').Skip(1).Aggregate(document, (found, name) => found.GetProperty(name))
            : part;
}
