using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using TwirEvents.Web.Telemetry;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Telemetry;

/// <summary>A collector on a socket gets meters and traces by OTLP over HTTP, where one is named.</summary>
public sealed class OtlpTests : IDisposable
{
    private static readonly string[] Names =
        ["twirevents.requests", "twirevents.catalog.events", "twirevents.refreshes", "twirevents.cache.hits", "http.server.request.duration"];

    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_collector_gets_the_meters_and_the_refresh_also_when_the_service_ends()
    {
        await using var collector = await Collector.StartAsync();
        await using (var app = new TestApp(
            folder, ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"), ("OTEL_BSP_SCHEDULE_DELAY", "200")))
        {
            using var client = await app.StartAsync();
            await app.RefreshAsync();
            (await client.GetAsync("/events.ics")).Dispose();
            await Until.TrueAsync(
                () => Task.FromResult(collector.Received("/v1/metrics").Contains(Names[0], StringComparison.Ordinal)), () => "No request was counted.");
            await Until.TrueAsync(
                () => Task.FromResult(collector.Received("/v1/traces").Contains("refresh", StringComparison.Ordinal)), () => "No refresh was traced.");
            (await client.GetAsync("/the-last-one")).Dispose();
            (await client.GetAsync("/about")).Dispose();   // over the same line, so that what was before it is over
        }

        var metrics = collector.Received("/v1/metrics");
        Assert.All(
            Names, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        var traces = collector.Received("/v1/traces");
        Assert.Contains("/the-last-one", traces, StringComparison.Ordinal);
        Assert.Contains("Microsoft.AspNetCore", traces, StringComparison.Ordinal);
    }

    // A host that is stopped twice at once disposes of its services when the second time is over.
    [Fact]
    public async Task Who_stops_it_second_waits_until_all_is_sent()
    {
        var answer = new TaskCompletionSource();
        await using var collector = await Collector.StartAsync(answer.Task);
        using var export = new OtlpExport(new ConfigurationBuilder().AddInMemoryCollection([
            new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ]).Build());
        await export.StartAsync(default);
        TelemetryNames.Activities.StartActivity("the last one")?.Dispose();
        var (first, second) = (export.StopAsync(default), export.StopAsync(default));
        await Task.WhenAny(second, Task.Delay(300));
        Assert.False(second.IsCompleted);

        answer.SetResult();
        await first;
        await second;
        Assert.Contains("the last one", collector.Received("/v1/traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_disturbs_nobody()
    {
        await using var app = new TestApp(folder, ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"), ("OTEL_METRIC_EXPORT_INTERVAL", "50"));
        using var client = await app.StartAsync();
        await Task.Delay(200);
        using var answer = await client.GetAsync("/events.ics");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    private sealed class Collector(WebApplication app, Task answer) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> _received = new();

        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync(Task? answer = null)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Configuration["urls"] = "http://127.0.0.1:0";
            builder.Configuration["Logging:LogLevel:Default"] = "None";
            var collector = new Collector(builder.Build(), answer ?? Task.CompletedTask);
            await collector.ServeAsync();
            return collector;
        }

        // Names stand in protobuf as they are: octets of UTF-8.
        public string Received(string path) => string.Concat(_received.Where(one => one.Path == path).Select(one => one.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task ServeAsync()
        {
            app.MapPost("/{**path}", async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body, Encoding.Latin1);
                _received.Enqueue((request.Path, await reader.ReadToEndAsync()));
                await answer;
                return Results.Bytes([], "application/x-protobuf");
            });
            return app.StartAsync();
        }
    }
}
