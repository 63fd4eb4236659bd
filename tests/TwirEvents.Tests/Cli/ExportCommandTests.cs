using TwirEvents.Cli;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Cli;

/// <summary>What <c>twirevents export</c> writes and leaves; that it is what the service serves is tested with the service.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private readonly string issue;

    public ExportCommandTests() => issue = folder.Write("issues/a.md", SmallIssue.Text(7, "2026-09-02", ("2026-09-03", "Zürich 🦀", 1)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_feed_with_an_address_of_its_own_is_a_file_in_every_form()
    {
        var run = await Export();

        string[] names =
        [
            "events", "regions/africa", "regions/asia", "regions/europe", "regions/north-america", "regions/south-america",
            "regions/oceania", "regions/virtual", "countries/germany", "groups/rust-berlin",
        ];
        string[] files = [.. names.SelectMany(_ => FeedForm.All, (name, form) => $"{name}.{form.Extension}"), "index.html"];
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal([$"{files.Length} files, {files.Length} of them changed"], run.Lines);
        Assert.Equal(files.Order(StringComparer.Ordinal), Files());
    }

    [Fact]
    public async Task A_group_whose_name_is_too_long_for_a_file_is_left_out_with_a_word()
    {
        var name = string.Concat(Enumerable.Repeat("日本", 45));   // 270 octets, where a file system takes 255
        folder.Write("issues/b.md", "Number: 8\nDate: 2026-09-09\n\n## Upcoming Events\n\n### Europe\n"
            + $"* 2026-09-10 | Berlin, DE | [{name}](https://www.meetup.com/{name}/)\n    * [**Talks**](https://events.example/1)\n");
        var run = await Export();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"twirevents: groups/{name}: the name is too long for a file; the feed is left out\n", run.Error);
        Assert.Contains("index.html", Files());
        Assert.Contains("groups/rust-berlin.ics", Files());
    }

    [Fact]
    public async Task A_feed_is_that_of_the_same_filter()
    {
        await Export();

        var feed = await CliRun.Of("feed", issue, "--country", "de", "--today", "2026-09-02");
        Assert.Equal(feed.Output, Read("countries/germany.ics"));
        Assert.Contains("Zürich 🦀", feed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_names_its_own_file_below_the_site()
    {
        await Export("--site", "https://events.example/rust");

        Assert.Contains("SOURCE;VALUE=URI:https://events.example/rust/groups/rust-berlin.ics\r\n", Read("groups/rust-berlin.ics"), StringComparison.Ordinal);
        Assert.Contains("SOURCE;VALUE=URI:https://events.example/rust/events.ics\r\n", Read("events.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_right_already_is_not_touched()
    {
        await Export();
        foreach (var file in Files())
            File.SetLastWriteTimeUtc(Path.Combine(Site, file), LongAgo);
        folder.Write("site/regions/europe.ics", "of the same length or not, another content");
        File.Delete(Path.Combine(Site, "events.ics"));

        var run = await Export();

        Assert.EndsWith(" 2 of them changed", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal(
            ["events.ics", "regions/europe.ics"], Files().Where(file => File.GetLastWriteTimeUtc(Path.Combine(Site, file)) != LongAgo));
        Assert.StartsWith("BEGIN:VCALENDAR", Read("regions/europe.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_more_touches_the_feeds_that_have_it_and_the_page()
    {
        await Export();
        var before = Files().ToDictionary(file => file, Read);
        folder.Write("issues/b.md", SmallIssue.Text(8, "2026-09-09", ("2026-09-10", "Another", 2)));

        await Export();

        var changed = Files().Where(file => Read(file) != before[file]).Select(file => file.Split('.')[0]).Distinct();
        Assert.Equal(["countries/germany", "events", "groups/rust-berlin", "index", "regions/europe"], changed);
    }

    [Fact]
    public async Task Files_of_others_stay_and_those_among_the_feeds_are_named()
    {
        folder.Write("site/CNAME", "events.example");
        var old = folder.Write("site/groups/gone.ics", "BEGIN:VCALENDAR");

        var run = await Export();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"twirevents: {old}: no feed of these issues; the file is left as it is\n", run.Error);
        Assert.Equal("BEGIN:VCALENDAR", Read("groups/gone.ics"));
        Assert.Equal("events.example", Read("CNAME"));
    }

    [Fact]
    public async Task The_page_lists_the_feeds_with_links_that_work_in_any_folder()
    {
        await Export();
        var page = Read("index.html");

        Assert.Contains("<li><bdi>Germany</bdi> <span>1 event</span> <a href=\"countries/germany.ics\">ics</a>", page, StringComparison.Ordinal);
        Assert.Contains("CC BY-SA 4.0", page, StringComparison.Ordinal);
        Assert.Contains("issue 7 of\n<time datetime=\"2026-09-02\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("webcal", page, StringComparison.Ordinal);   // nobody knows where it will be
        Assert.Equal(Files().Where(file => file != "index.html"), Links(page).Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public async Task A_page_that_knows_its_site_opens_calendar_programs()
    {
        await Export("--site", "https://events.example/rust/");

        Assert.Contains("<a href=\"webcal://events.example/rust/groups/rust-berlin.ics\">Subscribe</a>", Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_from_the_newsletter_are_text_on_the_page()
    {
        folder.Write("issues/b.md", SmallIssue.Text(8, "2026-09-09", ("2026-09-10", "Another", 2))
            .Replace("[Rust Berlin](https://www.meetup.com/rust-berlin/)", "[Alice & \"Bob\" <b>](https://www.meetup.com/alice/)", StringComparison.Ordinal));

        await Export();

        Assert.Contains("<bdi>Alice &amp; &quot;Bob&quot; &lt;b&gt;</bdi>", Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_of_one_name_are_told_from_each_other()
    {
        folder.Write("issues/b.md", SmallIssue.Text(8, "2026-09-09", ("2026-09-10", "Another", 2))
            .Replace("Berlin, DE", "Berlin, NH, US", StringComparison.Ordinal)
            .Replace("meetup.com/rust-berlin", "meetup.com/rust-berlin-nh", StringComparison.Ordinal));

        await Export();

        Assert.Contains("<bdi>Rust Berlin (rust-berlin)</bdi>", Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("<bdi>Rust Berlin (rust-berlin-nh)</bdi>", Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_issue_nothing_is_written_for_an_empty_site_would_look_like_a_quiet_year()
    {
        var run = await CliRun.Of("export", Path.Combine(folder.Path, "absent"), "--out", Site);

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("absent", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Site));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told()
    {
        folder.Write("site", "a file");

        var run = await Export();

        Assert.Equal(ExitCode.Unwritable, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("twirevents: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(Site, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Option '--out' is required.")]
    [InlineData("--out x --site events.example", "'events.example' is no address of a site.")]
    [InlineData("--out x --site ftp://events.example", "'ftp://events.example' is no address of a site.")]
    [InlineData("--out x --site https://events.example/?a=b", "is no address of a site. Addresses look like https://events.example.org.")]
    [InlineData("--out x --today yesterday", "'yesterday' is no date.")]
    public async Task Wrong_use_writes_nothing(string options, string message)
    {
        var run = await CliRun.Of(["export", issue, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private string Site => Path.Combine(folder.Path, "site");

    private Task<CliRun> Export(params string[] options) =>
        CliRun.Of(["export", Path.Combine(folder.Path, "issues"), "--out", Site, "--today", "2026-09-02", .. options]);

    private string[] Files() =>
        [.. Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Site, file)).Order(StringComparer.Ordinal)];

    private string Read(string file) => File.ReadAllText(Path.Combine(Site, file));

    private static IEnumerable<string> Links(string page) =>
        page.Split("href=\"").Skip(1).Select(rest => rest.Split('"')[0]).Where(link => !link.Contains(':', StringComparison.Ordinal) && link[0] != '#');
}
