using System.Text.Json;

namespace TwirEvents.Tests.Cli;

/// <summary>The catalog on the command line: what becomes of files that belong together.</summary>
public sealed class EventsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_event_of_two_issues_is_one_event()
    {
        var first = folder.Write("1.md", SmallIssue.Text(1, "2026-08-26", ("2026-09-03", "Talks", 1)));
        var second = folder.Write("2.md", SmallIssue.Text(2, "2026-09-02", ("2026-09-03", "Talks, at last with titles", 1)));

        var talks = Assert.Single(Events(await CliRun.Of("events", first, second)));

        Assert.Equal("Talks, at last with titles", talks.GetProperty("title").GetString());
        Assert.Equal("2026-08-26", talks.GetProperty("created").GetString());
        Assert.Equal("2026-09-02", talks.GetProperty("lastModified").GetString());
    }

    [Fact]
    public async Task Issues_in_another_order_give_the_same_bytes()
    {
        var first = folder.Write("1.md", SmallIssue.Text(1, "2026-08-26", ("2026-09-03", "Talks", 1), ("2026-09-10", "Hacks", 2)));
        var second = folder.Write("2.md", SmallIssue.Text(2, "2026-09-02", ("2026-09-17", "Talks", 1)));

        Assert.Equal((await CliRun.Of("events", first, second)).Output, (await CliRun.Of("events", second, first)).Output);
    }

    [Fact]
    public async Task A_file_named_twice_changes_nothing()
    {
        var file = folder.Write("1.md", SmallIssue.Text(1, "2026-09-02", ("2026-09-03", "Talks", 1)));

        Assert.Equal((await CliRun.Of("events", file)).Output, (await CliRun.Of("events", file, file)).Output);
    }

    [Fact]
    public async Task Of_two_texts_of_one_issue_the_first_gives_the_UID_and_the_last_speaks()
    {
        var published = folder.Write("published.md", SmallIssue.Text(1, "2026-09-02", ("2026-09-03", "Talks", 1)));
        var edited = folder.Write("edited.md", SmallIssue.Text(1, "2026-09-02", ("2026-09-04", "Talks, a day later", 1)));

        var before = Assert.Single(Events(await CliRun.Of("events", published)));
        var after = Assert.Single(Events(await CliRun.Of("events", published, edited)));
        var otherWay = Assert.Single(Events(await CliRun.Of("events", edited, published)));

        Assert.Equal(before.GetProperty("uid").GetString(), after.GetProperty("uid").GetString());
        Assert.Equal("2026-09-04", after.GetProperty("start").GetString());
        Assert.NotEqual(before.GetProperty("uid").GetString(), otherWay.GetProperty("uid").GetString());
        Assert.Equal("2026-09-03", otherWay.GetProperty("start").GetString());
    }

    private static IReadOnlyList<JsonElement> Events(CliRun run)
    {
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        return [.. run.Lines.Select(line => JsonElement.Parse(line))];
    }
}
