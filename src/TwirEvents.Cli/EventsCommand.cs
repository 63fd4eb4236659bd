using System.CommandLine;
using TwirEvents.Catalog;

namespace TwirEvents.Cli;

/// <summary><c>twirevents events</c>: the catalog.</summary>
internal sealed class EventsCommand : Command
{
    public EventsCommand(Stream output, TextWriter error)
        : base("events", "Prints the events of all the issues together as JSON Lines, by date.")
    {
        var paths = new IssuePaths();
        Add(paths);
        SetAction(parsed =>
        {
            var (issues, exitCode) = paths.Read(parsed, error);
            using var lines = new JsonLines(output);
            lines.Write(EventCatalog.Build(issues).Events, EventJson.Write);
            return exitCode;
        });
    }
}
