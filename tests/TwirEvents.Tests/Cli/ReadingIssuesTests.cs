using System.Text.Json;

namespace TwirEvents.Tests.Cli;

/// <summary>What the commands read, in which order, and what they say about the rest.</summary>
public sealed class ReadingIssuesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Listings_come_as_one_JSON_object_a_line_in_the_order_of_the_text()
    {
        var file = folder.Write("a.md", SmallIssue.Text(7, "2026-09-02", ("2026-09-10", "Later", 2), ("2026-09-03", "Sooner 🦀", 1)));

        var run = await CliRun.Of("listings", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(["7 8 Later", "7 10 Sooner 🦀"], Titles(run));
    }

    [Fact]
    public async Task The_output_is_UTF_8_without_a_byte_order_mark_and_letters_stay_readable()
    {
        var file = folder.Write("a.md", SmallIssue.Text(7, "2026-09-02", ("2026-09-03", "Zürich’s <crates> & 友", 1)));

        var run = await CliRun.Of("listings", file);

        Assert.StartsWith("{\"issue\":7,", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"title\":\"Zürich’s <crates> & 友\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_in_the_order_of_the_arguments_though_they_are_read_side_by_side()
    {
        var files = Enumerable.Range(1, 40).Reverse()
            .Select(number => folder.Write($"{number}.md", SmallIssue.Text(number, "2026-09-02", ("2026-09-03", $"Of {number}", number))))
            .ToArray();

        var run = await CliRun.Of(["listings", .. files]);

        Assert.Equal(Enumerable.Range(1, 40).Reverse().Select(number => $"{number} 8 Of {number}"), Titles(run));
    }

    [Theory]
    [InlineData("feed")]   // an empty calendar would take the place of the last good one
    [InlineData("lint")]   // nothing was checked
    public async Task Where_nothing_can_be_read_nothing_is_printed(string command)
    {
        var run = await CliRun.Of(command, folder.Write("a.md", "no issue"));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task A_file_named_twice_is_printed_twice()
    {
        var file = folder.Write("a.md", SmallIssue.Text(7, "2026-09-02", ("2026-09-03", "Once", 1)));

        var run = await CliRun.Of("listings", file, file);

        Assert.Equal(["7 8 Once", "7 8 Once"], Titles(run));
    }

    [Fact]
    public async Task A_folder_stands_for_the_issues_in_it_and_below_in_ordinal_order()
    {
        folder.Write("b.md", SmallIssue.Text(2, "2026-09-02", ("2026-09-03", "b", 2)));
        folder.Write("a.markdown", SmallIssue.Text(1, "2026-09-02", ("2026-09-03", "a", 1)));
        folder.Write("B.MD", SmallIssue.Text(4, "2026-09-02", ("2026-09-03", "B", 4)));       // capitals come first
        folder.Write("b/c.md", SmallIssue.Text(3, "2026-09-02", ("2026-09-03", "b/c", 3)));   // '.' comes before '/'
        folder.Write("notes.txt", "no issue");
        folder.Write(".git/d.md", "no issue");

        var run = await CliRun.Of("listings", folder.Path);

        Assert.Equal("", run.Error);
        Assert.Equal(["4 8 B", "1 8 a", "2 8 b", "3 8 b/c"], Titles(run));
    }

    [Fact]
    public async Task A_file_that_is_named_may_have_any_name()
    {
        var file = folder.Write("draft.txt", SmallIssue.Text(7, "2026-09-02", ("2026-09-03", "Drafted", 1)));

        Assert.Equal(["7 8 Drafted"], Titles(await CliRun.Of("listings", file)));
    }

    [Theory]
    [InlineData("listings")]
    [InlineData("events")]
    public async Task What_cannot_be_read_is_reported_with_name_and_reason_and_the_rest_is_printed(string command)
    {
        var good = folder.Write("good.md", SmallIssue.Text(7, "2026-09-02", ("2026-09-03", "Good", 1)));
        var notes = folder.Write("notes.md", "Just a note, without anything that makes an issue.");
        var absent = Path.Combine(folder.Path, "absent.md");

        var run = await CliRun.Of(command, absent, good, notes);

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Lines);
        var messages = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(2, messages.Length);
        Assert.StartsWith($"twirevents: {absent}: ", messages[0], StringComparison.Ordinal);
        Assert.StartsWith($"twirevents: {notes}: ", messages[1], StringComparison.Ordinal);
        Assert.All(messages, message => Assert.True(message.Length > $"twirevents: {absent}: ".Length));
    }

    [Fact]
    public async Task A_folder_without_issues_is_reported()
    {
        var run = await CliRun.Of("events", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal($"twirevents: {folder.Path}: no .md or .markdown file is in this folder\n", run.Error);
    }

    private static IEnumerable<string> Titles(CliRun run) =>
        run.Lines.Select(line =>
        {
            using var listing = JsonDocument.Parse(line);
            var fields = listing.RootElement;
            return $"{fields.GetProperty("issue")} {fields.GetProperty("line")} {fields.GetProperty("title")}";
        });
}
