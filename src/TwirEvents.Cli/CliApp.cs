using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace TwirEvents.Cli;

/// <summary>The command <c>twirevents</c>.</summary>
public static class CliApp
{
    /// <summary>Runs the command once.</summary>
    /// <param name="args">The arguments behind the command's name.</param>
    /// <param name="output">Gets the results as UTF-8 and nothing else; it stays open.</param>
    /// <param name="error">Gets the messages.</param>
    /// <param name="isTerminal">Whether a person reads the output: then there are colours.</param>
    /// <param name="cancellationToken">Stops what waits for something: the work on archives.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Task<int> RunAsync(string[] args, Stream output, TextWriter error, bool isTerminal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var parsed = Root(args, output, error, isTerminal).Parse(args, Parsing);
        return parsed.Action switch
        {
            ParseErrorAction => Task.FromResult(WrongUse(parsed, error)),
            AsynchronousCommandLineAction => parsed.InvokeAsync(Invocation(output: null, error), cancellationToken),
            _ => Task.FromResult(Run(parsed, output, error)),
        };
    }

    private static int Run(ParseResult parsed, Stream output, TextWriter error)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        return parsed.Invoke(Invocation(text, error));
    }

    // Help and version go to the output; a bug is to end the program with its stack trace.
    private static InvocationConfiguration Invocation(TextWriter? output, TextWriter error) =>
        new() { Output = output ?? TextWriter.Null, Error = error, EnableDefaultExceptionHandler = false };

    // "-hybrid" is a value to exclude and not the options h, y, b, r, i and d; "@" begins no file of arguments.
    private static ParserConfiguration Parsing { get; } = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static RootCommand Root(string[] args, Stream output, TextWriter error, bool isTerminal)
    {
        (string Name, Func<Command> Make)[] commands =
        [
            ("listings", () => new ListingsCommand(output, error)),
            ("events", () => new EventsCommand(output, error)),
            ("feed", () => new FeedCommand(output, error)),
            ("export", () => new ExportCommand(output, error)),
            ("history", () => new HistoryCommand(output, error)),
            ("groups", () => new GroupsCommand(output, error, isTerminal)),
            ("lint", () => new LintCommand(output, error, isTerminal)),
            ("coverage", () => new CoverageCommand(output, error, isTerminal)),
            ("archive", () => new ArchiveCommand(output, error)),
        ];
        var root = new RootCommand("Reads the events of This Week in Rust and writes them as calendars.");
        // A command that is named needs no other; help and slips name them all.
        var named = args is [var word, ..] ? Array.FindAll(commands, known => known.Name == word) : [];
        foreach (var (_, make) in named is [] ? commands : named)
            root.Add(make());
        root.HelpName = "twirevents";   // and not that of a program that calls this one
        root.Options.OfType<HelpOption>().Single().Action = new Help();
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        return root;
    }

    private static int WrongUse(ParseResult parsed, TextWriter error)
    {
        var command = parsed.CommandResult.Command;
        IEnumerable<string> problems = parsed.UnmatchedTokens is [var word, ..] && command.Subcommands.Count > 0
            ? [$"'{word}' is no command. Commands: {string.Join(", ", command.Subcommands.Select(known => known.Name))}"]
            : parsed.Errors.Select(problem => problem.Message).Distinct();
        foreach (var problem in problems)
            error.WriteLine($"twirevents: {problem}");
        error.WriteLine($"See: {Words(command)} --help");
        return ExitCode.WrongUse;
    }

    /// <summary>A command as one types it: <c>twirevents archive verify</c>.</summary>
    internal static string Words(Command command) =>
        command is RootCommand ? "twirevents" : $"{Words(command.Parents.OfType<Command>().Single())} {command.Name}";
}
