using Npgsql;
using TwirEvents.Archive;

namespace TwirEvents.Web.Tests.Archive;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://db/events", "db", 5432, "events", null, null)]
    [InlineData("postgresql://ann@db.example:5433/events", "db.example", 5433, "events", "ann", null)]
    [InlineData("postgres://ann:p%40ss%3Aword@db/my%20events", "db", 5432, "my events", "ann", "p@ss:word")]   // escaped as in any URI
    [InlineData("postgres://ann:a:b@db/events", "db", 5432, "events", "ann", "a:b")]                            // the first colon counts
    [InlineData("postgres:///events?host=/var/run/postgresql&username=ann", "/var/run/postgresql", 5432, "events", "ann", null)]
    [InlineData("Host=db;Database=events;Username=ann;Password='a;b'", "db", 5432, "events", "ann", "a;b")]
    public void It_is_a_URI_or_a_connection_string(string text, string host, int port, string database, string? user, string? password)
    {
        Assert.True(PostgresAddress.TryParse(text, out var address, out _));
        Assert.Equal((host, port, database, user, password), (address.Host, address.Port, address.Database, address.Username, address.Password));
    }

    [Fact]
    public void Parameters_are_those_of_connection_strings()
    {
        Assert.True(PostgresAddress.TryParse("postgres://db/events?sslmode=require&Timeout=5", out var address, out _));
        Assert.Equal((SslMode.Require, 5), (address.SslMode, address.Timeout));
    }

    [Theory]
    [InlineData("postgres://db/events", 15, GssEncryptionMode.Disable, "twirevents")]
    [InlineData("postgres://db/events?keepalive=0&gss%20encryption%20mode=prefer&application%20name=node1", 0, GssEncryptionMode.Prefer, "node1")]
    public void What_it_does_not_say_has_defaults(string text, int keepAlive, GssEncryptionMode gss, string name)
    {
        Assert.True(PostgresAddress.TryParse(text, out var address, out _));
        Assert.Equal((keepAlive, gss, name), (address.KeepAlive, address.GssEncryptionMode, address.ApplicationName));
    }

    [Theory]
    [InlineData("", "names no host")]
    [InlineData("Database=secret", "names no host")]
    [InlineData("Host=db", "names no database")]
    [InlineData("postgres://db", "names no database")]
    [InlineData("postgres://db/", "names no database")]
    [InlineData("postgres://ann:secret@:x/events", "is no address like postgres://user@host/database")]
    [InlineData("postgres://db/events?colour=secret", "is no connection string: Couldn't set colour")]
    [InlineData("postgres://db/events?timeout=secret", "is no connection string: Couldn't set timeout")]
    [InlineData("secret", "is no connection string: Format of the initialization string")]
    public void What_is_wrong_is_said_without_the_password(string text, string problem)
    {
        Assert.False(PostgresAddress.TryParse(text, out var address, out var said));
        Assert.Null(address);
        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }
}
