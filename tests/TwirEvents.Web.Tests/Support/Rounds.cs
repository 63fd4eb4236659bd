using System.Globalization;
using TwirEvents.Archive;

namespace TwirEvents.Web.Tests.Support;

/// <summary>How often a fault comes: as often as <c>TWIREVENTS_ROUNDS</c> says, once unless it says anything.</summary>
public static class Rounds
{
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("TWIREVENTS_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;
}

/// <summary>What the newsletter publishes round by round: new issues, and an edit of one of those before.</summary>
public static class Pushes
{
    private const int Entries = 20;

    /// <summary>The files of a round; those of round 0 are there from the start.</summary>
    public static (string Path, string Text)[] Of(int round, int issues) =>
    [
        .. Enumerable.Range(0, issues).Select(issue => File(round, issue, "")),
        .. round == 0 ? Array.Empty<(string, string)>() : [File(round - 1, 0, $", edited in round {round}")],
    ];

    /// <summary>Words that the feeds have as soon as they have a round.</summary>
    public static string Mark(int round) => $"Round {round} issue 0 night 0";

    private static (string Path, string Text) File(int round, int issue, string edit)
    {
        var date = new DateOnly(2026, 8, 1).AddDays((round * 31) + issue);
        string[] entries =
        [
            .. Enumerable.Range(0, Entries).Select(night =>
                Some.Entry($"{date.AddDays(night % 7):yyyy-MM-dd}", $"Round {round} issue {issue} night {night}{edit}", url: $"https://events.example/{round}/{issue}/{night}")),
        ];
        return ($"content/{date:yyyy-MM-dd}-this-week-in-rust.md", Some.Issue(600 + (round * 31) + issue, $"{date:yyyy-MM-dd}", entries));
    }
}

/// <summary>A server to which nothing happens.</summary>
public static class Undisturbed
{
    public const string Site = "https://events.example";

    private static readonly string[] Addresses =
        ["/events.ics", "/events.json", "/events.jcal", "/events.atom", "/regions/europe.ics", "/groups/rust-berlin.json?q=edited"];

    /// <summary>
    /// An archive verifies and holds what such a server holds after the same pushes, and servers answer in its bytes with its tags.
    /// </summary>
    public static async Task EqualsAsync(int rounds, int issues, IArchive archive, IEnumerable<HttpClient> servers)
    {
        using var folder = new TempFolder();
        await using var hub = await FakeGitHub.StartAsync(Pushes.Of(0, issues));
        await using var app = new TestApp(folder, ("Site:Address", Site)) { Source = hub.Source() };
        Directory.CreateDirectory(folder["issues"]);
        using var expected = await app.StartAsync();
        for (var round = 1; round <= rounds; round++)
        {
            hub.Push(Pushes.Of(round, issues));
            await app.RefreshAsync();
        }

        var (revisions, problems) = await ArchiveCheck.RunAsync(archive, default);
        Assert.Empty(problems);
        await using (var whole = new FolderArchive(folder["archive"]))
            Assert.Null(ArchiveCheck.Difference(archive.Name, revisions, whole.Name, await whole.RevisionsAsync(default)));
        Assert.Equal(((rounds + 1) * issues) + rounds, revisions.Count);
        foreach (var server in servers)
        {
            foreach (var address in Addresses)
                Assert.Equal(await expected.WholeAnswerAsync(address), await server.WholeAnswerAsync(address));
        }
    }
}
