using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Places;

namespace TwirEvents.Cli;

/// <summary><c>twirevents groups</c>: who organises the events.</summary>
internal sealed class GroupsCommand : Command
{
    private const int MostPlaces = 3;

    public GroupsCommand(Stream output, TextWriter error, bool isTerminal)
        : base("groups", "Prints the groups that organise the events, each once over all its names and pages: "
            + "a table on a terminal, else JSON Lines.")
    {
        var paths = new IssuePaths();
        Add(paths);
        SetAction(parsed =>
        {
            var (issues, exitCode) = paths.Read(parsed, error);
            var groups = EventCatalog.Build(issues).Groups;
            if (isTerminal)
            {
                using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
                AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text) }).Write(Table(groups));
            }
            else
            {
                using var lines = new JsonLines(output);
                lines.Write(groups, GroupJson.Write);
            }

            return exitCode;
        });
    }

    private static Table Table(IReadOnlyList<RustGroup> groups)
    {
        var table = new Table().RoundedBorder().AddColumns("slug", "name", "places", "first", "last")
            .AddColumn(new TableColumn("events").RightAligned()).AddColumn("rhythm");
        foreach (var group in groups)
        {
            table.AddRow(
                new Text(string.Join('\n', group.OtherSlugs.Prepend(group.Slug))),
                new Text(string.Join('\n', group.OtherNames.Prepend(group.Name)), new Style(link: group.Url)),
                new Text(InWords(group.Places)),
                new Text(InWords(group.FirstEvent)),
                new Text(InWords(group.LastEvent)),
                new Text(group.Events.ToString(CultureInfo.InvariantCulture)),
                new Text(group.Rhythm?.ToString() ?? ""));
        }

        return table;
    }

    private static string InWords(IReadOnlyList<GroupPlace> places) => string.Join('\n',
        places.Take(MostPlaces).Select(at => InWords(at.Place)).Concat(places.Count > MostPlaces ? ["…"] : Array.Empty<string>()));

    private static string InWords(Place place) => string.Join(", ", new[] { place.City, place.Subdivision, place.Country }.OfType<string>());

    private static string InWords(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
