using System.Text;
using TwirEvents.Tests.Cli;

namespace TwirEvents.Tests.Samples;

/// <summary>What the issues of <c>samples/issues</c> give is what <c>samples/feeds</c> holds, byte for byte.</summary>
public sealed class SampleTests
{
    private static readonly string Samples = Path.Combine(Corpus.Repository, "samples");

    /// <summary>Each file of <c>samples/feeds</c> with the arguments that make it.</summary>
    private static readonly (string Feed, string Command)[] Commands =
    [
        .. Issues().Select(issue => ($"{issue}.listings.jsonl", $"listings samples/issues/{issue}.md")),
        ("events.jsonl", "events samples/issues"),
        ("all.ics", "feed samples/issues --today 2026-09-02"),
        ("archive.ics", "feed samples/issues --from 2014-01-01 --to 2024-12-31"),
        ("europe.ics", "feed samples/issues --today 2026-09-02 --region europe"),
        ("virtual.ics", "feed samples/issues --today 2026-09-02 --format virtual,hybrid"),
        ("rust-berlin.ics", "feed samples/issues --from 2014-01-01 --group rust-berlin"),
        ("rust-berlin.jcal", "feed samples/issues --from 2014-01-01 --group rust-berlin --form jcal"),
        ("rust-berlin.json", "feed samples/issues --from 2014-01-01 --group rust-berlin --form json"),
        ("europe.atom", "feed samples/issues --today 2026-09-02 --region europe --form atom"),
        ("nothing.ics", "feed samples/issues --today 2026-09-02 --country jp --format virtual"),
    ];

    public static IEnumerable<object[]> Feeds => Commands.Select(command => new object[] { command.Feed, command.Command });

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_sample_gives_the_feed_beside_it(string feed, string command)
    {
        var run = await CliRun.Of([.. command.Split(' ').Select(InRepository)]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        var expected = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(Samples, "feeds", feed)));
        Assert.True(run.Output == expected, $"samples/feeds/{feed} is not what 'twirevents {command}' gives.\n{FirstDifference(expected, run.Output)}");
    }

    [Fact]
    public void Every_file_of_the_feeds_is_the_feed_of_a_sample() =>
        Assert.Equal(
            Commands.Select(command => command.Feed).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Samples, "feeds")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_newest_sample_is_what_an_editor_wants_to_see()
    {
        var newest = Path.Combine(Samples, "issues", $"{Issues().Max(StringComparer.Ordinal)}.md");

        var run = await CliRun.Of("lint", newest);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 errors, 0 warnings", run.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Issues() =>
        Directory.EnumerateFiles(Path.Combine(Samples, "issues"), "*.md").Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal);

    private static string InRepository(string word) =>
        word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Corpus.Repository, word) : word;

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\nwanted: {Shown(wanted, line)}\ngot:    {Shown(got, line)}";
    }

    // Line ends and blanks are part of a feed.
    private static string Shown(string[] lines, int line) =>
        line < lines.Length ? lines[line].Replace("\r", "␍", StringComparison.Ordinal).Replace(' ', '·') : "(the end)";
}
