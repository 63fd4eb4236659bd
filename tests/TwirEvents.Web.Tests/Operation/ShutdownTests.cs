using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>The service ends when it is told to, and lets those finish who are being served.</summary>
public sealed class ShutdownTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_answers_what_it_has_begun_and_ends_within_five_seconds()
    {
        await using var service = await ServiceProcess.StartAsync(folder, ServiceProcess.FreePort());
        using var slow = await HalfSentAsync(service.Port);
        using var endless = await HalfSentAsync(service.Port);   // its visitor never sends the rest
        using var idle = new TcpClient("127.0.0.1", service.Port);
        await Task.Delay(200);

        var watch = Stopwatch.StartNew();
        service.Terminate();
        await Task.Delay(300);
        await slow.GetStream().WriteAsync("text=A"u8.ToArray());
        using var reader = new StreamReader(slow.GetStream(), Encoding.UTF8);
        var status = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(4));

        Assert.Equal("HTTP/1.1 200 OK", status);
        Assert.Equal(0, await service.ExitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.\n{service.Output}");
    }

    [Fact]
    public async Task Where_nobody_waits_it_ends_at_once()
    {
        await using var service = await ServiceProcess.StartAsync(folder, ServiceProcess.FreePort());
        var watch = Stopwatch.StartNew();
        service.Terminate();
        Assert.Equal(0, await service.ExitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.\n{service.Output}");
    }

    // A form of six octets, of which none has come.
    private static async Task<TcpClient> HalfSentAsync(int port)
    {
        var client = new TcpClient("127.0.0.1", port);
        await client.GetStream().WriteAsync(
            "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\n"u8.ToArray());
        return client;
    }
}
