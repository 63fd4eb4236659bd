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
        source = hub.Source();
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
        Assert.Equal(["tree 304"], hub.Requests);
    }

    [Fact]
    public async Task Only_a_changed_file_is_fetched()
    {
        await Update();
        hub.Requests.Clear();
        hub.Files[First] = "one, edited";
        hub.Files["draft/2026-09-09-this-week-in-rust.md"] = "nearly published";
        Assert.Equal(1, await Update());
        Assert.Equal(["tree", First], hub.Requests);
        Assert.Equal(0, await Update());
    }

    [Fact]
    public async Task After_a_restart_only_the_hashes_are_asked_for()
    {
        await Update();
        hub.Requests.Clear();
        using var restarted = hub.Source();
        Assert.Equal(0, await ArchiveUpdate.RunAsync(restarted, archive, clock, default));
        Assert.Equal(["tree"], hub.Requests);
    }

    [Fact]
    public async Task A_file_that_failed_is_fetched_again_although_the_tree_has_not_changed()
    {
        hub.FileFault = (_, path) => Task.FromResult(path == Second ? Results.StatusCode(500) : Results.Text(hub.Files[path]));
        await Assert.ThrowsAsync<SourceException>(Update);
        Assert.Empty(await archive.RevisionsAsync(default));   // all or nothing

        hub.FileFault = null;
        hub.Requests.Clear();
        Assert.Equal(3, await Update());
        Assert.Equal("tree 304", hub.Requests.First());
        Assert.Contains(Second, hub.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]   // the rate limit
    [InlineData(301)]   // a renamed repository: the operator decides whom to believe
    [InlineData(304)]   // nobody asked whether it changed
    public async Task A_tree_with_another_status_is_a_failure(int status)
    {
        hub.TreeFault = context =>
        {
            context.Response.Headers.Location = "https://elsewhere.example/";
            return Results.StatusCode(status);
        };
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
        hub.FileFault = (_, path) => Task.FromResult(Results.Text(path == Second ? "forged" : hub.Files[path]));
        await Fails("2026-09-02-this-week-in-rust.md of the repository owner/newsletter is not the text that was listed");
    }

    [Fact]
    public async Task A_body_without_end_is_cut()
    {
        hub.FileFault = (context, _) => Task.FromResult(Results.Stream(async body =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await body.WriteAsync(new byte[1 << 16], context.RequestAborted);
        }));
        await Fails("cannot be read: ");
    }

    [Fact]
    public async Task A_slow_body_is_not_waited_for()
    {
        source.Dispose();
        source = new(FakeGitHub.Repository, hub.ApiAddress, hub.RawAddress) { Timeout = TimeSpan.FromSeconds(0.3) };
        hub.FileFault = (context, _) => Task.FromResult(Results.Stream(async body =>
        {
            await body.WriteAsync("o"u8.ToArray(), context.RequestAborted);
            await body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        await Fails("did not answer within 0.3 s.");
    }

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
