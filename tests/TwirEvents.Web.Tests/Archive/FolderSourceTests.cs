using System.Text;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

public sealed class FolderSourceTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_lists_markdown_files_in_all_folders_below_it()
    {
        folder.Write("2026-09-02-this-week-in-rust.md", "one");
        folder.Write("2013/2013-06-07-this-week-in-rust.markdown", "old");
        folder.Write("picture.png", "no issue");
        folder.Write(".git/description.md", "hidden");

        var files = await new FolderSource(folder.Path).ListAsync(default);

        Assert.Equal(
            [new("2013/2013-06-07-this-week-in-rust.markdown", Hash("old")), new("2026-09-02-this-week-in-rust.md", Hash("one"))],
            files);
        Assert.Equal("old"u8.ToArray(), await new FolderSource(folder.Path).ReadAsync(files[0], default));
    }

    [Fact]
    public async Task A_folder_without_issues_is_a_failure_and_no_empty_newsletter()
    {
        folder.Write("notes.txt", "");
        var problem = await Assert.ThrowsAsync<SourceException>(() => new FolderSource(folder.Path).ListAsync(default));
        Assert.Equal($"There is no .md or .markdown file in the folder {folder.Path}.", problem.Message);
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_said_in_a_sentence()
    {
        var problem = await Assert.ThrowsAsync<SourceException>(() => new FolderSource(folder["gone"]).ListAsync(default));
        Assert.StartsWith($"The folder {folder["gone"]} cannot be listed: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_for_an_issue_is_refused()
    {
        folder.Write("large.md", new string('x', IssueFile.MaxBytes + 1));
        var problem = await Assert.ThrowsAsync<SourceException>(() => new FolderSource(folder.Path).ListAsync(default));
        Assert.Contains("large.md is larger than 4194304 bytes", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_of_the_coming_issue_is_in_a_folder_beside_it()
    {
        folder.Write("content/2026-09-02-this-week-in-rust.md", "one");
        folder.Write("draft/2026-09-02-this-week-in-rust.md", "published");
        var source = new FolderSource(folder["content"]);
        Assert.Null(await source.FindDraftAsync(default));

        folder.Write("draft/2026-09-09-this-week-in-rust.md", "two");
        var draft = await source.FindDraftAsync(default);
        Assert.Equal(new("../draft/2026-09-09-this-week-in-rust.md", Hash("two")), draft);
        Assert.Equal("two"u8.ToArray(), await source.ReadAsync(draft!, default));
        Assert.Single(await source.ListAsync(default));
        Assert.Null(await new FolderSource(folder["draft"]).FindDraftAsync(default));   // there is none beside it
    }

    [Fact]
    public async Task Beside_files_that_are_not_named_as_issues_no_draft_is_the_coming_one()
    {
        folder.Write("content/667.md", "one");
        folder.Write("draft/2013-06-07-this-week-in-rust.md", "left lying");
        Assert.Null(await new FolderSource(folder["content"]).FindDraftAsync(default));
    }

    private static BlobHash Hash(string text) => BlobHash.Of(Encoding.UTF8.GetBytes(text));
}
