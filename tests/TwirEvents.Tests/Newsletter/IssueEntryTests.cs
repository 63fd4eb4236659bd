using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Entries with what was found in each.</summary>
public class IssueEntryTests
{
    private const string Mended = "* 2026-9-3 | Linz, AT | [Rust Linz](https://linz.example/)\n    * [**Talks**](https//a.example/1)";
    private const string Unread = "* 2026-13-03 | Linz, AT | [Rust Linz](https://linz.example/)\n    * [**Talks**] (https://a.example/2)";

    [Fact]
    public void Each_has_its_own_findings_and_one_that_could_not_be_read_is_among_them()
    {
        var entries = EntriesOf($"{Mended}\n{Unread}\n{Mended.Replace("a.example/1", "a.example/3", StringComparison.Ordinal)}");

        Assert.Equal([6, 8, 10], entries.Select(entry => entry.Line));
        Assert.Equal(["Talks", null, "Talks"], entries.Select(entry => entry.Listing?.Title));
        Assert.Equal(
            ["date-form url-repaired", "date-impossible url-repaired", "date-form url-repaired"],
            entries.Select(entry => string.Join(' ', entry.Diagnostics.Select(found => found.Code.Name).Order(StringComparer.Ordinal))));
        Assert.Equal("* 2026-09-03 | Linz, AT | [Rust Linz](https://linz.example/)\n    * [**Talks**](https://a.example/1)", entries[0].Correction);
        Assert.Null(entries[1].Correction);
    }

    [Fact]
    public void An_issue_without_entries_has_none() => Assert.Empty(EntriesOf("Nothing this week."));

    [CorpusFact]
    public void In_the_real_issues_no_entry_and_no_finding_is_lost()
    {
        foreach (var path in Directory.EnumerateFiles(Corpus.Issues))
        {
            Assert.True(IssueReader.TryRead(File.ReadAllText(path), out var issue, out _));
            var entries = IssueEntry.Of(issue);
            Assert.Equal(issue.Entries, entries.Count);
            Assert.Equal(issue.Diagnostics, entries.SelectMany(entry => entry.Diagnostics));
            Assert.Equal(issue.Listings, entries.Select(entry => entry.Listing).OfType<Listing>());
        }
    }

    private static IReadOnlyList<IssueEntry> EntriesOf(string section)
    {
        Assert.True(IssueReader.TryRead($"Number: 667\nDate: 2026-09-02\n\n## Upcoming Events\n\n{section}\n", out var issue, out _));
        return IssueEntry.Of(issue);
    }
}
