using System.Net;
using BenchmarkDotNet.Attributes;
using TwirEvents.Web;

namespace TwirEvents.Benchmarks;

/// <summary>
/// A feed over a real connection. The baseline is the same server with one handler and nothing before it, which writes the same bytes
/// that are ready: what it takes is the server's and the client's own, and all above it is ours.
/// </summary>
[MemoryDiagnoser]
public class Serving
{
    private const string Address = "/events.ics?region=europe";

    private readonly string _archive = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication _service = null!;
    private WebApplication _bare = null!;
    private HttpClient _toService = null!;
    private HttpClient _toBare = null!;
    private int _day;

    [GlobalSetup]
    public async Task Start()
    {
        var builder = WebApplication.CreateBuilder(
            ["--Source:Kind=Folder", $"--Source:Folder={Corpus.Folder}", $"--Archive:Folder={_archive}", "--Clock:Today=2026-06-18"]);
        builder.AddTwirEvents();
        _service = Quiet(builder).Build();
        _service.MapTwirEvents();
        _toService = await ClientOf(_service);
        byte[]? feed = null;
        while (feed is null)
        {
            using var answer = await _toService.GetAsync(Address);
            feed = answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsByteArrayAsync() : null;
        }

        _bare = Quiet(WebApplication.CreateBuilder()).Build();
        _bare.Run(context =>
        {
            context.Response.ContentLength = feed.Length;
            return context.Response.Body.WriteAsync(feed).AsTask();
        });
        _toBare = await ClientOf(_bare);
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await _service.DisposeAsync();
        await _bare.DisposeAsync();
        Directory.Delete(_archive, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public async Task<int> BareServer() => (await _toBare.GetByteArrayAsync(Address)).Length;

    /// <summary>A feed that was asked for before.</summary>
    [Benchmark]
    public async Task<int> HotFeed() => (await _toService.GetByteArrayAsync(Address)).Length;

    /// <summary>A feed that nobody asked for yet: each time another window of the same size.</summary>
    [Benchmark]
    public async Task<int> ColdFeed() => (await _toService.GetByteArrayAsync($"{Address}&from=2025-06-01&q=-nothing{_day++}")).Length;

    private static WebApplicationBuilder Quiet(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private static async Task<HttpClient> ClientOf(WebApplication app)
    {
        await app.StartAsync();
        return new() { BaseAddress = new(app.Urls.Single()) };
    }
}
