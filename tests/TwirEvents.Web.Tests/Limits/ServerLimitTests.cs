using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Limits;

/// <summary>How large and how slow a request may be, sent as octets: a client of .NET would refuse most of it itself.</summary>
public sealed class ServerLimitTests : IDisposable
{
    private const int Cut = 0;

    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_too_large_is_refused_and_the_service_goes_on()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        (string Request, int Status)[] cases =
        [
            ($"GET /events.ics?q={new string('a', 9000)} HTTP/1.1\r\nHost: x\r\n\r\n", 414),
            ($"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: x\r\n\r\n", 414),
            ($"GET /events.ics HTTP/1.1\r\nHost: x\r\nX-Long: {new string('a', 20_000)}\r\n\r\n", 431),
            ($"GET /events.ics HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Range(0, 100).Select(n => $"X-{n}: 1\r\n"))}\r\n", 431),
            ("POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n\r\n", 413),
            ("GET /events.ics HTTP/1.1\r\n\r\n", 400),                     // no host
            ("GET /events.ics HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            ("nonsense\r\n\r\n", 400),
            ("GET /events.ics HTTP/1.1\r\nHost: x\r\nA\0B: 1\r\n\r\n", 400),
            ($"GET /{new string('a', 7000)} HTTP/1.1\r\nHost: x\r\n\r\n", 404),
        ];
        foreach (var (request, status) in cases)
            Assert.Equal((request, status), (request, await StatusAsync(client.BaseAddress!, request)));
        using var after = await client.GetAsync("/events.ics");
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Fact]
    public async Task Who_does_not_come_to_the_end_of_the_headers_is_told_so_in_time()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("GET /events.ics HTTP/1.1\r\nHost: x\r\nX-Slow: "u8.ToArray());
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var answer = reader.ReadLineAsync();
        var watch = Stopwatch.StartNew();
        while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromMinutes(1))   // 10 seconds, and what a busy machine adds
        {
            await stream.WriteAsync("x"u8.ToArray());
            await Task.WhenAny(answer, Task.Delay(500));
        }

        Assert.True(answer.IsCompleted, "The service waits without end.");
        Assert.StartsWith("HTTP/1.1 408 ", await answer, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(8), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_does_not_come_to_the_end_of_a_form_is_cut_off_in_time()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var timeouts = app.Services.GetRequiredService<IOptionsMonitor<RequestTimeoutOptions>>().CurrentValue;
        Assert.Equal(TimeSpan.FromSeconds(30), timeouts.DefaultPolicy!.Timeout);
        timeouts.DefaultPolicy = new() { Timeout = TimeSpan.FromSeconds(1), TimeoutStatusCode = 503 };   // to know what becomes of it takes no longer
        const string half = "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\ntext=";
        var watch = Stopwatch.StartNew();
        var status = await StatusAsync(client.BaseAddress!, half);
        Assert.True(status is Cut or 503, $"{status}");   // the answer may be out before the connection is cut
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(25));   // timers count in whole milliseconds; and less than the 30
        using var after = await client.GetAsync("/check");
        Assert.Equal(200, (int)after.StatusCode);
    }

    // Of the answer; Cut where the connection is, without one.
    private static async Task<int> StatusAsync(Uri address, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line
                ? int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) : Cut;
        }
        catch (IOException)
        {
            return Cut;
        }
    }
}
