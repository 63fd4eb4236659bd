using System.Text;
using TwirEvents.Cli;

namespace TwirEvents.Tests.Cli;

/// <summary>One run of the command through its own entry.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The output without its line ends, which must be LF.</summary>
    public string[] Lines
    {
        get
        {
            Assert.DoesNotContain('\r', Output);
            if (Output.Length == 0)
                return [];
            Assert.EndsWith("\n", Output, StringComparison.Ordinal);
            return Output[..^1].Split('\n');
        }
    }

    public static Task<CliRun> Of(params string[] args) => Of(isTerminal: false, args);

    /// <summary>A run whose output a person reads.</summary>
    public static Task<CliRun> OnTerminal(params string[] args) => Of(isTerminal: true, args);

    private static async Task<CliRun> Of(bool isTerminal, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await CliApp.RunAsync(args, output, error, isTerminal, CancellationToken.None);
        if (output.ToArray() is var octets && octets.AsSpan().StartsWith("BEGIN:VCALENDAR"u8))
            CalendarChecks.Passed(octets);
        return new(exitCode, StrictUtf8.GetString(output.ToArray()), error.ToString());
    }
}
