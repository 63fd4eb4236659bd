using System.Text;
using TwirEvents.Cli;

await using var output = Console.OpenStandardOutput();
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
var isTerminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
return await CliApp.RunAsync(args, output, error, isTerminal, CancellationToken.None).ConfigureAwait(false);
