using System.Text;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

public sealed class FolderArchiveTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 12, 0));
    private readonly FolderArchive archive;

    public FolderArchiveTests() => archive = new(folder["archive"], clock);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391")]        // git hash-object /dev/null
    [InlineData("hello\n", "ce013625030ba8dba906f756967f9e9ca394464a")] // echo hello | git hash-object --stdin
    public void A_hash_is_that_of_git(string text, string hash) =>
        Assert.Equal(hash, BlobHash.Of(Encoding.UTF8.GetBytes(text)).ToString());

    [Fact]
    public void A_new_archive_is_empty_and_makes_no_folder()
    {
        Assert.Empty(archive.Revisions());
        Assert.False(Directory.Exists(folder["archive"]));
    }

    [Fact]
    public void It_keeps_the_first_text_of_an_issue_and_each_later_one_in_the_order_seen()
    {
        Observe(("2.md", "two"), ("1.md", "one"));
        clock.Now += Duration.FromHours(1);
        Observe(("1.md", "one, edited"), ("2.md", "two"));
        Observe(("1.md", "one"), ("2.md", "two"));   // the edit taken back: the last one speaks again

        Assert.Equal(["1.md one", "2.md two", "1.md one, edited", "1.md one"], Texts());
        Assert.Equal([12, 12, 13, 13], archive.Revisions().Select(revision => revision.FirstSeen.InUtc().Hour));
    }

    [Fact]
    public void An_issue_that_the_source_no_longer_has_stays()
    {
        Observe(("1.md", "one"), ("2.md", "two"));
        Observe(("2.md", "two"));
        Assert.Equal(["1.md one", "2.md two"], Texts());
    }

    [Fact]
    public void What_is_seen_again_writes_nothing()
    {
        Observe(("1.md", "one"));
        var before = File.GetLastWriteTimeUtc(folder["archive/revisions.json"]);
        Assert.Equal(0, Observe(("1.md", "one")));
        Assert.Equal(before, File.GetLastWriteTimeUtc(folder["archive/revisions.json"]));
    }

    [Fact]
    public void A_clock_set_back_does_not_turn_the_order_round()
    {
        Observe(("1.md", "one"));
        clock.Now -= Duration.FromDays(1);
        Observe(("1.md", "one, edited"));
        Assert.Equal([2, 2], archive.Revisions().Select(revision => revision.FirstSeen.InUtc().Day));
    }

    [Fact]
    public void The_same_observations_give_the_same_bytes_whatever_their_order()
    {
        Observe(("1.md", "one"), ("2.md", "two"), ("1.markdown", "other"));
        var other = new FolderArchive(folder["other"], clock);
        Observe(other, ("2.md", "two"), ("1.markdown", "other"), ("1.md", "one"));
        Assert.Equal(File.ReadAllBytes(folder["archive/revisions.json"]), File.ReadAllBytes(folder["other/revisions.json"]));
    }

    [Fact]
    public void Another_process_finds_everything_again()
    {
        Observe(("1.md", "one 🦀"));
        var again = new FolderArchive(folder["archive"], clock);
        Assert.Equal(archive.Revisions(), again.Revisions());
        Assert.Equal("one 🦀", again.Text(again.Revisions()[0].Blob));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        archive.Keep([0xEF, 0xBB, 0xBF, (byte)'x']);
        Assert.Equal("x", archive.Text(BlobHash.Of([0xEF, 0xBB, 0xBF, (byte)'x'])));
    }

    // A crash leaves a temporary file, whole or cut, at any of the three points: before a text, before the index, after both.
    [Theory]
    [InlineData("texts/{0}.md.tmp")]
    [InlineData("revisions.json.tmp")]
    public void A_crash_leaves_the_old_state_and_the_next_update_the_new_one(string leftOver)
    {
        Observe(("1.md", "one"));
        var text = "two"u8.ToArray();
        folder.Write("archive/" + string.Format(null, leftOver, BlobHash.Of(text)), "t");

        Assert.Equal(["1.md one"], Texts());
        Assert.False(archive.Holds(BlobHash.Of(text)));
        Observe(("1.md", "one"), ("2.md", "two"));
        Assert.Equal(["1.md one", "2.md two"], Texts());
        Assert.Empty(Directory.GetFiles(folder["archive"], "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_text_without_a_revision_belongs_to_no_issue()   // a crash between the texts and the index
    {
        Observe(("1.md", "one"));
        archive.Keep("two"u8);
        Assert.Equal(["1.md one"], Texts());
    }

    [Theory]
    [InlineData("")]                                                            // a disk that was full
    [InlineData("{\"revisions\":[")]                                            // cut
    [InlineData("[]")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\"}]}")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\",\"blob\":\"../x\",\"firstSeen\":\"2026-09-02T00:00:00Z\"}]}")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\",\"blob\":null,\"firstSeen\":\"2026-09-02T00:00:00Z\"}]}")]
    [InlineData("{\"revisions\":[{\"path\":\"1.md\",\"blob\":\"ce013625030ba8dba906f756967f9e9ca394464a\",\"firstSeen\":\"today\"}]}")]
    public void A_damaged_index_is_said_in_a_sentence_and_left_alone(string index)
    {
        folder.Write("archive/revisions.json", index);
        var problem = Assert.Throws<ArchiveException>(() => archive.Revisions());
        Assert.Contains($"The archive's index {folder["archive/revisions.json"]} is damaged", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArchiveException>(() => Observe(("1.md", "one")));
        Assert.Equal(index, File.ReadAllText(folder["archive/revisions.json"]));
    }

    [Fact]
    public void A_damaged_text_is_said_in_a_sentence()
    {
        Observe(("1.md", "one"));
        var path = Directory.GetFiles(folder["archive/texts"]).Single();
        File.WriteAllText(path, "on");
        var problem = Assert.Throws<ArchiveException>(() => archive.Text(archive.Revisions()[0].Blob));
        Assert.StartsWith($"The archive's text {path} is damaged.", problem.Message, StringComparison.Ordinal);
    }

    private int Observe(params (string Path, string Text)[] files) => Observe(archive, files);

    private static int Observe(FolderArchive archive, params (string Path, string Text)[] files)
    {
        foreach (var (_, text) in files)
            archive.Keep(Encoding.UTF8.GetBytes(text));
        return archive.Add(files.Select(file => new IssueFile(file.Path, BlobHash.Of(Encoding.UTF8.GetBytes(file.Text)))));
    }

    private IEnumerable<string> Texts() => archive.Revisions().Select(revision => $"{revision.Path} {archive.Text(revision.Blob)}");
}
