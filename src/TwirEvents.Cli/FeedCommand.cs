using System.Buffers;
using System.CommandLine;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Cli;

/// <summary><c>twirevents feed</c>: the feed of a filter.</summary>
internal sealed class FeedCommand : Command
{
    private readonly IssuePaths paths = new();

    // The names and the grammar of a feed's address.
    private readonly Option<string[]>[] filters =
    [
        .. EventFilter.Parameters.Select(parameter =>
            new Option<string[]>($"--{parameter.Name}") { Description = parameter.Help, HelpName = parameter.Name }),
    ];

    private readonly Option<string> form = new("--form")
    {
        Description = "How the feed is written: iCalendar, the program's JSON, jCal, or, for what is new, Atom.",
        DefaultValueFactory = _ => FeedForm.ICalendar.Extension,
    };

    private readonly TodayOption today = new();

    public FeedCommand(Stream output, TextWriter error)
        : base("feed", "Writes the feed of the events that fit all the filters, as a calendar unless --form says otherwise. Values of one filter are alternatives, "
            + "with commas or the option repeated; a value with a leading hyphen excludes.")
    {
        Add(paths);
        foreach (var filter in filters)
            Add(filter);
        form.AcceptOnlyFromAmong([.. FeedForm.All.Select(known => known.Extension)]);
        Add(form);
        Add(today);
        SetAction(parsed => Write(parsed, output, error));
    }

    private int Write(ParseResult parsed, Stream output, TextWriter error)
    {
        var (issues, exitCode) = paths.Read(parsed, error);
        if (issues.Count == 0)
            return exitCode;   // a feed without an event would look like a quiet year

        var index = new CatalogIndex(EventCatalog.Build(issues));
        var parameters = filters.SelectMany(
            filter => parsed.GetValue(filter) ?? [], (filter, value) => KeyValuePair.Create(filter.Name.TrimStart('-'), value));
        if (!EventFilter.TryParse(parameters, index, out var chosen, out var problem))
        {
            error.WriteLine($"twirevents: --{problem.Parameter}: {problem.Message}");
            return ExitCode.WrongUse;
        }

        var feed = Feed.Create(index, chosen, today.Of(parsed), site: null);
        if (feed.Omitted > 0)
            error.WriteLine($"twirevents: {feed.Omitted} older events are left out: calendar programs do not take longer feeds");
        var octets = new ArrayBufferWriter<byte>();
        FeedForm.All.Single(known => known.Extension == parsed.GetValue(form)).Write(octets, feed);
        output.Write(octets.WrittenSpan);
        return exitCode;
    }
}
