using System.CommandLine;
using System.CommandLine.Invocation;

namespace TwirEvents.Cli;

/// <summary><c>--version</c>: the version of this assembly, whatever program runs it.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(PrintVersion).Assembly.GetName().Version!;
        parseResult.InvocationConfiguration.Output.WriteLine($"twirevents {version.ToString(3)}");
        return ExitCode.Success;
    }
}
