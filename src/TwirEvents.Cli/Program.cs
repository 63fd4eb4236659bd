using System.Text;
using TwirEvents.Cli;
using TwirEvents.Newsletter;

// Nearly all commands read issues: what that takes gets ready beside the command line, which keeps one processor busy.
// --help and --version have no use for it.
if (Environment.ProcessorCount > 1 && args is [[not '-', ..], ..])
    new Thread(() => SmallIssues.Read()) { IsBackground = true }.Start();
using var output = Console.OpenStandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
var isTerminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
// Most commands wait for nothing, and what it takes to wait is a noticeable part of the time of the shortest.
return CliApp.RunAsync(args, output, error, isTerminal, CancellationToken.None).GetAwaiter().GetResult();
