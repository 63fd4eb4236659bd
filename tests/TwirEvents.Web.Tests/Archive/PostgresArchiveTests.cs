using System.Diagnostics;
using NodaTime;
using Npgsql;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>What only an archive in PostgreSQL does.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class PostgresArchiveTests(ArchiveHomes homes)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly SettableClock clock = new(Instant.FromUtc(2026, 9, 2, 12, 0));

    [PostgresFact]
    public async Task Another_server_hears_of_a_revision_at_once()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var one = ArchiveHomes.Open(database);
        await using var other = ArchiveHomes.Open(database);
        await other.WaitForChangeAsync(Long, default);   // at once: nobody told what came before

        var watch = Stopwatch.StartNew();
        var heard = other.WaitForChangeAsync(Long, default);
        await ObserveAsync(one, "one");
        await heard;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Long / 2);
        Assert.Single(await other.RevisionsAsync(default));

        await other.WaitForChangeAsync(TimeSpan.FromMilliseconds(50), default);   // no news: when the time is up
    }

    [PostgresFact]
    public async Task What_comes_while_nobody_waits_is_heard_with_the_next_waiting()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var one = ArchiveHomes.Open(database);
        await using var other = ArchiveHomes.Open(database);
        await other.WaitForChangeAsync(Long, default);
        await ObserveAsync(one, "one");

        var watch = Stopwatch.StartNew();
        await other.WaitForChangeAsync(Long, default);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Long / 2);
    }

    [PostgresTheory]
    [InlineData(false)]
    [InlineData(true)]   // the power fails: PostgreSQL repairs itself
    public async Task A_server_that_is_restarted_is_out_of_reach_and_then_has_everything(bool crash)
    {
        await using var archive = ArchiveHomes.Open(await homes.Cluster.DatabaseAsync());
        await ObserveAsync(archive, "one");
        await archive.WaitForChangeAsync(Long, default);
        await (crash ? homes.Cluster.CrashAsync() : homes.Cluster.StopAsync());
        try
        {
            await Record.ExceptionAsync(() => archive.WaitForChangeAsync(Long, default));   // the connection was cut, with a farewell or without
            foreach (Func<Task> ask in new Func<Task>[]
            {
                () => archive.WaitForChangeAsync(Long, default),
                () => archive.WaitForChangeAsync(Long, default),
                () => archive.RevisionsAsync(default),
                () => archive.ReadAsync(GivenSource.Hash("one"), default),
                () => ObserveAsync(archive, "two"),
            })
            {
                var problem = await Assert.ThrowsAsync<ArchiveException>(ask);
                Assert.True(problem.IsOutOfReach);
                Assert.StartsWith($"The archive, {archive.Name}, cannot be used now: ", problem.Message, StringComparison.Ordinal);
            }
        }
        finally
        {
            await homes.Cluster.StartAsync();
        }

        await archive.WaitForChangeAsync(Long, default);   // listens again, and says that there may be news
        Assert.Equal("one"u8.ToArray(), await archive.ReadAsync(GivenSource.Hash("one"), default));
        Assert.Equal(1, await ObserveAsync(archive, "two"));
    }

    [Theory]
    [InlineData("postgres://reader:secret@nowhere.invalid/events")]   // RFC 6761: no such host, ever
    [InlineData("postgres://reader:secret@127.0.0.1:1/events?timeout=2")]
    public async Task A_server_that_is_not_there_is_out_of_reach_and_its_password_is_not_told(string place)
    {
        Assert.True(PostgresAddress.TryParse(place, out var address, out _));
        await using var archive = new PostgresArchive(address);
        var problem = await Assert.ThrowsAsync<ArchiveException>(() => archive.RevisionsAsync(default));
        Assert.True(problem.IsOutOfReach);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_database_that_does_not_let_us_in_is_out_of_reach()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var archive = ArchiveHomes.Open($"{database}x");
        var problem = await Assert.ThrowsAsync<ArchiveException>(() => archive.RevisionsAsync(default));
        Assert.True(problem.IsOutOfReach);
        Assert.Contains("does not exist", problem.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_gap_in_the_revisions_is_damage()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using var archive = ArchiveHomes.Open(database);
        foreach (var text in new[] { "one", "two", "three" })
            await ObserveAsync(archive, text);
        await PostgresCluster.RunAsync(database, "delete from twirevents.revision where position = 1");
        var (_, problems) = await ArchiveCheck.RunAsync(archive, default);
        Assert.Contains("is damaged at position 1.", Assert.Single(problems), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArchiveException>(() => ObserveAsync(archive, "four"));
    }

    [PostgresFact]
    public async Task A_user_who_may_only_read_and_add_is_enough_once_the_tables_are_there()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await using (var owner = ArchiveHomes.Open(database))
            await ObserveAsync(owner, "one");
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        await PostgresCluster.RunAsync(database, $"""
            create role {name}_server login;
            grant usage on schema twirevents to {name}_server;
            grant select, insert, update on all tables in schema twirevents to {name}_server;
            """);
        await using var server = ArchiveHomes.Open(database.Replace("Username=twirevents", $"Username={name}_server", StringComparison.Ordinal));
        Assert.Equal(1, await ObserveAsync(server, "two"));
    }

    private Task<int> ObserveAsync(IArchive archive, string text) =>
        ArchiveUpdate.RunAsync(new GivenSource(("1.md", text)), archive, clock, default);
}
