using NodaTime.Text;
using Npgsql;

namespace TwirEvents.Archive;

/// <summary>
/// The archive in a PostgreSQL database, which several servers may share: tables in the schema <c>twirevents</c>, made when they
/// are missing (<see cref="PostgresSchema"/>). Who adds revisions notifies the others.
/// </summary>
/// <remarks>
/// A database that does not answer throws <see cref="ArchiveException"/> with <see cref="ArchiveException.IsOutOfReach"/>, also
/// where it does not let us in: an operator can put that right while we wait.
/// </remarks>
public sealed class PostgresArchive : IArchive
{
    private const string Channel = "twirevents_archive";

    private readonly NpgsqlDataSource _source;

    // Hears the notices; null before the first waiting and while there is no connection.
    private NpgsqlConnection? _listener;

    /// <summary>A database; it is not asked before the first call.</summary>
    public PostgresArchive(NpgsqlConnectionStringBuilder address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Name = $"the database {address.Database} on {address.Host}";
        var builder = new NpgsqlDataSourceBuilder(address.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            _ => throw new NotSupportedException("Connections are opened asynchronously."),
            connection => PostgresSchema.UpgradeAsync(connection, PostgresSchema.Scripts, CancellationToken.None));
        _source = builder.Build();
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> RevisionsAsync(CancellationToken cancellationToken) =>
        AskAsync(connection => RevisionsAsync(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<BlobHash>> HeldAsync(IReadOnlyCollection<BlobHash> texts, CancellationToken cancellationToken) =>
        AskAsync<IReadOnlySet<BlobHash>>(async connection =>
        {
            var asked = texts.ToDictionary(text => text.ToString(), StringComparer.Ordinal);
            var held = new HashSet<BlobHash>();
            var command = Command(connection, "select blob from twirevents.text where blob = any($1)", (object)asked.Keys.ToArray());
            await using var ended = command.ConfigureAwait(false);
            var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using var read = rows.ConfigureAwait(false);
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                held.Add(asked[rows.GetString(0)]);
            return held;
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(BlobHash text, CancellationToken cancellationToken) => AskAsync(async connection =>
    {
        ArgumentNullException.ThrowIfNull(text);
        var command = Command(connection, "select octets from twirevents.text where blob = $1", text.ToString());
        await using var ended = command.ConfigureAwait(false);
        var octets = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as byte[];
        return octets is not null && BlobHash.Of(octets) == text ? octets : throw new ArchiveException(
            $"The text {text} of {Name} is {(octets is null ? "lost" : "damaged")}. Import a copy of the archive: "
            + "twirevents archive import puts texts right.");
    }, cancellationToken);

    /// <inheritdoc/>
    public Task KeepAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) => AskAsync(async connection =>
    {
        var command = Command(connection, """
            insert into twirevents.text values ($1, $2)
            on conflict (blob) do update set octets = excluded.octets where text.octets <> excluded.octets
            """, BlobHash.Of(text.Span).ToString(), text);
        await using (command.ConfigureAwait(false))
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<int> AppendAsync(Func<IReadOnlyList<Revision>, IEnumerable<Revision>> choose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(choose);
        return AskAsync(async connection =>
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var ended = transaction.ConfigureAwait(false);
            await RunAsync(connection, "lock table twirevents.revision in share row exclusive mode", cancellationToken).ConfigureAwait(false);
            var revisions = await RevisionsAsync(connection, cancellationToken).ConfigureAwait(false);
            Revision[] added = [.. choose(revisions)];
            if (added is [])
                return 0;
            await InsertAsync(connection, revisions.Count, added, cancellationToken).ConfigureAwait(false);
            await RunAsync(connection, $"notify {Channel}", cancellationToken).ConfigureAwait(false);   // is sent with the commit
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return added.Length;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ArchivedDraft?> DraftAsync(CancellationToken cancellationToken) =>
        AskAsync(connection => DraftAsync(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task KeepDraftAsync(ArchivedDraft draft, CancellationToken cancellationToken) => AskAsync(async connection =>
    {
        ArgumentNullException.ThrowIfNull(draft);
        var (path, blob, firstSeen) = draft.Revision;
        var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var ended = transaction.ConfigureAwait(false);
        await RunAsync(connection, "lock table twirevents.draft in share row exclusive mode", cancellationToken).ConfigureAwait(false);
        if (await DraftAsync(connection, cancellationToken).ConfigureAwait(false) is { } kept && kept.Revision.FirstSeen >= firstSeen)
            return false;
        var command = Command(connection, """
            insert into twirevents.draft values (1, $1, $2, $3, $4) on conflict (position) do update
            set path = excluded.path, blob = excluded.blob, octets = excluded.octets, first_seen = excluded.first_seen
            """, path, blob.ToString(), draft.Text, InstantPattern.ExtendedIso.Format(firstSeen));
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        await RunAsync(connection, $"notify {Channel}", cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }, cancellationToken);

    /// <inheritdoc/>
    public async Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        try
        {
            if (_listener is not null)
            {
                await _listener.WaitAsync(atMost, cancellationToken).ConfigureAwait(false);
                return;
            }

            // Nobody told what came before: the caller is to look.
            _listener = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await RunAsync(_listener, $"listen {Channel}", cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException cause)
        {
            await StopListeningAsync().ConfigureAwait(false);
            throw OutOfReach(cause);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopListeningAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task StopListeningAsync()
    {
        if (_listener is not null)
            await _listener.DisposeAsync().ConfigureAwait(false);
        _listener = null;
    }

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
                return await ask(connection).ConfigureAwait(false);
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new ArchiveException($"{Name} has no text for a revision: {cause.Detail} Nothing was added.", cause);
        }
        catch (NpgsqlException cause)
        {
            throw OutOfReach(cause);
        }
    }

    private ArchiveException OutOfReach(NpgsqlException cause) =>
        new($"The archive, {Name}, cannot be used now: {cause.InnerException?.Message ?? cause.Message}", cause) { IsOutOfReach = true };

    private async Task<IReadOnlyList<Revision>> RevisionsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var revisions = new List<Revision>();
        var command = Command(connection, "select position, path, blob, first_seen from twirevents.revision order by position");
        await using var ended = command.ConfigureAwait(false);
        var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var read = rows.ConfigureAwait(false);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (rows.GetInt32(0) != revisions.Count
                || BlobHash.TryParse(rows.GetString(2)) is not { } blob
                || !InstantPattern.ExtendedIso.Parse(rows.GetString(3)).TryGetValue(default, out var firstSeen))
            {
                throw new ArchiveException(
                    $"The table twirevents.revision of {Name} is damaged at position {revisions.Count}. Put back a copy of the database.");
            }

            revisions.Add(new(rows.GetString(1), blob, firstSeen));
        }

        return revisions;
    }

    private static async Task<ArchivedDraft?> DraftAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var command = Command(connection, "select path, blob, first_seen, octets from twirevents.draft");
        await using var ended = command.ConfigureAwait(false);
        var rows = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var read = rows.ConfigureAwait(false);
        return await rows.ReadAsync(cancellationToken).ConfigureAwait(false)
            && BlobHash.TryParse(rows.GetString(1)) is { } blob
            && InstantPattern.ExtendedIso.Parse(rows.GetString(2)).TryGetValue(default, out var firstSeen)
            && rows.GetFieldValue<byte[]>(3) is var text && BlobHash.Of(text) == blob
            ? new ArchivedDraft(new(rows.GetString(0), blob, firstSeen), text) : null;
    }

    private static async Task InsertAsync(NpgsqlConnection connection, int position, Revision[] added, CancellationToken cancellationToken)
    {
        var command = Command(
            connection, "insert into twirevents.revision select * from unnest($1, $2, $3, $4)",
            Enumerable.Range(position, added.Length).ToArray(),
            added.Select(revision => revision.Path).ToArray(),
            added.Select(revision => revision.Blob.ToString()).ToArray(),
            added.Select(revision => InstantPattern.ExtendedIso.Format(revision.FirstSeen)).ToArray());
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = Command(connection, sql);
        await using (command.ConfigureAwait(false))
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
