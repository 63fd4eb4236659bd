using System.CommandLine;
using System.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary><c>twirevents lint</c>: what is wrong or doubtful in issues and drafts.</summary>
internal sealed class LintCommand : Command
{
    public LintCommand(Stream output, TextWriter error, bool isTerminal)
        : base("lint", "Prints what is wrong or doubtful in the event entries of issues or drafts, with the corrected entry where it is known.")
    {
        var paths = new IssuePaths();
        var format = new Option<string>("--format")
        {
            Description = "text (default), json (JSON Lines) or github (annotations of a workflow).",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "github");
        var strict = new Option<bool>("--strict") { Description = "Warnings too make the exit code 1." };
        Add(paths);
        Add(format);
        Add(strict);
        SetAction(parsed =>
        {
            var (files, exitCode) = paths.ReadFiles(parsed, error);
            using var report = LintReport.To(output, parsed.GetValue(format)!, isTerminal);
            foreach (var file in files)
            {
                if (file.Issue!.Diagnostics is [])
                    continue;
                var lines = Encoding.UTF8.GetString(file.Bytes!).Split('\n');
                foreach (var diagnostic in file.Issue.Diagnostics)
                {
                    report.Write(file.Path, lines, diagnostic);
                    if (diagnostic.Code.Severity == Severity.Error || parsed.GetValue(strict))
                        exitCode = ExitCode.Unreadable;
                }
            }

            if (files.Count > 0)
                report.WriteSummary(files.Count);
            return exitCode;
        });
    }
}
