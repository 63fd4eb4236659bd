using System.Text;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>How an archive keeps the draft of the coming issue.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class ArchivedDraftTests(ArchiveHomes homes)
{
    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 12, 0) + Duration.FromNanoseconds(123_456_700));

    [Theory, InFolder, InPostgres]
    public async Task Of_the_draft_the_newest_text_is_kept_and_no_revision(ArchiveHome home)
    {
        var place = await homes.NewAsync(home);
        await using var archive = ArchiveHomes.Open(place);
        Assert.Null(await archive.DraftAsync(default));
        await ArchiveUpdate.RunAsync(new GivenSource(("1.md", "one")), archive, clock, default);
        var revisions = await archive.RevisionsAsync(default);

        foreach (var text in new[] { "two", "two 🦀" })
        {
            var source = new GivenSource() { Draft = ("../draft/2.md", text) };
            Assert.Equal("../draft/2.md", await ArchiveUpdate.RunDraftAsync(source, archive, clock, default));
            Assert.Null(await ArchiveUpdate.RunDraftAsync(source, archive, clock, default));   // nothing new
        }

        Assert.Null(await ArchiveUpdate.RunDraftAsync(new GivenSource(), archive, clock, default));   // it is published, or comes back
        await using var again = ArchiveHomes.Open(place);
        var draft = await again.DraftAsync(default);
        Assert.Equal(new("../draft/2.md", GivenSource.Hash("two 🦀"), clock.Now + Duration.FromSeconds(2)), draft!.Revision);   // every state has a second of its own
        Assert.Equal("two 🦀"u8.ToArray(), draft.Text);
        Assert.Equal(revisions, await archive.RevisionsAsync(default));
        Assert.Empty(await archive.HeldAsync([draft.Revision.Blob], default));
        Assert.Empty((await ArchiveCheck.RunAsync(archive, default)).Problems);

        await using var copy = ArchiveHomes.Open(await homes.NewAsync(home));
        await ArchiveCopy.RunAsync(archive, copy, default);
        Assert.Null(await copy.DraftAsync(default));
    }

    [Theory, InFolder, InPostgres]
    public async Task Of_two_servers_the_one_that_saw_an_older_text_does_not_bring_it_back(ArchiveHome home)
    {
        await using var archive = ArchiveHomes.Open(await homes.NewAsync(home));
        await archive.KeepDraftAsync(Seen("new", clock.Now), default);

        foreach (var text in new[] { "old", "older" })
            await archive.KeepDraftAsync(Seen(text, clock.Now - Duration.FromNanoseconds(123_456_700)), default);   // of equal seconds the longer one is later
        Assert.Equal("new"u8.ToArray(), (await archive.DraftAsync(default))!.Text);

        await archive.KeepDraftAsync(Seen("newer", clock.Now + Duration.FromSeconds(1)), default);
        Assert.Equal("newer"u8.ToArray(), (await archive.DraftAsync(default))!.Text);

        static ArchivedDraft Seen(string text, Instant seen) => new(new("../draft/2.md", GivenSource.Hash(text), seen), Encoding.UTF8.GetBytes(text));
    }

    [Theory, InFolder, InPostgres]
    public async Task A_damaged_draft_is_none_and_is_kept_again(ArchiveHome home)
    {
        var place = await homes.NewAsync(home);
        await using var archive = ArchiveHomes.Open(place);
        var source = new GivenSource() { Draft = ("../draft/2.md", "two") };
        await ArchiveUpdate.RunDraftAsync(source, archive, clock, default);
        string[] damages = home is ArchiveHome.Postgres ? ["octets = 'on'", "first_seen = 'soon'"]
            : ["", "{}", "[]", (await File.ReadAllTextAsync($"{place}/draft.json")).Replace("dHdv", "b25l", StringComparison.Ordinal)];   // "one" for "two"
        foreach (var damage in damages)
        {
            if (home is ArchiveHome.Postgres)
                await PostgresCluster.RunAsync(place, $"update twirevents.draft set {damage}");
            else
                await File.WriteAllTextAsync($"{place}/draft.json", damage);
            Assert.Null(await archive.DraftAsync(default));

            Assert.NotNull(await ArchiveUpdate.RunDraftAsync(source, archive, clock, default));
            Assert.Equal("two"u8.ToArray(), (await archive.DraftAsync(default))!.Text);
        }
    }
}
