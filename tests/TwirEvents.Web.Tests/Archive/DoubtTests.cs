using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

public sealed class DoubtTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 0, 0));
    private readonly FolderArchive archive;

    public DoubtTests() => archive = new(folder["archive"]);

    public void Dispose()
    {
        archive.DisposeAsync().AsTask().Wait();
        folder.Dispose();
    }

    [Theory]
    [InlineData(10, 5, false)]  // half is not more than half
    [InlineData(10, 4, true)]
    [InlineData(1, 0, true)]
    [InlineData(0, 2, false)]   // the issues of the first years have none
    [InlineData(4, 9, false)]
    public async Task An_issue_that_loses_more_than_half_its_entries_keeps_its_text(int before, int after, bool isDoubted)
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        Issue(666, before);
        await Update(doubts);
        Issue(666, after, "edited");
        Issue(667, 3);

        // The other issue comes in either way.
        Assert.Equal(isDoubted ? 1 : 2, await Update(doubts));
        Assert.Equal(isDoubted ? 1 : 0, doubts.Standing.Count);
        if (isDoubted)
            Assert.StartsWith($"666-this-week-in-rust.md has {after} entries and had {before}.", doubts.Standing[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_no_issue_any_more_has_lost_all()
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        Issue(666, 3);
        await Update(doubts);
        folder.Write("issues/666-this-week-in-rust.md", "<html>Not found</html>");
        Assert.Equal(0, await Update(doubts));
        Assert.Equal("666-this-week-in-rust.md has 0 entries and had 3. Its new text is kept aside.", Assert.Single(doubts.Standing).Reason);
    }

    [Theory]
    [InlineData(3, 1, true)]
    [InlineData(100, 1, false)]     // one may have been withdrawn
    [InlineData(100, 2, true)]
    public async Task Of_a_source_that_lacks_many_issues_nothing_is_taken(int issues, int gone, bool isOfAll)
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        for (var number = 1; number <= issues; number++)
            Issue(number, 1);
        Assert.Equal(issues, await Update(doubts));
        for (var number = 1; number <= gone; number++)
            File.Delete(folder[$"issues/{number}-this-week-in-rust.md"]);
        Issue(issues + 1, 1);

        Assert.Equal(isOfAll ? 0 : 1, await Update(doubts));
        Assert.Equal(isOfAll, Assert.Single(doubts.Standing).IsOfAll);
        Assert.Equal(isOfAll ? issues : issues + 1, (await archive.RevisionsAsync(default)).Count);   // none is taken away
    }

    [Fact]
    public async Task Files_that_were_moved_are_not_missing()
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        Issue(666, 2);
        await Update(doubts);
        Directory.CreateDirectory(folder["issues/2026"]);
        File.Move(folder["issues/666-this-week-in-rust.md"], folder["issues/2026/666-this-week-in-rust.md"]);
        Assert.Equal(1, await Update(doubts));
        Assert.Empty(doubts.Standing);
    }

    [Fact]
    public async Task What_stays_the_same_for_two_days_is_believed()
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        Issue(666, 10);
        await Update(doubts);
        Issue(666, 2);
        await Update(doubts);
        clock.Now += Duration.FromHours(47);
        Issue(666, 3);      // another text is another doubt
        Assert.Equal(0, await Update(doubts));
        clock.Now += Duration.FromHours(47);
        Assert.Equal(0, await Update(doubts));
        clock.Now += Duration.FromHours(1);
        Assert.Equal(1, await Update(doubts));
        Assert.Empty(doubts.Standing);
    }

    [Fact]
    public async Task What_was_put_right_in_between_has_to_wait_again()
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        foreach (var (entries, hours) in new[] { (10, 0), (2, 0), (10, 24), (2, 24) })
        {
            clock.Now += Duration.FromHours(hours);
            Issue(666, entries);
            await Update(doubts);
        }

        clock.Now += Duration.FromHours(24);
        Assert.Equal(0, await Update(doubts));
        Assert.Single(doubts.Standing);
    }

    [Fact]
    public async Task The_operator_can_overrule_a_doubt()
    {
        var doubts = new Doubts(clock, new HashSet<string>());
        Issue(666, 10);
        Issue(667, 1);
        await Update(doubts);
        Issue(666, 2);
        File.Delete(folder["issues/667-this-week-in-rust.md"]);
        Assert.Equal(0, await Update(doubts));
        Assert.Equal(2, doubts.Standing.Count);

        var overruled = new Doubts(clock, doubts.Standing.Select(doubt => doubt.Hash).ToHashSet());
        Assert.Equal(1, await Update(overruled));
        Assert.Empty(overruled.Standing);
    }

    private void Issue(int number, int entries, string word = "first") => folder.Write(
        $"issues/{number}-this-week-in-rust.md",
        Some.Issue(number, "2026-08-26", [.. Enumerable.Range(1, entries).Select(day => Some.Entry($"2026-09-{day:00}", $"{word} {day}"))]));

    private Task<int> Update(Doubts doubts) =>
        ArchiveUpdate.RunAsync(new FolderSource(folder["issues"]), archive, clock, doubts, default);
}
