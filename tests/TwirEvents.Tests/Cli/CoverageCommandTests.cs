namespace TwirEvents.Tests.Cli;

/// <summary>How much is read, year by year.</summary>
public sealed class CoverageCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_year_is_a_row_and_a_code_a_column_where_it_is_piped()
    {
        folder.Write("a.md", SmallIssue.Text(7, "2025-09-03", ("2025-09-04", "First", 1), ("2025-09-05", "Second", 2)));
        folder.Write("b.md", SmallIssue.Text(8, "2026-09-02", ("2026-09-03", "Third", 3), ("2026-02-30", "No day", 4)));

        var run = await CliRun.Of("coverage", folder.Path);

        Assert.Equal(
            [
                "year\tissues\tentries\tlistings\tunaccounted\tdate-impossible",
                "2025\t1\t2\t2\t0\t0",
                "2026\t1\t2\t1\t0\t1",
                "all\t2\t4\t3\t0\t1",
            ],
            run.Lines);
    }

    [Fact]
    public async Task On_a_terminal_the_years_are_columns()
    {
        folder.Write("a.md", SmallIssue.Text(7, "2025-09-03", ("2025-09-04", "First", 1)));

        var run = await CliRun.OnTerminal("coverage", folder.Path);

        Assert.Contains("2025", run.Output, StringComparison.Ordinal);
        Assert.Contains("listings", run.Output, StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task Every_entry_of_the_real_issues_is_a_listing_or_has_a_reason()
    {
        var run = await CliRun.Of("coverage", Corpus.Issues, Corpus.Seeds);

        var all = run.Lines[^1].Split('\t');
        Assert.Equal("614", all[1]);
        Assert.Equal("0", all[4]);
    }
}
