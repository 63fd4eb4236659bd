using System.Net;
using Microsoft.AspNetCore.Http;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Refresh;

/// <summary><c>Source:IncludeDraft</c>: events appear days earlier, and nothing else happens.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class IncludeDraftTests : IDisposable
{
    private const string First = "content/2026-09-02-this-week-in-rust.md";
    private const string Second = "content/2026-09-09-this-week-in-rust.md";
    private const string Draft = "draft/2026-09-09-this-week-in-rust.md";
    private const string New = "From the draft of the coming This Week in Rust";

    // Servers that are to send the same bytes have one address.
    private static readonly (string, string) Site = ("Site:Address", "https://events.example");
    private static readonly (string, string) On = ("Source:IncludeDraft", "true");
    private static readonly string[] Addresses = ["/events.ics", "/events.json", "/events.jcal", "/events.atom", "/groups/rust-berlin.ics", "/", "/issues", "/groups/rust-berlin"];

    private static readonly string Old = Some.Issue(667, "2026-09-02", Some.Entry("2026-09-10", "Talks"));
    private static readonly string Coming = Some.Issue(668, "2026-09-09", Some.Entry("2026-09-10", "Talks, moved"), Some.Entry("2026-09-24", "Hack night"));

    private readonly ArchiveHomes homes;
    private readonly TempFolder folder = new();

    public IncludeDraftTests(ArchiveHomes homes)
    {
        this.homes = homes;
        Directory.CreateDirectory(folder["issues"]);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Off_costs_no_request_and_changes_no_byte()
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old));
        await using var app = new TestApp(folder, Site) { Source = hub.Source() };
        using var client = await app.StartAsync();
        var before = await AnswersAsync(client);
        hub.Files[Draft] = Coming;
        hub.Requests.Clear();
        await app.RefreshAsync();

        Assert.Equal(["commit", "tree"], hub.Requests);
        Assert.Equal(before, await AnswersAsync(client));
        Assert.False(File.Exists(folder["archive/draft.json"]));

        // Nor does what the archive has from a time when it was on.
        await using (var on = new TestApp(folder, Site, On) { Source = hub.Source() })
            await on.StartAsync();
        Assert.True(File.Exists(folder["archive/draft.json"]));
        await using var off = new TestApp(folder, Site) { Source = hub.Source() };
        using var again = await off.StartAsync();
        Assert.Equal(before, await AnswersAsync(again));
    }

    [Fact]
    public async Task On_it_shows_what_the_draft_adds_until_that_is_published_and_then_nothing_is_left_of_it()
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old));
        await using var app = new TestApp(folder, Site, On) { Source = hub.Source() };
        using var client = await app.StartAsync();
        var old = Events(await client.GetStringAsync("/events.ics")).Single();
        hub.Files[Draft] = Coming;
        hub.Requests.Clear();
        await app.RefreshAsync();
        Assert.Equal(["commit", "tree", Draft], hub.Requests);

        var early = Events(await client.GetStringAsync("/groups/rust-berlin.ics"));
        Assert.Equal([old], early.Where(e => !e.Contains("Hack night", StringComparison.Ordinal)));
        var drafted = Assert.Single(early, e => e.Contains("Hack night", StringComparison.Ordinal));
        Assert.Contains("STATUS:TENTATIVE", drafted, StringComparison.Ordinal);
        Assert.Contains(New, drafted, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20260902T", drafted, StringComparison.Ordinal);   // when it was seen, and not when its issue is due
        Assert.Contains("\"tentative\"", await client.GetStringAsync("/events.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("Hack night", await client.GetStringAsync("/events.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain("668", await client.GetStringAsync("/issues"), StringComparison.Ordinal);
        Assert.DoesNotContain(Uid(drafted), await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains(">Draft</strong>", await client.GetStringAsync("/"), StringComparison.Ordinal);

        var page = await client.GetStringAsync($"/events/{Uid(drafted)}");
        Assert.Contains("draft of the coming one", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("schema.org", page, StringComparison.Ordinal);
        Assert.Contains("https://github.com/rust-lang/this-week-in-rust/tree/main/draft", page, StringComparison.Ordinal);
        Assert.DoesNotContain("this-week-in-rust-668", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/issues/668", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/events/{Uid(drafted)}.ics")).StatusCode);

        hub.Files[Draft] = Coming.Replace("Hack night", "Hack day", StringComparison.Ordinal);
        await app.RefreshAsync();
        Assert.Contains(Events(await client.GetStringAsync("/events.ics")), e => Uid(e) == Uid(drafted) && e.Contains("Hack day", StringComparison.Ordinal));

        hub.Files.Clear();
        (hub.Files[First], hub.Files[Second]) = (Old, Coming);
        await app.RefreshAsync();
        Assert.Contains(Events(await client.GetStringAsync("/events.ics")), e => Uid(e) == Uid(drafted) && e.Contains("STATUS:CONFIRMED", StringComparison.Ordinal));
        using var other = new TempFolder();
        Directory.CreateDirectory(other["issues"]);
        await using var never = new TestApp(other, Site) { Source = hub.Source() };
        using var innocent = await never.StartAsync();
        Assert.Equal(await AnswersAsync(innocent), await AnswersAsync(client));
        Assert.Equal(2, (await new FolderArchive(folder["archive"]).RevisionsAsync(default)).Count);
    }

    [Theory]
    [InlineData(404, null)]
    [InlineData(200, "forged")]   // with another hash
    public async Task A_draft_that_cannot_be_had_is_a_warning_and_the_issues_are_published(int status, string? text)
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old), (Draft, Coming));
        hub.FileFault = (_, path) => Task.FromResult<IResult?>(
            path != Draft ? null : text is null ? Results.StatusCode(status) : Results.Text(text));
        await using var app = new TestApp(folder, Site, On) { Source = hub.Source() };
        using var client = await app.StartAsync();

        Assert.Null(app.Status.LastError);
        Assert.Contains("Talks", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
        Assert.Single(app.Log.Lines, line => line.StartsWith("Warning: The draft of the coming issue cannot be had now: ", StringComparison.Ordinal));

        hub.FileFault = null;
        await app.RefreshAsync();
        Assert.Contains("Hack night", await client.GetStringAsync("/events.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_no_issue_is_a_warning()
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old), (Draft, "soon"));
        await using var app = new TestApp(folder, Site, On) { Source = hub.Source() };
        using var client = await app.StartAsync();

        Assert.Null(app.Status.LastError);
        Assert.Single(Events(await client.GetStringAsync("/events.ics")));
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Warning: ../draft/2026-09-09-this-week-in-rust.md is no issue: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(667, "2026-09-09")]   // the number of the last issue
    [InlineData(668, "2026-09-02")]   // its date
    [InlineData(667, "2026-09-02")]
    public async Task A_draft_with_the_number_or_the_date_of_an_issue_is_a_warning(int number, string date)
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old), (Draft, Some.Issue(number, date, Some.Entry("2026-09-24", "Hack night"))));
        await using var app = new TestApp(folder, Site, On) { Source = hub.Source() };
        using var client = await app.StartAsync();
        await app.RefreshAsync();

        Assert.Null(app.Status.LastError);
        Assert.Single(Events(await client.GetStringAsync("/events.ics")));
        Assert.Single(app.Log.Lines, IsIgnored);
    }

    [Fact]
    public async Task A_draft_whose_issue_is_out_is_no_warning()
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old), (Draft, Coming));
        await using var app = new TestApp(folder, Site, On) { Source = hub.Source() };
        await app.StartAsync();
        hub.Files[Second] = Coming;
        await app.RefreshAsync();

        Assert.True(File.Exists(folder["archive/draft.json"]));
        Assert.DoesNotContain(app.Log.Lines, IsIgnored);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_for_the_moment_stays_as_it_was_read_last()
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old), (Draft, Coming));
        await using var app = new TestApp(folder, Site, On) { Source = hub.Source() };
        using var client = await app.StartAsync();
        hub.Files[First] = Old.Replace("Talks", "Many talks", StringComparison.Ordinal);
        await using (new FileStream(folder["archive/draft.json"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            await app.RefreshAsync();

        Assert.Contains(app.Log.Lines, line => line.StartsWith("Warning: The archive's draft of the coming issue cannot be read", StringComparison.Ordinal));
        var calendar = await client.GetStringAsync("/events.ics");
        Assert.Contains("Many talks", calendar, StringComparison.Ordinal);
        Assert.Contains("Hack night", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_source_is_down_has_it_from_the_archive()
    {
        await using var hub = await FakeGitHub.StartAsync((First, Old), (Draft, Coming));
        string before;
        await using (var app = new TestApp(folder, Site, On) { Source = hub.Source() })
        {
            using var client = await app.StartAsync();
            before = await client.GetStringAsync("/events.ics");
        }

        hub.Fault = _ => Task.FromResult<IResult?>(Results.StatusCode(404));
        await using var restarted = new TestApp(folder, Site, On) { Source = hub.Source() };
        using var again = await restarted.StartAsync();
        Assert.NotNull(restarted.Status.LastError);
        Assert.Equal(before, await again.GetStringAsync("/events.ics"));
        Assert.Contains("Hack night", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_issues_has_its_draft_beside_it()
    {
        folder.Write("issues/2026-09-02-this-week-in-rust.md", Old);
        folder.Write(Draft, Coming);
        await using var app = new TestApp(folder, Site, On);
        using var client = await app.StartAsync();
        Assert.Contains(New, string.Concat(Events(await client.GetStringAsync("/events.ics"))), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task The_other_servers_over_a_database_have_it_at_once()
    {
        var database = ("Archive:ConnectionString", await homes.Cluster.DatabaseAsync());
        await using var hub = await FakeGitHub.StartAsync((First, Old));
        await using var elsewhere = await FakeGitHub.StartAsync((First, Old));   // has nothing new
        await using var one = new TestApp(folder, Site, On, database) { Source = hub.Source() };
        using var client = await one.StartAsync();
        await using var two = new TestApp(folder, Site, On, database) { Source = elsewhere.Source() };
        using var follower = await two.StartAsync();

        hub.Files[Draft] = Coming;
        await one.RefreshAsync();
        var expected = await AnswersAsync(client);
        await Until.ServesAsync(follower, "Hack night", patience: TimeSpan.FromSeconds(20));   // it looks by itself after half a minute
        Assert.Equal(expected, await AnswersAsync(follower));
        Assert.Contains(expected, answer => answer.Contains("TENTATIVE", StringComparison.Ordinal));
    }

    private static Task<string[]> AnswersAsync(HttpClient client) => Task.WhenAll(Addresses.Select(client.GetStringAsync));

    private static string[] Events(string calendar) =>
        [.. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT").Skip(1).Select(e => e.Split("END:VEVENT")[0])];

    private static bool IsIgnored(string line) => line.StartsWith("Warning: The draft ../draft/2026-09-09-this-week-in-rust.md is ignored: ", StringComparison.Ordinal);

    private static string Uid(string vevent) => vevent.Split("UID:")[1][..36];
}
