using System.CommandLine;
using TwirEvents.Catalog;
using TwirEvents.Filtering;

namespace TwirEvents.Cli;

/// <summary><c>twirevents history</c>: what the issues told of one event.</summary>
internal sealed class HistoryCommand : Command
{
    private const int MostChoices = 20;

    private readonly Argument<string> sought = new("UID|WORDS")
    {
        Description = "The UID of an event; or words of its title, its groups or its places, in quotation marks where they are several.",
    };

    private readonly IssuePaths paths = new();

    public HistoryCommand(Stream output, TextWriter error)
        : base("history", "Tells the story of an event, issue by issue. Lists the newest events that fit where there are several.")
    {
        Add(sought);
        Add(paths);
        SetAction(parsed => Tell(parsed, output, error));
    }

    private int Tell(ParseResult parsed, Stream output, TextWriter error)
    {
        var (issues, exitCode) = paths.Read(parsed, error);
        var catalog = EventCatalog.Build(issues);
        var words = parsed.GetRequiredValue(sought);
        if (Find(catalog, words, out var problem) is not { } found)
        {
            error.WriteLine($"twirevents: {problem}");
            return ExitCode.WrongUse;
        }

        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        switch (found)
        {
            case []:
                error.WriteLine($"twirevents: no event of these issues fits '{words}'");
                return ExitCode.NotFound;
            case [var only]:
                EventHistory.Write(text, only, catalog.Issues);
                return exitCode;
            default:
                WriteChoices(text, found);
                return exitCode;
        }
    }

    private static IReadOnlyList<RustEvent>? Find(EventCatalog catalog, string words, out string? problem)
    {
        problem = null;
        if (Guid.TryParse(words, out var uid))
            return [.. catalog.Events.Where(e => e.Uid == uid)];

        var index = new CatalogIndex(catalog);
        if (!EventFilter.TryParse([new("q", words), new("from", "0001-01-01")], index, out var filter, out var wrong))
        {
            problem = wrong.Message;
            return null;
        }

        return filter.Select(index, default);
    }

    private static void WriteChoices(StreamWriter text, IReadOnlyList<RustEvent> found)
    {
        foreach (var choice in found.Reverse().Take(MostChoices))
            text.WriteLine($"{choice.Uid}  {EventHistory.InWords(choice.Dates.Start)}  {choice.Title}");
        if (found.Count > MostChoices)
            text.WriteLine($"and {found.Count - MostChoices} older ones; more words leave fewer");
    }
}
