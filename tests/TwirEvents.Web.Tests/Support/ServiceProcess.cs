using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TwirEvents.Web.Tests.Support;

/// <summary>The service as a process of its own, as an operator starts it: for what a test cannot do to itself.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private const int FirstPort = 20_000;
    private const int Ports = 12_000;

    private static int _ports;

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServiceProcess(Process process, int port)
    {
        _process = process;
        Client = new() { BaseAddress = new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/") };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    public int Port => Client.BaseAddress!.Port;

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>
    /// A port that is free and stays so: below those that systems give to clients and to servers which leave it to them (RFC 6335,
    /// section 6, and Linux from 32768), where another test might get it before it is listened on.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + ((Environment.ProcessId + Interlocked.Increment(ref _ports)) * 7 % Ports);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Another program listens there: the next one.
            }
        }
    }

    /// <summary>Starts it with a folder of issues and some settings, and waits until it has a catalog.</summary>
    public static async Task<ServiceProcess> StartAsync(TempFolder folder, int port, params string[] settings)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "TwirEvents.Web.dll"), $"--urls=http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}",
            "--Source:Kind=Folder", $"--Source:Folder={folder["issues"]}", $"--Archive:Folder={folder["archive"]}", "--Clock:Today=2026-09-02",
            .. settings,
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var service = new ServiceProcess(Process.Start(start)!, port);
        var patience = Stopwatch.StartNew();
        while (!await service.IsReadyAsync())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2) && !service._process.HasExited, $"The service does not start: {service.Output}");
            await Task.Delay(50);
        }

        return service;
    }

    /// <summary>Sends SIGTERM, as supervisors do.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Sends SIGKILL: nothing of it runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>How many bytes of memory it has now.</summary>
    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Waits for its end, which must come soon.</summary>
    public async Task<int> ExitAsync(TimeSpan atMost)
    {
        await _process.WaitForExitAsync().WaitAsync(atMost);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        Client.Dispose();
    }

    private void Note(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
