using System.Globalization;
using Npgsql;

namespace TwirEvents.Archive;

/// <summary>A step from one form of the database to the next.</summary>
/// <param name="Number">1, 2, 3, … without a gap.</param>
/// <param name="Sql">What it does, once.</param>
internal sealed record SchemaScript(int Number, string Sql);

/// <summary>The tables of the database, all in the schema <c>twirevents</c>, made and brought up to date by numbered scripts.</summary>
internal static class PostgresSchema
{
    /// <summary>The scripts of this program: <c>Schema/001-archive.sql</c> and so on.</summary>
    public static IReadOnlyList<SchemaScript> Scripts { get; } =
    [
        .. typeof(PostgresSchema).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new SchemaScript(int.Parse(name.Split('-')[0], CultureInfo.InvariantCulture), Resource(name))),
    ];

    /// <summary>
    /// Runs the scripts that the database has not had, all or none. Of several programs that come at once one does it and the
    /// others wait.
    /// </summary>
    /// <exception cref="ArchiveException">A newer program has changed the database, which this one would misread.</exception>
    public static async Task UpgradeAsync(
        NpgsqlConnection connection, IReadOnlyList<SchemaScript> scripts, CancellationToken cancellationToken)
    {
        if (await VersionAsync(connection, cancellationToken).ConfigureAwait(false) == scripts.Count)
            return;   // without a lock, and without the right to make tables

        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // The key is "twirevents" in ASCII, cut to 64 bits.
            await RunAsync("select pg_advisory_xact_lock(x'7477697265766e74'::bigint)").ConfigureAwait(false);
            var version = await VersionAsync(connection, cancellationToken).ConfigureAwait(false);
            if (version > scripts.Count)
            {
                throw new ArchiveException(
                    $"The database {connection.Database} has version {version} of the tables, made by a newer program; this one knows "
                    + $"{scripts.Count}. Upgrade it, or give it a database of its own.");
            }

            if (version == 0)
            {
                await RunAsync("""
                    create schema if not exists twirevents;
                    create table twirevents.schema_version (version integer primary key, since timestamptz not null default now());
                    """).ConfigureAwait(false);
            }

            foreach (var script in scripts.Skip(version))
            {
                await RunAsync(script.Sql).ConfigureAwait(false);
                await RunAsync(string.Create(
                    CultureInfo.InvariantCulture, $"insert into twirevents.schema_version values ({script.Number})")).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        async Task RunAsync(string sql)
        {
            var command = new NpgsqlCommand(sql, connection);
            await using (command.ConfigureAwait(false))
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // 0 for a database without our tables. It looks into the catalog: to_regclass answers from a cache, which does not know what
    // another program did while we waited for the lock.
    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var exists = new NpgsqlCommand(
            "select exists (select from pg_tables where schemaname = 'twirevents' and tablename = 'schema_version')", connection);
        await using (exists.ConfigureAwait(false))
        {
            if (await exists.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not true)
                return 0;
        }

        var newest = new NpgsqlCommand("select coalesce(max(version), 0) from twirevents.schema_version", connection);
        await using (newest.ConfigureAwait(false))
            return (int)(await newest.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PostgresSchema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
