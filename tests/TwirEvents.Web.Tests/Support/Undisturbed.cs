using TwirEvents.Archive;

namespace TwirEvents.Web.Tests.Support;

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
