using System.Text;
using TwirEvents.Cli;
using TwirEvents.Newsletter;

// Nearly all commands read issues: what that takes gets ready beside the command line, which keeps one processor busy.
// --help and --version have no use for it.
if (Environment.ProcessorCount > 1 && args is [[not '-', ..], ..])
    SmallIssues.BeginParts();
PutOffCollection(args);
using var output = Console.OpenStandardOutput();
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
var isTerminal = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
// Most commands wait for nothing, and what it takes to wait is a noticeable part of the time of the shortest.
return CliApp.RunAsync(args, output, error, isTerminal, CancellationToken.None).GetAwaiter().GetResult();

static void PutOffCollection(string[] args)
{
    // What a command reads it keeps until it ends, and it ends soon: all issues there are make less than 100 MB, of which to look for the
    // garbage takes longer than it is worth. Beyond this size, or where memory is short, the collector works as always.
    const long Uncollected = 200 << 20, OfLargeObjects = 16 << 20;
    if (Environment.Is64BitProcess && Array.Exists(args, Directory.Exists) && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 4 * Uncollected)
        GC.TryStartNoGCRegion(Uncollected, OfLargeObjects);
}
