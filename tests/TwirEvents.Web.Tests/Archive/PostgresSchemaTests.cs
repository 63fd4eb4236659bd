using Npgsql;
using TwirEvents.Archive;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>How the tables are made and brought up to date.</summary>
[Collection(SharedArchiveHomes.Name)]
public sealed class PostgresSchemaTests(ArchiveHomes homes)
{
    private static readonly SchemaScript One = new(1, "create table twirevents.word (word text)");
    private static readonly SchemaScript Two = new(2, "alter table twirevents.word add column length int; update twirevents.word set length = length(word)");

    [Fact]
    public void The_scripts_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, PostgresSchema.Scripts.Count), PostgresSchema.Scripts.Select(script => script.Number));

    [PostgresFact]
    public async Task An_older_database_keeps_its_rows_and_gets_the_scripts_that_it_lacks()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await UpgradeAsync(database, One);
        await PostgresCluster.RunAsync(database, "insert into twirevents.word values ('crab')");
        await UpgradeAsync(database, One, Two);
        await UpgradeAsync(database, One, Two);   // which would fail if it ran again
        Assert.Equal(4, await PostgresCluster.RunAsync(database, "select length from twirevents.word"));
    }

    [PostgresFact]
    public async Task Of_many_servers_that_start_at_once_one_does_it()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => UpgradeAsync(database, One, Two))));
        Assert.Equal(2L, await PostgresCluster.RunAsync(database, "select count(*) from twirevents.schema_version"));
    }

    [PostgresFact]
    public async Task A_script_that_fails_leaves_the_database_as_it_was()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await Assert.ThrowsAsync<PostgresException>(() => UpgradeAsync(database, One, new(2, "drop table twirevents.word; nonsense")));
        Assert.Equal(false, await PostgresCluster.RunAsync(database, "select exists (select from pg_namespace where nspname = 'twirevents')"));
    }

    [PostgresFact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        var database = await homes.Cluster.DatabaseAsync();
        await UpgradeAsync(database, One, Two);
        var problem = await Assert.ThrowsAsync<ArchiveException>(() => UpgradeAsync(database, One));
        Assert.Contains("has version 2 of the tables, made by a newer program; this one knows 1.", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsOutOfReach);
    }

    private static async Task UpgradeAsync(string database, params SchemaScript[] scripts)
    {
        await using var source = NpgsqlDataSource.Create($"{database};Pooling=false");
        await using var connection = await source.OpenConnectionAsync();
        await PostgresSchema.UpgradeAsync(connection, scripts, default);
    }
}
