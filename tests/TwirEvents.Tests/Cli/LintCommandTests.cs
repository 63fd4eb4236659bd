using System.Text.Json;

namespace TwirEvents.Tests.Cli;

/// <summary>What an editor is told about a draft, and in which form.</summary>
public sealed class LintCommandTests : IDisposable
{
    private const string Draft =
        """
        Title: This Week in Rust 1023
        Number: 1023
        Date: 2026-09-02

        ## Upcoming Events

        Rusty Events between 2026-09-02 - 2026-09-30 🦀

        ### Europe
        * 2026-09-10 | Ulm, DE | [Rust Ulm](https://ulm.example/)
            * [**Sorting out traits**](https://ulm.example/12)
        * 2025-09-08 | Linz, DE | [Rust Linz](https://linz.example)
            * [**Lifetimes, a love story**](hhttps://linz.example/31)
        * [**Soon**](https://soon.example/)

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_finding_is_a_line_with_its_place_and_code_and_the_entry_as_it_should_stand()
    {
        var file = folder.Write("draft.md", Draft);

        var run = await CliRun.Of("lint", file);

        Assert.Equal(
            [
                $"{file}:12:3: warning: 2025-09-08 is far from the issue's events; it was taken for 2026-09-08. [date-year-corrected]",
                "  + * 2026-09-08 | Linz, DE | [Rust Linz](https://linz.example)",
                "  +     * [**Lifetimes, a love story**](https://linz.example/31)",
                $"{file}:12:1: warning: The address 'hhttps://linz.example/31' was taken for 'https://linz.example/31'. [url-repaired]",
                $"{file}:12:1: warning: 2026-09-08 stands behind 2026-09-10; the entries of a section are in the order of their dates. [date-order]",
                $"{file}:14:1: error: The list item begins with no date and gives no event; begin it with a date such as 2024-09-11. [date-missing]",
                "1 error, 3 warnings in 1 file",
            ],
            run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task The_corrected_draft_has_no_finding()
    {
        var file = folder.Write("draft.md", Draft
            .Replace("2025-09-08", "2026-09-18", StringComparison.Ordinal)
            .Replace("hhttps", "https", StringComparison.Ordinal)
            .Replace("* [**Soon**](https://soon.example/)\n", "", StringComparison.Ordinal));

        var run = await CliRun.Of("lint", "--strict", file);

        Assert.Equal(["0 errors, 0 warnings in 1 file"], run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Where_the_place_is_missing_no_correction_is_made_up()
    {
        var file = folder.Write("draft.md", Draft.Replace("Ulm, DE", "", StringComparison.Ordinal));

        var run = await CliRun.Of("lint", file);

        Assert.Contains($"{file}:10:1: warning: The entry is out of form: the location is empty. [entry-malformed]", run.Lines);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("  + * 2026-09-10", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]                // a warning is no reason to stop a workflow
    [InlineData(1, "--strict")]    // unless one asks for it
    public async Task Warnings_alone_fail_only_where_they_shall(int exitCode, params string[] options)
    {
        var file = folder.Write("draft.md", Draft.Replace("* [**Soon**](https://soon.example/)\n", "", StringComparison.Ordinal));

        Assert.Equal(exitCode, (await CliRun.Of(["lint", file, .. options])).ExitCode);
    }

    [Fact]
    public async Task Programs_get_one_JSON_object_a_finding()
    {
        var run = await CliRun.Of("lint", "--format", "json", folder.Write("draft.md", Draft));

        var findings = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["date-year-corrected", "url-repaired", "date-order", "date-missing"], findings.Select(f => f.GetProperty("code").GetString()));
        Assert.Equal((12, 3, "warning", "2025-09-08"), (findings[0].GetProperty("line").GetInt32(), findings[0].GetProperty("column").GetInt32(),
            findings[0].GetProperty("severity").GetString(), findings[0].GetProperty("excerpt").GetString()));
        Assert.StartsWith("* 2026-09-08 | Linz, DE", findings[0].GetProperty("correction").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, findings[3].GetProperty("correction").ValueKind);
    }

    [Fact]
    public async Task A_workflow_gets_annotations_with_their_line_ends_escaped()
    {
        var run = await CliRun.Of("lint", "--format", "github", folder.Write("100%,a.md", Draft));

        Assert.Contains("100%25%2Ca.md,line=12,col=3,title=date-year-corrected::2025-09-08 is far", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::warning file=", run.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("%0A* 2026-09-08 | Linz, DE | [Rust Linz](https://linz.example)%0A    * [**Lifetimes, a love story**](https://linz.example/31)", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("::error file=", run.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_a_caret_points_at_what_is_meant()
    {
        var run = await CliRun.OnTerminal("lint", folder.Write("draft.md", Draft));

        Assert.Contains("  * 2025-09-08 | Linz, DE", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("    \u001b[36m^^^^^^^^^^\u001b[0m", run.Lines[2]);
    }

    [Fact]
    public async Task A_file_that_is_no_issue_is_reported_and_the_rest_linted()
    {
        var run = await CliRun.Of("lint", folder.Write("notes.md", "Shopping list"), folder.Write("draft.md", Draft));

        Assert.Contains("notes.md: it has no front matter", run.Error, StringComparison.Ordinal);
        Assert.Equal("1 error, 3 warnings in 1 file", run.Lines[^1]);
        Assert.Equal(1, run.ExitCode);
    }
}
