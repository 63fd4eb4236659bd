using System.Reflection;
using TwirEvents.Archive;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;
using Xunit.Sdk;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>Where an archive may be.</summary>
public enum ArchiveHome
{
    Folder,
    Postgres,
}

/// <summary>New archives for the tests of the archive, of which those in PostgreSQL share one server.</summary>
public sealed class ArchiveHomes : IAsyncLifetime, IDisposable
{
    private readonly TempFolder folder = new();
    private int folders;

    public PostgresCluster Cluster { get; } = new();

    /// <summary>A new place for an archive: a path or a connection string.</summary>
    public Task<string> NewAsync(ArchiveHome home) =>
        home is ArchiveHome.Postgres ? Cluster.DatabaseAsync() : Task.FromResult(folder[$"archive{Interlocked.Increment(ref folders)}"]);

    /// <summary>The archive at a place, as another process would open it.</summary>
    public static IArchive Open(string place) =>
        IsFolder(place) ? new FolderArchive(place) { Patience = TimeSpan.FromMinutes(2) }   // many writers at once on a slow disk
        : PostgresAddress.TryParse(place, out var address, out var problem) ? new PostgresArchive(address)
        : throw new ArgumentException(problem, nameof(place));

    /// <summary>Whether a place is a path.</summary>
    public static bool IsFolder(string place) => place.StartsWith('/');

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Cluster.DisposeAsync().AsTask();

    public void Dispose() => folder.Dispose();
}

/// <summary>The tests that share the server: one after the other, because some of them stop it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedArchiveHomes : ICollectionFixture<ArchiveHomes>
{
    public const string Name = "archives";
}

/// <summary>The rule holds for an archive in a folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InFolderAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[ArchiveHome.Folder]];
}

/// <summary>The rule holds for an archive in PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InPostgresAttribute : DataAttribute
{
    public InPostgresAttribute() => Skip = PostgresCluster.Missing;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[ArchiveHome.Postgres]];
}

/// <summary>A test of what only PostgreSQL does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <param name="onCorpus">Whether it reads the corpus too.</param>
    public PostgresFactAttribute(bool onCorpus = false) => Skip = (onCorpus ? Corpus.Missing : null) ?? PostgresCluster.Missing;
}

/// <summary>A table of tests of what only PostgreSQL does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresCluster.Missing;
}
