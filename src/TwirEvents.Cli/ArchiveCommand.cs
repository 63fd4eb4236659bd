using System.CommandLine;
using TwirEvents.Archive;

namespace TwirEvents.Cli;

/// <summary><c>twirevents archive</c>: the state of a service, in a folder or in PostgreSQL.</summary>
internal sealed class ArchiveCommand : Command
{
    private const string Places = "The archive: its folder, or postgres://user@host/database.";

    private readonly Stream output;
    private readonly TextWriter error;

    public ArchiveCommand(Stream output, TextWriter error)
        : base("archive", "Checks the archive of a service, and copies it between folders and PostgreSQL databases.")
    {
        this.output = output;
        this.error = error;
        Add(Verify());
        Add(Copy("import", "Fills an archive from a copy, and verifies both.", isImport: true));
        Add(Copy("export", "Copies an archive, and verifies both.", isImport: false));
    }

    private Command Verify()
    {
        var archive = new ArchiveArgument("ARCHIVE", Places);
        var other = new ArchiveArgument("OTHER", "Another one, which must be equal.") { Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("verify", "Reads every text of an archive, checks it against its hash, and compares it with another archive.")
        {
            archive,
            other,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(async report =>
        {
            await using var first = archive.Open(parsed);
            if (parsed.GetValue(other) is null)
                return await report.VerifyAsync(first, cancellationToken).ConfigureAwait(false);
            await using var second = other.Open(parsed);
            return await report.CompareAsync(first, second, cancellationToken).ConfigureAwait(false);
        }));
        return command;
    }

    private Command Copy(string name, string description, bool isImport)
    {
        var archive = new ArchiveArgument("ARCHIVE", Places);
        var copy = new ArchiveArgument("COPY", $"The copy, likewise. {(isImport ? "The archive" : "It")} is empty or an older state of the other.");
        var command = new Command(name, description) { archive, copy };
        command.SetAction((parsed, cancellationToken) => RunAsync(async report =>
        {
            await using var first = archive.Open(parsed);
            await using var second = copy.Open(parsed);
            var (source, target) = isImport ? (second, first) : (first, second);
            report.Copied(await ArchiveCopy.RunAsync(source, target, cancellationToken).ConfigureAwait(false), target);
            return await report.CompareAsync(source, target, cancellationToken).ConfigureAwait(false);
        }));
        return command;
    }

    private async Task<int> RunAsync(Func<ArchiveReport, Task<bool>> run)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        try
        {
            return await run(new(text, error)).ConfigureAwait(false) ? ExitCode.Success : ExitCode.Damaged;
        }
        catch (Exception problem) when (problem is ArchiveException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"twirevents: {problem.Message}").ConfigureAwait(false);
            return ExitCode.Unreadable;
        }
    }
}
