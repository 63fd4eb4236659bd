using System.Diagnostics;
using TwirEvents.Tests;

namespace TwirEvents.Web.Tests.Support;

/// <summary>A program that a test runs to its end.</summary>
public sealed record Command(int Exit, string Output, string Error)
{
    /// <summary>
    /// The command of this build where it was built: in the folder of the tests it lacks the assemblies that the web framework has.
    /// </summary>
    public static string TwirEvents { get; } = Path.Combine(
        Corpus.Repository, "src", "TwirEvents.Cli", "bin", Path.GetRelativePath(
            Path.Combine(Corpus.Repository, "tests", "TwirEvents.Web.Tests", "bin"), AppContext.BaseDirectory), "twirevents.dll");

    /// <summary>Runs a program with its home in a folder of the test; it is ended where it does not end by itself.</summary>
    public static async Task<Command> RunAsync(TempFolder home, string program, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = home.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = home.Path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var name in new[] { "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "XDG_CONFIG_HOME", "XDG_DATA_HOME" })
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await using var kill = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
