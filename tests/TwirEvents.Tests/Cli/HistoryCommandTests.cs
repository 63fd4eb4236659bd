namespace TwirEvents.Tests.Cli;

/// <summary>The story of an event on the command line.</summary>
public sealed class HistoryCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HistoryCommandTests()
    {
        folder.Write("1.md", SmallIssue.Text(1, "2026-08-26", ("2026-09-10", "Talks", 300000001), ("2026-09-17", "Hacks", 300000002)));
        folder.Write("2.md", SmallIssue.Text(2, "2026-09-02", ("2026-09-11", "Talks at last", 300000001)));
        folder.Write("3.md", SmallIssue.Text(3, "2026-09-09", ("2026-09-11", "Cancelled: Talks at last", 300000001)));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_tells_what_happened_in_which_issue_on_which_line_and_why_entries_are_joined()
    {
        var run = await CliRun.Of("history", "talks", folder.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "Cancelled: Talks at last",
                "2026-09-11, in-person, Berlin DE, Rust Berlin, cancelled",
                "https://www.meetup.com/rust-berlin/events/300000001/",
                "UID",
                "",
                "First listed in issue 1 of 2026-08-26, line 8.",
                "Moved from 2026-09-10 to 2026-09-11 in issue 2 of 2026-09-02, line 8.",
                "Renamed from “Talks” to “Talks at last” in issue 2 of 2026-09-02, line 8.",
                "Renamed from “Talks at last” to “Cancelled: Talks at last” in issue 3 of 2026-09-09, line 8.",
                "Cancelled in issue 3 of 2026-09-09, line 8.",
                "Last listed in issue 3 of 2026-09-09, line 8.",
                "",
                "issue 1, line 8: the first entry of the event",
                "issue 2, line 8: the same link as before on another day",
                "issue 3, line 8: the same day and link as before",
            ],
            run.Lines.Select(line => line.StartsWith("UID ", StringComparison.Ordinal) ? "UID" : line));
    }

    [Fact]
    public async Task Several_events_are_listed_the_newest_first_and_a_UID_chooses()
    {
        var choices = (await CliRun.Of("history", "rust berlin", folder.Path)).Lines;

        Assert.Equal(["2026-09-17  Hacks", "2026-09-11  Cancelled: Talks at last"], choices.Select(line => line[38..]));
        Assert.Equal("Hacks", (await CliRun.Of("history", choices[0][..36], folder.Path)).Lines[0]);
    }

    [Fact]
    public async Task More_than_twenty_are_counted()
    {
        folder.Write("4.md", SmallIssue.Text(4, "2026-10-01", [.. Enumerable.Range(1, 30).Select(day => ($"2026-10-{day:00}", $"Hacks {day}", 310000000 + day))]));

        var lines = (await CliRun.Of("history", "hacks", folder.Path)).Lines;

        Assert.Equal(21, lines.Length);
        Assert.Equal("and 11 older ones; more words leave fewer", lines[^1]);
    }

    [Theory]
    [InlineData("nowhere", 1, "twirevents: no event of these issues fits 'nowhere'\n")]
    [InlineData("00000000-0000-5000-8000-000000000000", 1, "twirevents: no event of these issues fits '00000000-0000-5000-8000-000000000000'\n")]
    [InlineData("!", 2, "twirevents: The value '!' of 'q' has no letter and no digit.\n")]
    public async Task Where_there_is_none_a_sentence_says_so(string words, int exitCode, string error)
    {
        var run = await CliRun.Of("history", words, folder.Path);

        Assert.Equal((exitCode, "", error), (run.ExitCode, run.Output, run.Error));
    }
}
