using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TwirEvents.Cli;

/// <summary><c>--help</c>: what the library writes of commands and options, and examples.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    private static readonly (string Example, string Meaning)[] Examples =
    [
        ("twirevents listings draft.md", "What is read from a draft, entry by entry"),
        ("twirevents events issues/", "Every event of a folder of issues"),
        ("twirevents events issues/ | jq -r 'select(.start >= \"2026-09\") | .title'", "Titles from September 2026 on"),
        ("twirevents feed issues/ --region europe --format=-virtual > europe.ics", "Europe, without what is only on-line"),
        ("twirevents feed issues/ --country de,at,ch --q hack > hack.ics", "Hack nights in three countries"),
        ("twirevents feed issues/ --near berlin --within 150km > berlin.ics", "At most 150 km from Berlin"),
        ("twirevents export issues/ --out site --site https://events.example.org", "A site of files for any server"),
        ("twirevents history girona issues/", "The events that have the word, or the story of the only one"),
        ("twirevents groups issues/", "The groups of a folder of issues"),
        ("twirevents groups issues/ | jq -r 'select(.rhythm) | [.name, .rhythm] | @tsv'", "When groups usually meet"),
        ("twirevents lint draft.md", "What is wrong in a draft, and the corrected entries"),
        ("twirevents lint --format github --strict draft.md", "The same as annotations of a workflow that fails on any warning"),
        ("twirevents coverage issues/", "How much of a folder of issues is read"),
        ("twirevents archive verify data/archive", "Is every text there, and what its hash says?"),
        ("twirevents archive export data/archive backup", "A backup, or what is new since the last one"),
    ];

    private readonly HelpAction symbols = new() { MaxWidth = 100 };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        symbols.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        var words = $"{CliApp.Words(parseResult.CommandResult.Command)} ";
        foreach (var (example, meaning) in Examples.Where(row => row.Example.StartsWith(words, StringComparison.Ordinal)))
        {
            output.WriteLine($"  # {meaning}");
            output.WriteLine($"  {example}");
        }

        return ExitCode.Success;
    }
}
