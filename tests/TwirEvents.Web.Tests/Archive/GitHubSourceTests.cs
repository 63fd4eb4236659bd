using Microsoft.AspNetCore.Http;
using NodaTime;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

public sealed class GitHubSourceTests : IAsyncLifetime, IDisposable
{
    private const string First = "content/2026-08-26-this-week-in-rust.md";
    private const string Second = "content/2026-09-02-this-week-in-rust.md";

    private readonly TempFolder folder = new();
    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 0, 0));
    private readonly HurriedTime time = new();
    private FakeGitHub hub = null!;
    private GitHubSource source = null!;
    private FolderArchive archive = null!;

    public async Task InitializeAsync()
    {
        hub = await FakeGitHub.StartAsync(
            (First, "one"),
            (Second, "two 🦀"),
            ("content/2013/2013-06-07-this-week-in-rust.markdown", "old"),
            ("content/pages/about.md", "no issue"),
            ("content/2013-07-05-the-state-of-rust.markdown", "no issue"),
            ("draft/2026-09-09-this-week-in-rust.md", "not published yet"),
            ("README.md", "no issue"));
        source = hub.Source(time);
        archive = new(folder["archive"]);
    }

    public Task DisposeAsync() => hub.DisposeAsync().AsTask();

    public void Dispose()
    {
        source.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task It_takes_the_published_issues_and_nothing_else()
    {
        Assert.Equal(3, await Update());
        Assert.Equal(
            [
                ("2013/2013-06-07-this-week-in-rust.markdown", GivenSource.Hash("old")),
                ("2026-08-26-this-week-in-rust.md", GivenSource.Hash("one")),
                ("2026-09-02-this-week-in-rust.md", GivenSource.Hash("two 🦀")),
            ],
            (await archive.RevisionsAsync(default)).Select(revision => (revision.Path, revision.Blob)));
        Assert.Equal("two 🦀"u8.ToArray(), await archive.ReadAsync(GivenSource.Hash("two 🦀"), default));
    }

    [Fact]
    public async Task Nothing_new_costs_one_conditional_request()
    {
        await Update();
        hub.Requests.Clear();
        Assert.Equal(0, await Update());
        Assert.Equal(["commit 304"], hub.Requests);
    }

    [Theory]
    [InlineData("2026-09-09-this-week-in-rust.md", "2026-09-09-this-week-in-rust.md")]
    [InlineData("2026-09-09-this-week-in-rust.md", "2026-09-16-this-week-in-rust.md", "2026-09-09-this-week-in-rust.md")]   // one for the week after next
    [InlineData("2026-09-09-this-week-in-rust.md", "2026-08-19-this-week-in-rust.md", "2026-09-09-this-week-in-rust.md")]   // one that was left lying
    [InlineData(null, "2026-09-02-this-week-in-rust.md")]   // is published
    [InlineData(null, "2026-09-09-notes.md", "README.md", "old/2026-09-09-this-week-in-rust.md")]
    [InlineData(null)]
    public async Task The_draft_of_the_coming_issue_is_the_first_behind_the_newest_issue(string? draft, params string[] drafts)
    {
        hub.Files.Remove("draft/2026-09-09-this-week-in-rust.md", out _);
        foreach (var name in drafts)
            hub.Files[$"draft/{name}"] = $"draft {name}";
        await source.ListAsync(default);

        var found = await source.FindDraftAsync(default);
        Assert.Equal(draft is null ? null : $"../draft/{draft}", found?.Path);
        hub.Requests.Clear();
        if (found is null)
            return;
        Assert.Equal(GivenSource.Hash($"draft {draft}"), BlobHash.Of(await source.ReadAsync(found, default)));
        Assert.Equal([$"draft/{draft}"], hub.Requests);
    }

    [Theory]
    [InlineData("""{"path":"draft/2026-09-09-this-week-in-rust.md","type":"blob","sha":7}""")]
    [InlineData("""{"path":"draft/2026-09-09-this-week-in-rust.md","type":"blob"}""")]
    [InlineData("""{"path":"draft/2026-09-09-this-week-in-rust.md","type":"tree","sha":"f719efd430d52bcfc8566a43b2eb655688d38871"}""")]   // a folder
    [InlineData("""{"type":"tree","sha":"f719efd430d52bcfc8566a43b2eb655688d38871"}""")]
    [InlineData("""{"path":7,"type":"commit"}""")]
    public async Task A_draft_that_is_listed_in_a_wrong_way_is_none_and_the_issues_are_read(string entry)
    {
        hub.TreeFault = _ => Results.Text(
            $$"""{"tree":[{"path":"{{First}}","type":"blob","sha":"{{GivenSource.Hash("one")}}"},{{entry}}]}""", "application/json");
        Assert.Equal(1, await Update());
        Assert.Null(await source.FindDraftAsync(default));
    }

    [Fact]
    public async Task Only_a_changed_file_is_fetched()
    {
        await Update();
        hub.Requests.Clear();
        hub.Files[First] = "one, edited";
        hub.Files["draft/2026-09-09-this-week-in-rust.md"] = "nearly published";
        Assert.Equal(1, await Update());
        Assert.Equal(["commit", "tree", First], hub.Requests);
        Assert.Equal(0, await Update());
    }

    [Fact]
    public async Task After_a_restart_only_the_hashes_are_asked_for()
    {
        await Update();
        hub.Requests.Clear();
        using var restarted = hub.Source();
        Assert.Equal(0, await ArchiveUpdate.RunAsync(restarted, archive, clock, default));
        Assert.Equal(["commit", "tree"], hub.Requests);
    }

    [Fact]
    public async Task A_file_that_failed_is_fetched_again_although_the_tree_has_not_changed()
    {
        hub.FileFault = (_, path) => Task.FromResult(path == Second ? Results.NotFound() : null);
        await Assert.ThrowsAsync<SourceException>(Update);
        Assert.Empty(await archive.RevisionsAsync(default));   // all or nothing

        hub.FileFault = null;
        hub.Requests.Clear();
        Assert.Equal(3, await Update());
        Assert.Equal("commit 304", hub.Requests.First());
        Assert.Contains(Second, hub.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]   // a repository that is gone
    [InlineData(403)]   // not the rate limit: that would say so
    [InlineData(204)]
    [InlineData(304)]   // nobody asked whether it changed
    public async Task A_tree_with_another_status_is_a_failure(int status)
    {
        hub.TreeFault = _ => Results.StatusCode(status);
        await Fails($"answered {status} ");
    }

    [Theory]
    [InlineData("", "did not answer with a git tree")]
    [InlineData("<html>", "did not answer with a git tree")]
    [InlineData("[]", "did not answer with a git tree")]
    [InlineData("{}", "did not answer with a git tree")]
    [InlineData("""{"tree":[{"path":"content/2026-09-02-this-week-in-rust.md","type":"blob","sha":"../../x"}]}""", "no hash for content/")]
    [InlineData("""{"tree":[]}""", "lists no issue in content/")]
    [InlineData("""{"tree":[],"truncated":true}""", "lists only a part")]
    public async Task A_body_that_is_no_tree_is_a_failure(string body, string sentence)
    {
        hub.TreeFault = _ => Results.Text(body, "application/json");
        await Fails(sentence);
    }

    [Fact]
    public async Task A_text_with_another_hash_is_refused()
    {
        hub.FileFault = (_, path) => Task.FromResult(path == Second ? Results.Text("forged") : null);
        await Fails("2026-09-02-this-week-in-rust.md of the repository owner/newsletter is not the text that was listed");
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("../../../evil")]   // it becomes a part of addresses
    public async Task A_commit_that_is_no_hash_is_a_failure(string body)
    {
        hub.Fault = _ => Task.FromResult<IResult?>(Results.Text(body));
        await Fails("/commits/HEAD did not answer with the hash of a commit.");
    }

    [Fact]
    public async Task What_is_pushed_between_the_tree_and_the_texts_comes_with_the_next_refresh()
    {
        hub.FileFault = (_, _) =>
        {
            hub.Files[Second] = "two, edited meanwhile";
            return Task.FromResult<IResult?>(null);
        };
        Assert.Equal(3, await Update());
        Assert.Equal(GivenSource.Hash("two 🦀"), (await archive.RevisionsAsync(default))[^1].Blob);
        Assert.Equal(1, await Update());
        Assert.Equal(GivenSource.Hash("two, edited meanwhile"), (await archive.RevisionsAsync(default))[^1].Blob);
    }

    [Fact]
    public async Task A_304_that_speaks_of_another_state_is_asked_again()
    {
        await Update();
        hub.Files[First] = "one, edited";
        hub.Fault = context =>
        {
            if (context.Request.Headers.IfNoneMatch.Count == 0)
                return Task.FromResult<IResult?>(null);
            context.Response.Headers.ETag = "\"another\"";
            return Task.FromResult<IResult?>(Results.StatusCode(StatusCodes.Status304NotModified));
        };
        Assert.Equal(1, await Update());
    }

    [Fact]
    public async Task A_304_that_lies_is_found_out_within_a_day()
    {
        await Update();
        hub.Files[First] = "one, edited";
        hub.Fault = context => Task.FromResult<IResult?>(
            context.Request.Headers.IfNoneMatch.Count == 0 ? null : Results.StatusCode(StatusCodes.Status304NotModified));
        Assert.Equal(0, await Update());
        time.Pass(TimeSpan.FromHours(25));
        Assert.Equal(1, await Update());
    }

    [Theory]
    [InlineData("http://api.example/", "https://raw.example/")]
    [InlineData("https://api.example/", "ftp://raw.example/")]
    public void Texts_do_not_come_over_open_lines(string api, string raw) =>
        Assert.Throws<ArgumentException>(() => new GitHubSource("a/b", new(api), new(raw), new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), time));

    [Fact]
    public async Task A_service_that_is_down_is_a_failure()
    {
        await hub.DisposeAsync();
        await Fails("cannot be read: ");
    }

    [Fact]
    public async Task To_be_told_to_stop_is_no_failure_of_the_source()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ArchiveUpdate.RunAsync(source, archive, clock, stop.Token));
    }

    private Task<int> Update() => ArchiveUpdate.RunAsync(source, archive, clock, default);

    private async Task Fails(string sentence)
    {
        var problem = await Assert.ThrowsAsync<SourceException>(Update);
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.Empty(await archive.RevisionsAsync(default));
    }
}
