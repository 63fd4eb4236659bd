using System.Text;
using TwirEvents.Cli;

namespace TwirEvents.Tests.Cli;

/// <summary>The groups on the command line.</summary>
public sealed class GroupsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public GroupsCommandTests() =>
        folder.Write("1.md", SmallIssue.Text(1, "2026-08-26", ("2026-09-03", "Talks", 1), ("2026-09-10", "Hacks", 2), ("2026-09-17", "Talks", 3), ("2026-09-24", "Hacks", 4)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_pipe_gets_one_JSON_object_a_group()
    {
        var run = await CliRun.Of("groups", folder.Path);

        Assert.Equal(
            """
            {"slug":"rust-berlin","name":"Rust Berlin","url":"https://www.meetup.com/rust-berlin/","otherNames":[],"otherSlugs":[],"places":[{"city":"Berlin","subdivision":null,"country":"DE","events":4}],"firstEvent":"2026-09-03","lastEvent":"2026-09-24","events":4,"rhythm":"every Thursday"}

            """,
            run.Output);
    }

    [Fact]
    public async Task A_terminal_gets_a_table()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();

        Assert.Equal(0, await CliApp.RunAsync(["groups", folder.Path], output, error, isTerminal: true, CancellationToken.None));

        var table = Encoding.UTF8.GetString(output.ToArray());
        Assert.All(["slug", "rhythm", "rust-berlin", "╭"], part => Assert.Contains(part, table, StringComparison.Ordinal));
        Assert.DoesNotContain("{", table, StringComparison.Ordinal);
    }
}
