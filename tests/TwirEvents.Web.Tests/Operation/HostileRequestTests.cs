using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Tests.Support;
using Xunit.Abstractions;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>
/// Whatever comes over the socket, it is no fault of the program, and it fills no memory. TWIREVENTS_HOSTILE_REQUESTS says how many:
/// 2,000 without it, 100,000 to be sure.
/// </summary>
[Collection(Alone.Name)]
public sealed class HostileRequestTests(ITestOutputHelper output) : IDisposable
{
    private const long MaxCached = 80L << 20;   // what the caches of a catalog may take together

    private readonly TempFolder folder = Some.Folder(
        Some.Entry("2026-09-03", "Hack night"), Some.Entry("2026-09-10", "Talks", "Köln, DE", "Rust Köln"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_request_is_a_fault_of_the_program_and_no_crowd_of_them_fills_the_memory()
    {
        var count = Effort.Of("TWIREVENTS_HOSTILE_REQUESTS", 2000);
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var requests = new HostileRequests(seed: 20260902);
        await SendAsync(client.BaseAddress!, requests, count / 10);
        var before = Memory();
        var answers = await SendAsync(client.BaseAddress!, requests, count - (count / 10));
        var grown = Memory() - before;

        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
        Assert.True(answers.GetValueOrDefault(200) > count / 100, string.Join(", ", answers));   // some are only strange
        var cached = app.Services.GetRequiredService<LiveCatalog>().Current!.CachedBytes;
        Assert.InRange(cached, 1, MaxCached);
        Assert.True(grown < MaxCached + (64 << 20), $"The memory grew by {grown} bytes.");
        var statuses = string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Value:N0} with {answer.Key}")));
        output.WriteLine($"| hostile requests | {statuses} |");
        output.WriteLine($"| memory after hostile requests | {grown >> 20} MB more than after the first tenth; {cached >> 20} MB in caches |");
        using var after = await client.GetAsync("/events.ics");
        Assert.Equal("2", after.AllHeaders()["X-Event-Count"]);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    // How many of each status; a connection that is cut without one, as with what is no HTTP, counts as 400.
    private static async Task<SortedDictionary<int, int>> SendAsync(Uri address, HostileRequests requests, int count)
    {
        var answers = new SortedDictionary<int, int>();
        foreach (var batch in Enumerable.Range(0, count).Select(_ => requests.Next()).Chunk(16))
        {
            foreach (var (status, request) in await Task.WhenAll(batch.Select(async request => (await StatusAsync(address, request), request))))
            {
                Assert.True(status is >= 200 and < 500, $"{status}: {Encoding.Latin1.GetString(request)}");
                answers[status] = answers.GetValueOrDefault(status) + 1;
            }
        }

        return answers;
    }

    private static async Task<int> StatusAsync(Uri address, byte[] request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, patience.Token);
        var stream = socket.GetStream();
        await stream.WriteAsync(request, patience.Token);
        socket.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        string answer;
        try
        {
            answer = await reader.ReadToEndAsync(patience.Token);
        }
        catch (IOException)
        {
            answer = "";   // cut while we were still sending
        }

        return answer.Length == 0 ? 400 : int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
