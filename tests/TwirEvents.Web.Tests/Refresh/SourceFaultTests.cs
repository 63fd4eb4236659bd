using System.Diagnostics;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Refresh;

/// <summary>Whatever the source does, the last good catalog is served, the archive is whole, and the next good refresh brings what is new.</summary>
public sealed class SourceFaultTests : IDisposable
{
    private const string First = "content/2026-08-26-this-week-in-rust.md";
    private const string Second = "content/2026-09-02-this-week-in-rust.md";

    // Of one answer and of all in one refresh.
    private const double Answer = 1;
    private const double InAll = 4;

    private static readonly Lazy<byte[]> Bomb = new(() =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var i = 0; i < 1024; i++)
                gzip.Write(new byte[1 << 18]);  // 256 MB in all
        }

        return packed.ToArray();
    });

    private static readonly Dictionary<string, Func<HttpContext, Task<IResult?>>> Faults = new(StringComparer.Ordinal)
    {
        ["truncated"] = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return Results.Empty;
        },
        ["cut at once"] = context =>
        {
            context.Abort();
            return Task.FromResult<IResult?>(Results.Empty);
        },
        ["empty"] = Sends(""),
        ["html"] = Sends("<!DOCTYPE html><title>Sign in to the network</title>", "text/html"),
        ["noise"] = context => Task.FromResult<IResult?>(Results.Bytes(Noise(5000))),
        ["noise as gzip"] = context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return Task.FromResult<IResult?>(Results.Bytes(Noise(5000)));
        },
        ["bomb"] = context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return Task.FromResult<IResult?>(Results.Bytes(Bomb.Value));
        },
        ["without end"] = context => Task.FromResult<IResult?>(Results.Stream(async body =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await body.WriteAsync(new byte[1 << 16], context.RequestAborted);
        })),
        ["a byte at a time"] = context => Task.FromResult<IResult?>(Results.Stream(async body =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await body.WriteAsync("0"u8.ToArray(), context.RequestAborted);
                await body.FlushAsync(context.RequestAborted);
                await Task.Delay(200, context.RequestAborted);
            }
        })),
        ["silent"] = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return null;
        },
        ["wrong hash"] = Sends("0123456789012345678901234567890123456789"),
        ["not modified"] = Status(304),
        ["down"] = Status(500),
        ["gone"] = Status(404),
        ["rate limit"] = context =>
        {
            context.Response.Headers["X-RateLimit-Remaining"] = "0";
            context.Response.Headers.RetryAfter = "3000";
            return Task.FromResult<IResult?>(Results.StatusCode(403));
        },
        ["round and round"] = context => Task.FromResult<IResult?>(Results.Redirect(context.Request.Path + context.Request.QueryString)),
        ["elsewhere"] = context => Task.FromResult<IResult?>(Results.Redirect("https://elsewhere.example/")),
    };

    private readonly TempFolder folder = new();

    public static IEnumerable<object[]> Places =>
        from fault in Faults.Keys from place in (string[])["commit", "tree", "text"] select new object[] { fault, place };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_fault_changes_nothing_and_takes_no_longer_than_the_limits(string fault, string place)
    {
        Directory.CreateDirectory(folder["issues"]);
        var time = new HurriedTime();
        await using var hub = await FakeGitHub.StartAsync((First, Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night"))));
        await using var app = new TestApp(folder) { Source = hub.Source(time, Answer, InAll) };
        using var client = await app.StartAsync();
        var before = await client.GetByteArrayAsync("/events.ics");

        hub.Files[Second] = Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks"));
        hub.Fault = context => IsAt(context, place) ? Faults[fault](context) : Task.FromResult<IResult?>(null);
        var begun = Stopwatch.GetTimestamp();
        await app.RefreshAsync();
        var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;

        Assert.InRange(took, 0, InAll + 25);   // and what a busy machine adds; some of the faults have no end
        Assert.Equal(before, await client.GetByteArrayAsync("/events.ics"));
        // A 304 to a condition is the one answer that is right as far as anybody can tell.
        Assert.Equal((fault, place) == ("not modified", "commit"), app.Status.LastError is null);
        await using (var archive = new FolderArchive(folder["archive"]))
            Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);

        hub.Fault = null;
        time.Pass(TimeSpan.FromHours(1));
        await app.RefreshAsync();
        Assert.Null(app.Status.LastError);
        Assert.Contains("Talks", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_believed_is_told_everywhere_until_the_operator_believes_it()
    {
        string Text(int entries) => Some.Issue(666, "2026-08-26", [.. Enumerable.Range(10, entries).Select(day => Some.Entry($"2026-09-{day}", $"Night {day}"))]);
        folder.Write("issues/2026-08-26-this-week-in-rust.md", Text(5));
        string hash;
        await using (var app = new TestApp(folder))
        {
            using var client = await app.StartAsync();
            var before = await client.GetByteArrayAsync("/events.ics");
            folder.Write("issues/2026-08-26-this-week-in-rust.md", Text(2));
            await app.RefreshAsync();

            Assert.Equal(before, await client.GetByteArrayAsync("/events.ics"));
            var doubt = Assert.Single((await TestApp.ReadyAsync(client)).GetProperty("notBelieved").EnumerateArray());
            hash = doubt.GetProperty("hash").GetString()!;
            const string reason = "2026-08-26-this-week-in-rust.md has 2 entries and had 5. Its new text is kept aside.";
            Assert.Equal(reason, doubt.GetProperty("reason").GetString());
            Assert.Contains(app.Log.Lines, line => line == $"Warning: Not believed: {reason} It will be if it stays so for two days, or with --Source:Accept={hash}");
            var page = await client.GetStringAsync("/status");
            Assert.Contains(reason, page, StringComparison.Ordinal);
            Assert.Contains(hash, page, StringComparison.Ordinal);
        }

        await using var overruled = new TestApp(folder, ("Source:Accept", hash));
        using var again = await overruled.StartAsync();
        Assert.Empty((await TestApp.ReadyAsync(again)).GetProperty("notBelieved").EnumerateArray());
        Assert.Equal(2, (await new FolderArchive(folder["archive"]).RevisionsAsync(default)).Count);
    }

    [Fact]
    public async Task Another_newsletter_is_not_taken_for_this_one()
    {
        folder.Write("issues/2026-08-26-this-week-in-rust.md", Some.Issue(666, "2026-08-26", Some.Entry("2026-09-10", "Hack night")));
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var before = await client.GetByteArrayAsync("/events.ics");

        File.Delete(folder["issues/2026-08-26-this-week-in-rust.md"]);
        folder.Write("issues/other.md", Some.Issue(1, "2026-08-30", Some.Entry("2026-09-12", "Something else")));
        await app.RefreshAsync();

        Assert.Equal(before, await client.GetByteArrayAsync("/events.ics"));
        Assert.Equal("The source lacks 2026-08-26-this-week-in-rust.md. Nothing is taken from it.", app.Status.LastError);
    }

    private static bool IsAt(HttpContext context, string place) => context.Request.Path.Value!.Contains(
        place switch { "commit" => "/commits/", "tree" => "/trees/", _ => "/raw/" }, StringComparison.Ordinal);

    private static Func<HttpContext, Task<IResult?>> Status(int status) => _ => Task.FromResult<IResult?>(Results.StatusCode(status));

    private static Func<HttpContext, Task<IResult?>> Sends(string body, string type = "text/plain") =>
        _ => Task.FromResult<IResult?>(Results.Text(body, type));

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
