using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace TwirEvents.Archive;

/// <summary>
/// Where a database is: an address, <c>postgres://user:password@host:5432/database?sslmode=require</c>
/// (<see href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">connection URIs</see>), or a
/// connection string, <c>Host=…;Database=…;Username=…</c>
/// (<see href="https://www.npgsql.org/doc/connection-string-parameters.html">its parameters</see>, which an address takes too).
/// </summary>
public static class PostgresAddress
{
    /// <summary>Whether a text is an address of a database rather than a path.</summary>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);
    }

    /// <summary>Reads an address or a connection string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">What it says.</param>
    /// <param name="problem">What is wrong with it, to stand behind its name; it repeats no password.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out NpgsqlConnectionStringBuilder? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        try
        {
            var parsed = IsAddress(text) ? FromUri(new Uri(text)) : new(text);
            SetDefaults(parsed);
            problem = string.IsNullOrEmpty(parsed.Host) ? "names no host"
                : string.IsNullOrEmpty(parsed.Database) ? "names no database"
                : null;
            address = problem is null ? parsed : null;
        }
        catch (UriFormatException)
        {
            problem = "is no address like postgres://user@host/database";
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            problem = $"is no connection string: {cause.Message}";
        }

        return address is not null;
    }

    // What the text does not say itself.
    private static void SetDefaults(NpgsqlConnectionStringBuilder parsed)
    {
        parsed.ApplicationName ??= "twirevents";
        parsed.IncludeErrorDetail = true;   // which text is missing; there is nothing secret in the tables
        if (!parsed.ShouldSerialize("Keepalive"))
            parsed.KeepAlive = 15;   // seconds; else a listener does not notice that its server is gone
        if (!parsed.ShouldSerialize("GSS Encryption Mode"))
            parsed.GssEncryptionMode = GssEncryptionMode.Disable;   // asks for Kerberos, which images of .NET lack and which then is told as an error
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var parsed = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]) };
        if (uri.Port > 0)
            parsed.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            parsed.Username = Uri.UnescapeDataString(user[0]);
        if (user is [_, var password])
            parsed.Password = Uri.UnescapeDataString(password);
        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split('=', 2);
            parsed[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? "");
        }

        return parsed;
    }
}
