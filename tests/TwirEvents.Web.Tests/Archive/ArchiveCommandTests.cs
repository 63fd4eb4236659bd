using System.Text;
using NodaTime;
using Npgsql;
using TwirEvents.Archive;
using TwirEvents.Cli;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary><c>twirevents archive</c>, which moves between the two homes.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class ArchiveCommandTests(ArchiveHomes homes)
{
    private const string Right = ": every text is what its hash says\n";

    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 12, 0));

    [Theory, InFolder, InPostgres]
    public async Task What_is_exported_and_imported_elsewhere_is_equal_at_every_step(ArchiveHome home)
    {
        var (given, there, back) = (await homes.NewAsync(ArchiveHome.Folder), await homes.NewAsync(home), await homes.NewAsync(ArchiveHome.Folder));
        await ObserveAsync(given, ("1.md", "one"), ("2.md", "two"));
        await ObserveAsync(given, ("1.md", "one, edited"), ("2.md", "two"));

        var export = await RunAsync("archive", "export", given, there);
        Assert.Equal((0, ""), (export.Exit, export.Error));
        Assert.StartsWith($"3 revisions added to {Name(there)}\n2 issues in 3 revisions in {Name(given)}{Right}", export.Output, StringComparison.Ordinal);
        Assert.EndsWith("They are equal.\n", export.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("archive", "import", back, there)).Exit);

        Assert.Equal(await File.ReadAllBytesAsync($"{given}/revisions.json"), await File.ReadAllBytesAsync($"{back}/revisions.json"));
        Assert.Equal(
            Directory.GetFiles($"{given}/texts").Select(Path.GetFileName).Order(), Directory.GetFiles($"{back}/texts").Select(Path.GetFileName).Order());
        Assert.Equal(0, (await RunAsync("archive", "verify", there, back)).Exit);
    }

    [PostgresFact(onCorpus: true)]
    public async Task The_real_issues_go_to_the_database_and_back()
    {
        var (given, there, back) = (await homes.NewAsync(ArchiveHome.Folder), await homes.NewAsync(ArchiveHome.Postgres), await homes.NewAsync(ArchiveHome.Folder));
        await using (var archive = ArchiveHomes.Open(given))
        {
            await ArchiveUpdate.RunAsync(new FolderSource(Corpus.Seeds), archive, clock, default);
            await ArchiveUpdate.RunAsync(new FolderSource(Corpus.Issues), archive, clock, default);
        }

        Assert.Equal("", (await RunAsync("archive", "export", given, there)).Error);
        Assert.Equal("", (await RunAsync("archive", "export", there, back)).Error);
        Assert.Equal(await File.ReadAllBytesAsync($"{given}/revisions.json"), await File.ReadAllBytesAsync($"{back}/revisions.json"));
    }

    [Theory, InFolder, InPostgres]
    public async Task A_later_export_adds_what_is_new_and_another_finds_nothing(ArchiveHome home)
    {
        var (archive, copy) = (await homes.NewAsync(home), await homes.NewAsync(home));
        await ObserveAsync(archive, ("1.md", "one"));
        await RunAsync("archive", "export", archive, copy);
        await ObserveAsync(archive, ("1.md", "one, edited"));

        Assert.Contains("1 revisions added to ", (await RunAsync("archive", "export", archive, copy)).Output, StringComparison.Ordinal);
        Assert.Contains("0 revisions added to ", (await RunAsync("archive", "export", archive, copy)).Output, StringComparison.Ordinal);
    }

    [Theory, InFolder, InPostgres]
    public async Task An_archive_with_revisions_of_its_own_is_not_mixed_with_another(ArchiveHome home)
    {
        var (archive, other) = (await homes.NewAsync(home), await homes.NewAsync(ArchiveHome.Folder));
        await ObserveAsync(archive, ("1.md", "one"));
        await ObserveAsync(other, ("1.md", "another"));

        foreach (var verb in new[] { "import", "export" })
        {
            var run = await RunAsync("archive", verb, archive, other);
            Assert.Equal((1, ""), (run.Exit, run.Output));
            Assert.Contains("so nothing was copied. Revision 1 is 1.md with the text ", run.Error, StringComparison.Ordinal);
        }

        var verify = await RunAsync("archive", "verify", archive, other);
        Assert.Equal(1, verify.Exit);
        Assert.StartsWith($"twirevents: Revision 1 is 1.md with the text {GivenSource.Hash("one")}, first seen at ", verify.Error, StringComparison.Ordinal);
    }

    [Theory, InFolder, InPostgres]
    public async Task A_damaged_text_is_found_not_copied_and_put_right_by_an_import(ArchiveHome home)
    {
        var (archive, copy) = (await homes.NewAsync(home), await homes.NewAsync(ArchiveHome.Folder));
        await ObserveAsync(archive, ("1.md", "one"), ("2.md", "two"));
        await RunAsync("archive", "export", archive, copy);
        if (home is ArchiveHome.Folder)
            File.Delete($"{archive}/texts/{GivenSource.Hash("two")}.md");
        else
            await PostgresCluster.RunAsync(archive, $"update twirevents.text set octets = '' where blob = '{GivenSource.Hash("two")}'");

        var verify = await RunAsync("archive", "verify", archive);
        Assert.Equal((1, ""), (verify.Exit, verify.Output));
        Assert.Contains($"{GivenSource.Hash("two")}", verify.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("archive", "export", archive, await homes.NewAsync(home))).Exit);

        Assert.Equal(0, (await RunAsync("archive", "import", archive, copy)).Exit);
        Assert.Equal(0, (await RunAsync("archive", "verify", archive)).Exit);
    }

    [Theory, InFolder, InPostgres]
    public async Task A_place_without_an_archive_does_not_verify(ArchiveHome home)
    {
        var place = await homes.NewAsync(home);
        var run = await RunAsync("archive", "verify", place);
        Assert.Equal((1, "", $"twirevents: no archive is in {Name(place)}\n"), (run.Exit, run.Output, run.Error));
        Assert.Equal(1, (await RunAsync("archive", "export", place, await homes.NewAsync(home))).Exit);
    }

    [PostgresFact]
    public async Task A_database_has_an_address_too()
    {
        var place = await homes.NewAsync(ArchiveHome.Postgres);
        await ObserveAsync(place, ("1.md", "one"));
        var server = new NpgsqlConnectionStringBuilder(place);
        var run = await RunAsync("archive", "verify", $"postgres:///{server.Database}?host={server.Host}&username={server.Username}", place);
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_said_in_a_sentence()
    {
        var run = await RunAsync("archive", "verify", "postgres://reader:secret@127.0.0.1:1/events");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.StartsWith("twirevents: The archive, the database events on 127.0.0.1, cannot be used now: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    private static string Name(string place) =>
        ArchiveHomes.IsFolder(place) ? $"the folder {place}"
        : $"the database {new NpgsqlConnectionStringBuilder(place).Database} on {new NpgsqlConnectionStringBuilder(place).Host}";

    private async Task ObserveAsync(string place, params (string Path, string Text)[] files)
    {
        await using var archive = ArchiveHomes.Open(place);
        await ArchiveUpdate.RunAsync(new GivenSource(files), archive, clock, default);
    }

    private static async Task<Command> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CliApp.RunAsync(arguments, output, error, isTerminal: false, CancellationToken.None);
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
