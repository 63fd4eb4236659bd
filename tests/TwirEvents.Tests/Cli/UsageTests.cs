using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Cli;

namespace TwirEvents.Tests.Cli;

/// <summary>How the command explains itself, and what it says to a wrong command line.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Required command was not provided.", "twirevents --help")]
    [InlineData("evnts issues", "'evnts' is no command. Commands: listings, events, feed", "twirevents --help")]
    [InlineData("listings", "Required argument 'PATH' missing", "twirevents listings --help")]
    [InlineData("events --regoin europe", "'--regoin' is no option here", "twirevents events --help")]
    [InlineData("archive verfy x", "'verfy' is no command. Commands: verify, import, export", "twirevents archive --help")]
    [InlineData("archive verify", "Required argument 'ARCHIVE' missing", "twirevents archive verify --help")]
    [InlineData("archive verify x --deep", "'--deep' is no option here", "twirevents archive verify --help")]
    [InlineData("archive verify postgres://db", "ARCHIVE names no database", "twirevents archive verify --help")]
    [InlineData("listings -x", "a path that begins with a hyphen is written ./-x", "twirevents listings --help")]
    public async Task Wrong_use_is_told_on_the_error_stream_with_the_way_to_the_help(string line, string message, string help)
    {
        var run = await CliRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"See: {help}\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("listings --help")]
    [InlineData("events --help")]
    [InlineData("feed --help")]
    [InlineData("archive --help")]
    [InlineData("archive export --help")]
    public async Task Help_tells_usage_and_examples(string line)
    {
        var run = await CliRun.Of(line.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("Usage:\n  twirevents ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  # ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_of_the_help_works()
    {
        var run = await CliRun.Of("--help");
        var examples = run.Lines.SkipWhile(line => line != "Examples:").Select(line => line.Trim())
            .Where(line => line.StartsWith("twirevents ", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(examples);
        using var site = new TemporaryFolder();
        using var archive = new TemporaryFolder();
        using var backup = new TemporaryFolder();
        await using (var filled = new FolderArchive(archive.Path))
            await ArchiveUpdate.RunAsync(new FolderSource(Path.Combine(Corpus.Repository, "samples", "issues")), filled, SystemClock.Instance, default);
        foreach (var example in examples)
        {
            var issues = Path.Combine(Corpus.Repository, "samples", "issues");
            var words = example.Split(' ').Skip(1).TakeWhile(word => word is not ("|" or ">")).Select(word =>
                word switch
                {
                    "issues/" => issues,
                    "site" => site.Path,
                    "data/archive" => archive.Path,
                    "backup" => backup.Path,
                    "draft.md" => Path.Combine(issues, "2022-10-19-this-week-in-rust.md"),
                    _ => word,
                });
            var result = await CliRun.Of([.. words]);
            Assert.True(result is { ExitCode: ExitCode.Success or ExitCode.Unreadable, Error: "", Output: not "" }, $"{example}\n{result.Error}");
        }
    }

    [Fact]
    public async Task The_version_is_that_of_the_command()
    {
        var run = await CliRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^twirevents [0-9]+\\.[0-9]+\\.[0-9]+\n$", run.Output);
    }
}
