using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TwirEvents.Tests.Cli;

namespace TwirEvents.Tests.Container;

/// <summary>What the Dockerfile publishes and how it asks for health, tried without a container.</summary>
public sealed class PublishedServiceTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BashFact]
    public async Task The_published_service_becomes_healthy_by_the_check_of_the_image()
    {
        var app = Path.Combine(folder.Path, "app");
        await Published(app);
        var port = FreePort();
        using var service = Start(app, port);
        try
        {
            await Healthy(port);
            using var client = new HttpClient();
            var feed = await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/events.ics"));
            Assert.StartsWith("BEGIN:VCALENDAR", feed, StringComparison.Ordinal);
            Assert.True(Directory.Exists(Path.Combine(folder.Path, "archive")), "The archive is not where the setting says.");
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            await service.WaitForExitAsync();
        }
    }

    [BashFact]
    public async Task A_service_that_is_not_there_is_not_healthy() => Assert.NotEqual(0, await ExitCodeOfCheck(FreePort()));

    // The command of the image, with another folder for its result, and the packages that a builder restores before.
    private static async Task Published(string app)
    {
        var command = Dockerfile.Instructions.Single(i => i.Name == "RUN" && i.Arguments.Contains("dotnet publish", StringComparison.Ordinal))
            .Arguments.Replace("-o /app", $"-o {app}", StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = Corpus.Repository, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
    }

    private Process Start(string app, int port)
    {
        var start = new ProcessStartInfo("dotnet", ["TwirEvents.Web.dll"]) { WorkingDirectory = app };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["ASPNETCORE_HTTP_PORTS"] = Text(port);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Archive__Folder"] = Path.Combine(folder.Path, "archive");
        start.Environment["Source__Kind"] = "Folder";
        start.Environment["Source__Folder"] = Path.Combine(Corpus.Repository, "samples", "issues");
        return Process.Start(start)!;
    }

    private static async Task Healthy(int port)
    {
        var watch = Stopwatch.StartNew();
        while (await ExitCodeOfCheck(port) != 0)
        {
            Assert.True(watch.Elapsed < Patience, "The service does not become healthy.");
            await Task.Delay(200);
        }
    }

    private static async Task<int> ExitCodeOfCheck(int port)
    {
        var check = Dockerfile.Image.Single(i => i.Name == "HEALTHCHECK").Arguments;
        var command = JsonSerializer.Deserialize<string[]>(check[check.IndexOf('[', StringComparison.Ordinal)..])!;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true };
        start.Environment["ASPNETCORE_HTTP_PORTS"] = $"{Text(port)};1";   // of several ports the first
        using var process = Process.Start(start)!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A test of a command of the image, whose shell is bash; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashFactAttribute : FactAttribute
{
    public BashFactAttribute() => Skip = File.Exists("/bin/bash") ? null : "bash is not here";
}
