using System.CommandLine;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary><c>twirevents listings</c>: what was read, entry by entry.</summary>
internal sealed class ListingsCommand : Command
{
    public ListingsCommand(Stream output, TextWriter error)
        : base("listings", "Prints every entry of the issues as JSON Lines, in the order of the text.")
    {
        var paths = new IssuePaths();
        Add(paths);
        SetAction(parsed =>
        {
            var (issues, exitCode) = paths.Read(parsed, error);
            using var lines = new JsonLines(output);
            foreach (var issue in issues)
                lines.Write(issue.Listings, ListingJson.Write);
            return exitCode;
        });
    }
}
