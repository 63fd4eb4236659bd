using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace TwirEvents.Web.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own: made with the first database that is asked for, on a socket in a temporary folder, gone
/// with its folder. Where PostgreSQL is missing tests are skipped, but for continuous integration (CI=true), where they fail.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    // As root the server does not start; Debian's package brings this user.
    private const string User = "postgres";

    private static readonly string? Programs = Find();

    private readonly SemaphoreSlim one = new(1);
    private TempFolder? folder;
    private int databases;

    /// <summary>Why tests are skipped; <c>null</c> where they run.</summary>
    public static string? Missing { get; } =
        Programs is null && Environment.GetEnvironmentVariable("CI") != "true" ? "PostgreSQL is not installed" : null;

    /// <summary>A new, empty database.</summary>
    public async Task<string> DatabaseAsync()
    {
        await one.WaitAsync();
        try
        {
            if (folder is null)
                await MakeAsync();
            var name = string.Create(CultureInfo.InvariantCulture, $"test{++databases}");
            await using var source = NpgsqlDataSource.Create($"{Server};Database=postgres;Pooling=false");
            await using var create = source.CreateCommand($"create database {name}");
            await create.ExecuteNonQueryAsync();
            return $"{Server};Database={name}";
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Runs SQL in a database.</summary>
    public static async Task<object?> RunAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create($"{database};Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Stops the server as one that is shut down: connections are cut.</summary>
    public Task StopAsync() => ControlAsync("stop", "-m", "fast");

    /// <summary>Stops the server as one that loses its power.</summary>
    public Task CrashAsync() => ControlAsync("stop", "-m", "immediate");

    /// <summary>Starts the server again.</summary>
    public Task StartAsync() => ControlAsync(
        "start", "-l", folder!["log"], "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder.Path}' -c fsync=off");

    public async ValueTask DisposeAsync()
    {
        if (folder is null)
            return;
        await CrashAsync();
        folder.Dispose();
        one.Dispose();
    }

    private string Server => $"Host={folder!.Path};Username=twirevents";

    private async Task MakeAsync()
    {
        folder = new();
        if (Environment.UserName == "root")
            await RunAsync("chown", User, folder.Path);
        await RunAsServerAsync("initdb", "-D", folder["data"], "-U", "twirevents", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await StartAsync();
    }

    private Task ControlAsync(string verb, params string[] arguments) =>
        RunAsServerAsync("pg_ctl", [verb, "-w", "-D", folder!["data"], .. arguments]);

    private static Task RunAsServerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs ?? throw new InvalidOperationException("PostgreSQL is not installed."), program);
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", User, "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{await error}");
    }

    // Debian's newest, else those on the path.
    private static string? Find()
    {
        IEnumerable<string> debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return debian.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
