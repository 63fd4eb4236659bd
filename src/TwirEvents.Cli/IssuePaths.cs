using System.CommandLine;
using TwirEvents.Archive;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary>The paths on the command line, and the issues that they name.</summary>
internal sealed class IssuePaths : Argument<string[]>
{
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
    /// <param name="parsed">The command line.</param>
    /// <param name="error">Gets the messages.</param>
    /// <param name="progress">Is told the part that is read, from 0 to 1, on any thread.</param>
    /// <returns>The issues that could be read, and whether those are all.</returns>
    public (IReadOnlyList<Issue> Issues, int ExitCode) Read(
        ParseResult parsed, TextWriter error, Action<double>? progress = null)
    {
        var (files, exitCode) = ReadFiles(parsed, error, keepsBytes: false, progress);
        var issues = new List<Issue>(files.Count);
        foreach (var file in files)
            issues.Add(file.Issue!);
        return (issues, exitCode);
    }

    /// <summary>Reads the files as <c>Read</c> does, and keeps their bytes.</summary>
    /// <returns>The files that are issues, with their bytes, and whether those are all.</returns>
    public (IReadOnlyList<InputFile> Files, int ExitCode) ReadFiles(ParseResult parsed, TextWriter error) =>
        ReadFiles(parsed, error, keepsBytes: true, progress: null);

    private (List<InputFile> Files, int ExitCode) ReadFiles(
        ParseResult parsed, TextWriter error, bool keepsBytes, Action<double>? progress)
    {
        var found = new List<InputFile>();
        foreach (var path in parsed.GetRequiredValue(this))
            AddFiles(path, found);
        InputFile[] files = [.. found];
        new InputReader(files, keepsBytes, progress).ReadAll();

        var read = new List<InputFile>(files.Length);
        var exitCode = ExitCode.Success;
        foreach (var file in files)
        {
            if (file.Issue is not null)
            {
                read.Add(file);
                continue;
            }

            error.WriteLine($"twirevents: {file.Path}: {file.Problem}");
            exitCode = ExitCode.Unreadable;
        }

        return (read, exitCode);
    }

    private static void AddFiles(string path, List<InputFile> files)
    {
        if (!Directory.Exists(path))
        {
            files.Add(new(path));
            return;
        }

        try
        {
            var found = IssueFolder.Paths(path);
            foreach (var file in found)
                files.Add(new(Path.Combine(path, file)));
            if (found is [])
                files.Add(new(path, Problem: "no .md or .markdown file is in this folder"));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            files.Add(new(path, Problem: cause.Message));
        }
    }
}
