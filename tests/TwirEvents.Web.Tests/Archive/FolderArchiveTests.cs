using System.Text;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>What only an archive in a folder does.</summary>
public sealed class FolderArchiveTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 12, 0));
    private readonly FolderArchive archive;

    public FolderArchiveTests() => archive = new(folder["archive"]) { Patience = TimeSpan.FromMilliseconds(100) };

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]        // git hash-object /dev/null
    [InlineData("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a")] // echo hello | git hash-object --stdin
    public void A_hash_is_that_of_git(string text, string hash) =>
        Assert.Equal(hash, BlobHash.Of(Encoding.UTF8.GetBytes(text)).ToString());

    [Fact]
    public async Task Who_only_reads_makes_no_folder()
    {
        Assert.Empty(await archive.RevisionsAsync(default));
        Assert.False(Directory.Exists(folder["archive"]));
    }

    [Fact]
    public async Task What_is_seen_again_writes_nothing()
    {
        await ObserveAsync(("1.md", "one"));
        var before = File.GetLastWriteTimeUtc(folder["archive/revisions.json"]);
        Assert.Equal(0, await ObserveAsync(("1.md", "one")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(folder["archive/revisions.json"]));
    }

    // A crash leaves a temporary file, whole or cut.
    [Theory]
    [InlineData("texts/{0}.md.tmp")]
    [InlineData("revisions.json.tmp")]
    public async Task What_a_crash_left_is_written_over(string leftOver)
    {
        await ObserveAsync(("1.md", "one"));
        folder.Write("archive/" + string.Format(null, leftOver, GivenSource.Hash("two")), "t");

        Assert.Single(await archive.RevisionsAsync(default));
        Assert.Empty(await archive.HeldAsync([GivenSource.Hash("two")], default));
        await ObserveAsync(("1.md", "one"), ("2.md", "two"));
        Assert.Equal("two"u8.ToArray(), await archive.ReadAsync(GivenSource.Hash("two"), default));
        Assert.Empty(Directory.GetFiles(folder["archive"], "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task While_another_process_writes_nothing_changes_and_a_sentence_says_why()
    {
        await ObserveAsync(("1.md", "one"));
        using (new FileStream(folder["archive/lock"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            var problem = await Assert.ThrowsAsync<ArchiveException>(() => ObserveAsync(("1.md", "one"), ("2.md", "two")));
            Assert.Equal(
                $"Another process is writing to the archive: it has held {folder["archive/lock"]} for 0.1 s. One writes at a time; end the "
                + "other one, or give each its own folder. Nothing was changed.",
                problem.Message);
            Assert.Single(await archive.RevisionsAsync(default));   // readers need no lock
            Assert.Single(Directory.GetFiles(folder["archive/texts"]));
        }

        Assert.Equal(1, await ObserveAsync(("1.md", "one"), ("2.md", "two")));
    }

    [Fact]
    public async Task An_index_that_cannot_be_written_leaves_the_old_state()
    {
        await ObserveAsync(("1.md", "one"));
        Directory.CreateDirectory(folder["archive/revisions.json.tmp"]);   // in the way of everybody, root included
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ObserveAsync(("1.md", "one, edited")));
        Directory.Delete(folder["archive/revisions.json.tmp"]);
        Assert.Equal([GivenSource.Hash("one")], (await archive.RevisionsAsync(default)).Select(revision => revision.Blob));
        Assert.Equal(1, await ObserveAsync(("1.md", "one, edited")));
    }

    [Theory]
    [InlineData("")]                                                            // a disk that was full
    [InlineData("{\"revisions\":[")]                                            // cut
    [InlineData("[]")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\"}]}")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\",\"blob\":\"../x\",\"firstSeen\":\"2026-09-02T00:00:00Z\"}]}")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\",\"blob\":null,\"firstSeen\":\"2026-09-02T00:00:00Z\"}]}")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\",\"blob\":\"ce013625030ba8dba906f756967f9e9ca394464a\",\"firstSeen\":\"today\"}]}")]
    public async Task A_damaged_index_is_said_in_a_sentence_and_left_alone(string index)
    {
        folder.Write("archive/revisions.json", index);
        var problem = await Assert.ThrowsAsync<ArchiveException>(() => archive.RevisionsAsync(default));
        Assert.Contains($"The archive's index {folder["archive/revisions.json"]} is damaged", problem.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArchiveException>(() => ObserveAsync(("1.md", "one")));
        Assert.Equal(index, await File.ReadAllTextAsync(folder["archive/revisions.json"]));
    }

    private Task<int> ObserveAsync(params (string Path, string Text)[] files) =>
        ArchiveUpdate.RunAsync(new GivenSource(files), archive, clock, default);
}
