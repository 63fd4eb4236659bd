using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>The service ends when it is told to, and lets those finish who are being served.</summary>
public sealed class ShutdownTests : IDisposable
{
    // What the server writes when it does not wait any longer.
    private const string Cut = "Some connections failed to close gracefully during server shutdown.";

    // Less than the half minute that a form may take, more than four seconds and what a busy machine adds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TempFolder folder = Some.Folder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_answers_what_it_has_begun_and_ends_within_its_four_seconds()
    {
        await using (var app = new TestApp(folder))
            Assert.Equal(TimeSpan.FromSeconds(4), app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);

        await using var service = await StartAsync();
        using var slow = await HalfSentAsync(service.Port);
        using var endless = await HalfSentAsync(service.Port);   // its visitor never sends the rest
        using var idle = new TcpClient("127.0.0.1", service.Port);

        var watch = Stopwatch.StartNew();
        service.Terminate();
        await Until.TrueAsync(() => Task.FromResult(service.Output.Contains("Application is shutting down", StringComparison.Ordinal)), () => service.Output);
        await slow.GetStream().WriteAsync("text=A"u8.ToArray());
        using var reader = new StreamReader(slow.GetStream(), Encoding.UTF8);
        Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync().WaitAsync(Patience));

        Assert.Equal(0, await service.ExitAsync(Patience));
        Assert.True(watch.Elapsed < Longest, $"It took {watch.Elapsed}.\n{service.Output}");
        Assert.Contains(Cut, service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_waits_it_does_not_wait_either()
    {
        await using var service = await StartAsync();
        service.Terminate();
        Assert.Equal(0, await service.ExitAsync(Patience));
        Assert.DoesNotContain(Cut, service.Output, StringComparison.Ordinal);
    }

    private Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync(
        folder, ServiceProcess.FreePort(), "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", "--Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel=Debug");

    // A form of six octets, of which none has come; the service says that it waits for them (RFC 9110, section 10.1.1).
    private static async Task<TcpClient> HalfSentAsync(int port)
    {
        var client = new TcpClient("127.0.0.1", port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            "POST /check HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n\r\n"u8.ToArray());
        var answer = new byte["HTTP/1.1 100 Continue\r\n\r\n"u8.Length];
        await stream.ReadExactlyAsync(answer).AsTask().WaitAsync(Patience);
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), answer);
        return client;
    }
}
