using System.CommandLine;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary>The paths on the command line, and the issues that they name.</summary>
internal sealed class IssuePaths : Argument<string[]>
{
    // Hidden files are left out (.git of a clone); a folder that may not be read is an error.
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    public IssuePaths()
        : base("PATH")
    {
        Arity = ArgumentArity.OneOrMore;
        Description = "Issues of the newsletter, or folders of them: every .md and .markdown file below. "
            + "Of several texts of one issue the first counts as published, the later ones as its edits.";

        // The parser takes an option that it does not know for a path.
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
                result.AddError($"'{token.Value}' is no option here; a path that begins with a hyphen is written ./{token.Value}");
        });
    }

    /// <summary>
    /// Reads the issues in the order of the paths, those of one folder in ordinal order. What cannot be read is reported with
    /// its name and the reason.
    /// </summary>
    /// <returns>The issues that could be read, and whether those are all.</returns>
    public (IReadOnlyList<Issue> Issues, int ExitCode) Read(ParseResult parsed, TextWriter error, CancellationToken cancellationToken)
    {
        IssueFile[] files = [.. parsed.GetRequiredValue(this).SelectMany(Find)];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => files[i] = Read(files[i]));

        var exitCode = ExitCode.Success;
        foreach (var file in files.Where(file => file.Issue is null))
        {
            error.WriteLine($"twirevents: {file.Path}: {file.Problem}");
            exitCode = ExitCode.Unreadable;
        }

        return ([.. files.Select(file => file.Issue).OfType<Issue>()], exitCode);
    }

    private static IEnumerable<IssueFile> Find(string path)
    {
        if (!Directory.Exists(path))
            return [new(path)];
        try
        {
            IssueFile[] found = [.. Directory.EnumerateFiles(path, "*", Everywhere)
                .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown")
                .Order(StringComparer.Ordinal)
                .Select(file => new IssueFile(file))];
            return found is [] ? [new(path, Problem: "no .md or .markdown file is in this folder")] : found;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return [new(path, Problem: cause.Message)];
        }
    }

    private static IssueFile Read(IssueFile file)
    {
        if (file.Problem is not null)
            return file;
        try
        {
            return IssueReader.TryRead(File.ReadAllText(file.Path), out var issue, out var problem)
                ? file with { Issue = issue }
                : file with { Problem = problem };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return file with { Problem = cause.Message };
        }
    }

    // A file as far as it is known: then either its issue or what keeps it from being one.
    private sealed record IssueFile(string Path, Issue? Issue = null, string? Problem = null);
}
