using System.Text;
using TwirEvents.Cli;

await using var output = Console.OpenStandardOutput();
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
return await CliApp.RunAsync(args, output, error, CancellationToken.None).ConfigureAwait(false);
