using System.Text;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>What holds for an archive wherever it is.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class ArchiveTests(ArchiveHomes homes) : IAsyncLifetime
{
    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 12, 0) + Duration.FromNanoseconds(123_456_700));
    private string place = "";
    private IArchive archive = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    [Theory, InFolder, InPostgres]
    public async Task A_new_archive_is_empty(ArchiveHome home)
    {
        await OpenAsync(home);
        Assert.Empty(await archive.RevisionsAsync(default));
        Assert.Empty(await archive.HeldAsync([GivenSource.Hash("one")], default));
    }

    [Theory, InFolder, InPostgres]
    public async Task It_keeps_the_first_text_of_an_issue_and_each_later_one_in_the_order_seen(ArchiveHome home)
    {
        await OpenAsync(home);
        Assert.Equal(2, await ObserveAsync(("2.md", "two"), ("1.md", "one")));
        clock.Now += Duration.FromHours(1);
        Assert.Equal(1, await ObserveAsync(("1.md", "one, edited"), ("2.md", "two")));
        Assert.Equal(1, await ObserveAsync(("1.md", "one"), ("2.md", "two")));   // the edit taken back: the last one speaks again

        Assert.Equal(["1.md one", "2.md two", "1.md one, edited", "1.md one"], await TextsAsync());
        Assert.Equal([12, 12, 13, 13], (await archive.RevisionsAsync(default)).Select(revision => revision.FirstSeen.InUtc().Hour));
    }

    [Theory, InFolder, InPostgres]
    public async Task An_issue_that_the_source_no_longer_has_stays(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"), ("2.md", "two"));
        Assert.Equal(0, await ObserveAsync(("2.md", "two")));
        Assert.Equal(["1.md one", "2.md two"], await TextsAsync());
    }

    [Theory, InFolder, InPostgres]
    public async Task Every_state_has_a_second_of_its_own_even_if_the_clock_is_set_back(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"), ("2.md", "two"));
        await ObserveAsync(("1.md", "one, edited"));
        clock.Now -= Duration.FromDays(1);
        await ObserveAsync(("1.md", "one, edited again"));
        Assert.Equal([0, 0, 1, 2], (await archive.RevisionsAsync(default)).Select(revision => revision.FirstSeen.InUtc().Second));
    }

    [Theory, InFolder, InPostgres]
    public async Task The_same_observations_give_the_same_revisions_whatever_their_order(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"), ("2.md", "two"), ("1.markdown", "other"));
        await using var other = ArchiveHomes.Open(await homes.NewAsync(home));
        await ArchiveUpdate.RunAsync(new GivenSource(("2.md", "two"), ("1.markdown", "other"), ("1.md", "one")), other, clock, default);
        Assert.Equal(await archive.RevisionsAsync(default), await other.RevisionsAsync(default));
    }

    [Theory, InFolder, InPostgres]
    public async Task Another_process_finds_everything_again(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("2013/1.md", "one 🦀"), ("ä\t2.md", "two"));
        await using var again = ArchiveHomes.Open(place);
        Assert.Equal(await archive.RevisionsAsync(default), await again.RevisionsAsync(default));
        Assert.Equal(clock.Now, (await again.RevisionsAsync(default))[0].FirstSeen);   // to the last digit
        Assert.Equal("one 🦀"u8.ToArray(), await again.ReadAsync(GivenSource.Hash("one 🦀"), default));
    }

    [Theory, InFolder, InPostgres]
    public async Task A_text_is_its_bytes_whatever_they_are(ArchiveHome home)
    {
        await OpenAsync(home);
        foreach (byte[] bytes in new byte[][] { [], [0xEF, 0xBB, 0xBF, (byte)'x'], [0, 0xFF, 0xC3, (byte)'\r'], new byte[3_000_000] })
        {
            await archive.KeepAsync(bytes, default);
            await archive.KeepAsync(bytes, default);
            Assert.Equal(bytes, await archive.ReadAsync(BlobHash.Of(bytes), default));
        }
    }

    [Theory, InFolder, InPostgres]
    public async Task A_text_without_a_revision_belongs_to_no_issue(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"));
        await archive.KeepAsync("two"u8.ToArray(), default);
        Assert.Equal(["1.md one"], await TextsAsync());
        Assert.Equal([GivenSource.Hash("two")], await archive.HeldAsync([GivenSource.Hash("two"), GivenSource.Hash("three")], default));
    }

    [Theory, InFolder, InPostgres]
    public async Task A_revision_without_a_text_is_refused_with_all_that_came_with_it(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"));
        var problem = await Assert.ThrowsAsync<ArchiveException>(() => archive.AppendAsync(
            _ => [new("1.md", GivenSource.Hash("one"), clock.Now), new("2.md", GivenSource.Hash("two"), clock.Now)], default));
        Assert.Contains($"{GivenSource.Hash("two")}", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("othing was added.", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["1.md one"], await TextsAsync());
    }

    [Theory, InFolder, InPostgres]
    public async Task A_choice_that_fails_adds_nothing_and_holds_nobody_up(ArchiveHome home)
    {
        await OpenAsync(home);
        await Assert.ThrowsAsync<DivideByZeroException>(() => archive.AppendAsync(_ => throw new DivideByZeroException(), default));
        Assert.Equal(1, await ObserveAsync(("1.md", "one")));
    }

    [Theory, InFolder, InPostgres]
    public async Task Many_writers_lose_nothing_of_each_other(ArchiveHome home)
    {
        await OpenAsync(home);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            await using var own = ArchiveHomes.Open(place);
            for (var i = 0; i < 5; i++)
                await ArchiveUpdate.RunAsync(new GivenSource(($"{writer}.md", $"text {i}"), ("all.md", $"text {writer}")), own, clock, default);
        })));

        var revisions = await archive.RevisionsAsync(default);
        foreach (var writer in Enumerable.Range(0, 8))
        {
            Assert.Equal(
                Enumerable.Range(0, 5).Select(i => GivenSource.Hash($"text {i}")),
                revisions.Where(revision => revision.Path == $"{writer}.md").Select(revision => revision.Blob));
        }

        Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);   // nor is any text twice in succession
    }

    [Theory, InFolder, InPostgres]
    public async Task A_damaged_text_is_said_in_a_sentence_and_put_right_by_whoever_has_it(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"), ("2.md", "two"));
        var blob = GivenSource.Hash("one");
        if (home is ArchiveHome.Folder)
            await File.WriteAllTextAsync(Path.Combine(place, "texts", $"{blob}.md"), "on");
        else
            await PostgresCluster.RunAsync(place, $"update twirevents.text set octets = 'on' where blob = '{blob}'");

        var problem = await Assert.ThrowsAsync<ArchiveException>(() => archive.ReadAsync(blob, default));
        Assert.Contains(" is damaged. ", problem.Message, StringComparison.Ordinal);
        Assert.Equal([problem.Message], (await ArchiveCheck.RunAsync(archive, default)).Problems);

        await archive.KeepAsync("one"u8.ToArray(), default);
        Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);
    }

    [Theory, InFolder, InPostgres]
    public async Task A_text_that_nobody_kept_is_lost_and_no_empty_one(ArchiveHome home)
    {
        await OpenAsync(home);
        var problem = await Assert.ThrowsAsync<ArchiveException>(() => archive.ReadAsync(GivenSource.Hash("one"), default));
        Assert.Contains(" is lost. ", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsOutOfReach);
    }

    [Theory, InFolder, InPostgres]
    public async Task Revisions_out_of_order_are_found_by_the_check(ArchiveHome home)
    {
        await OpenAsync(home);
        await ObserveAsync(("1.md", "one"));
        await archive.AppendAsync(_ => [new("1.md", GivenSource.Hash("one"), clock.Now - Duration.FromDays(1))], default);
        Assert.Equal(
            [
                $"1.md has the text {GivenSource.Hash("one")} twice in succession.",
                "1.md was first seen at 2026-09-01T12:00:00Z, but comes after one that was first seen at 2026-09-02T12:00:00Z.",
            ],
            (await ArchiveCheck.RunAsync(archive, default)).Problems);
    }

    private async Task OpenAsync(ArchiveHome home)
    {
        place = await homes.NewAsync(home);
        archive = ArchiveHomes.Open(place);
    }

    private Task<int> ObserveAsync(params (string Path, string Text)[] files) =>
        ArchiveUpdate.RunAsync(new GivenSource(files), archive, clock, default);

    private async Task<List<string>> TextsAsync()
    {
        var texts = new List<string>();
        foreach (var revision in await archive.RevisionsAsync(default))
            texts.Add($"{revision.Path} {Encoding.UTF8.GetString(await archive.ReadAsync(revision.Blob, default))}");
        return texts;
    }
}
