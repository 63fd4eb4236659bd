using System.Diagnostics;

namespace TwirEvents.Tests.Cli;

/// <summary>What only a process of its own shows.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_reader_that_stops_reading_is_no_failure()
    {
        using var process = Start("listings", Path.Combine(Corpus.Repository, "samples", "issues"));

        var first = await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();   // as head does, long before the end: a pipe holds 64 KiB, the samples give more
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.StartsWith("{\"issue\":", first, StringComparison.Ordinal);
        Assert.Equal("", error);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Messages_are_UTF_8_whatever_the_terminal_says()
    {
        using var process = Start("listings", "Zürich 🦀.md");

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.StartsWith("twirevents: Zürich 🦀.md: ", error, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "twirevents.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
