using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Refresh;

public sealed class SourceWatchTests : IDisposable
{
    private readonly TempFolder folder = new();

    public SourceWatchTests() =>
        folder.Write("issues/2026-08-26-this-week-in-rust.md", Some.Issue(666, "2026-08-26", Some.Entry("2026-09-03", "Hack night")));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("issues/2026-09-02-this-week-in-rust.md")]
    [InlineData("issues/2026/2026-09-02-this-week-in-rust.md")]     // in a folder that is new
    public async Task A_new_issue_is_there_within_seconds_by_one_refresh(string path)
    {
        await using var app = new TestApp(folder, ("Source:Watch", "true"));
        using var client = await app.StartAsync();
        // One right behind the other: a pause, which a busy machine makes longer, might be as long as it takes to count as still.
        for (var write = 0; write < 5; write++)
            folder.Write(path, Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", $"Talks {write}")));

        await Until.ServesAsync(client, "Talks 4");
        Assert.DoesNotContain("Talks 0", await client.GetStringAsync("/events.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_the_schedule_alone_looks()
    {
        await using var app = new TestApp(folder, ("Source:Watch", "false"));
        using var client = await app.StartAsync();
        folder.Write("issues/2026-09-02-this-week-in-rust.md", Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks")));
        await Task.Delay(2500);
        Assert.Single(app.Log.Lines, line => line.Contains("Refreshed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_git_writes_for_itself_is_no_change()
    {
        folder.Write("issues/.git/HEAD", "one");
        await using var app = new TestApp(folder, ("Source:Watch", "true"));
        using var client = await app.StartAsync();
        await Task.Delay(500);
        folder.Write("issues/.git/HEAD", "another");
        await Task.Delay(2500);
        Assert.Single(app.Log.Lines, line => line.Contains("Refreshed", StringComparison.Ordinal));
    }
}
