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
        var (files, exitCode) = ReadFiles(parsed, error, progress);
        return ([.. files.Select(file => file.Issue!)], exitCode);
    }

    /// <summary>Reads the files as <c>Read</c> does, and keeps their bytes.</summary>
    /// <returns>The files that are issues, with their bytes, and whether those are all.</returns>
    public (IReadOnlyList<InputFile> Files, int ExitCode) ReadFiles(
        ParseResult parsed, TextWriter error, Action<double>? progress = null)
    {
        InputFile[] files = [.. parsed.GetRequiredValue(this).SelectMany(Find)];
        var done = 0;
        // To get ready for many takes longer than to read one.
        if (files.Length == 1)
            ReadAt(0);
        else
            Parallel.For(0, files.Length, ReadAt);

        var exitCode = ExitCode.Success;
        foreach (var file in files.Where(file => file.Issue is null))
        {
            error.WriteLine($"twirevents: {file.Path}: {file.Problem}");
            exitCode = ExitCode.Unreadable;
        }

        return ([.. files.Where(file => file.Issue is not null)], exitCode);

        void ReadAt(int i)
        {
            files[i] = Read(files[i]);
            progress?.Invoke((double)Interlocked.Increment(ref done) / files.Length);
        }
    }

    private static IEnumerable<InputFile> Find(string path)
    {
        if (!Directory.Exists(path))
            return [new(path)];
        try
        {
            InputFile[] found = [.. IssueFolder.Paths(path).Select(file => new InputFile(Path.Combine(path, file)))];
            return found is [] ? [new(path, Problem: "no .md or .markdown file is in this folder")] : found;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return [new(path, Problem: cause.Message)];
        }
    }

    private static InputFile Read(InputFile file)
    {
        if (file.Problem is not null)
            return file;
        try
        {
            var bytes = File.ReadAllBytes(file.Path);
            return IssueReader.TryRead(bytes, out var issue, out var problem)
                ? file with { Bytes = bytes, Issue = issue }
                : file with { Problem = problem };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return file with { Problem = cause.Message };
        }
    }
}

/// <summary>A file as far as it is known: then either its bytes and issue or what keeps it from being one.</summary>
internal sealed record InputFile(string Path, byte[]? Bytes = null, Issue? Issue = null, string? Problem = null);
