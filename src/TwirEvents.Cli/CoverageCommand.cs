using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary><c>twirevents coverage</c>: how much of the issues is read, year by year.</summary>
internal sealed class CoverageCommand : Command
{
    public CoverageCommand(Stream output, TextWriter error, bool isTerminal)
        : base("coverage", "Prints a table by year: entries, listings, entries without either a listing or a reason, and findings by code.")
    {
        var paths = new IssuePaths();
        Add(paths);
        SetAction(parsed =>
        {
            var (issues, exitCode) = isTerminal
                ? ReadWithProgress(progress => paths.Read(parsed, error, progress))
                : paths.Read(parsed, error);
            using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
            if (isTerminal)
                AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text) }).Write(Table(issues));
            else
                WriteTabbed(text, issues);
            return exitCode;
        });
    }

    private static T ReadWithProgress<T>(Func<Action<double>, T> read) =>
        AnsiConsole.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("Reading issues");
            return read(done => task.Value = 100 * done);
        });

    private static IEnumerable<string[]> Rows(IReadOnlyList<Issue> issues)
    {
        DiagnosticCode[] codes = [.. issues.SelectMany(i => i.Diagnostics).Select(d => d.Code).Distinct().OrderBy(c => c.Name, StringComparer.Ordinal)];
        yield return ["year", "issues", "entries", "listings", "unaccounted", .. codes.Select(c => c.Name)];
        foreach (var year in issues.GroupBy(i => i.Date.Year).OrderBy(y => y.Key))
            yield return Row(year.Key.ToString(CultureInfo.InvariantCulture), [.. year], codes);
        yield return Row("all", issues, codes);
    }

    private static string[] Row(string name, IReadOnlyList<Issue> issues, DiagnosticCode[] codes) =>
    [
        name,
        .. new[] { issues.Count, issues.Sum(i => i.Entries), issues.Sum(i => i.Listings.Count), issues.Sum(Unaccounted) }
            .Concat(codes.Select(code => issues.Sum(i => i.Diagnostics.Count(d => d.Code == code))))
            .Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ];

    // An entry that is no listing must have an error on its line.
    private static int Unaccounted(Issue issue) =>
        issue.Entries - issue.Listings.Count
        - issue.Diagnostics.Where(d => d.Code.Severity == Severity.Error).Select(d => d.Line).Distinct().Count();

    // Codes are many and a terminal is narrow: there each is a row of its own.
    private static Table Table(IReadOnlyList<Issue> issues)
    {
        string[][] rows = [.. Rows(issues)];
        var table = new Table().RoundedBorder().AddColumn("");
        foreach (var year in rows.Skip(1))
            table.AddColumn(new TableColumn(year[0]).RightAligned());
        for (var column = 1; column < rows[0].Length; column++)
            table.AddRow([rows[0][column], .. rows.Skip(1).Select(row => row[column] == "0" ? "" : row[column])]);
        return table;
    }

    private static void WriteTabbed(StreamWriter text, IReadOnlyList<Issue> issues)
    {
        foreach (var row in Rows(issues))
            text.WriteLine(string.Join('\t', row));
    }
}
