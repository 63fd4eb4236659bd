using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog.Groups;

/// <summary>What the issues say about one group.</summary>
public class GroupRecordsTests
{
    [Fact]
    public void The_findings_of_an_entry_are_those_of_its_groups_and_of_no_other()
    {
        var record = RecordOf("rust-linz", Read(1, "2026-08-26",
            "* 2026-9-3 | Linz, AT | [Rust Linz](https://www.meetup.com/rust-linz/)\n    * [**Talks**](https://a.example/1)",
            "* 2026-9-4 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)\n    * [**Hacks**](https://b.example/1)"));

        var entry = Assert.Single(record.Findings);
        Assert.Equal((1, "Talks", "Talks"), (entry.Listing.Issue, entry.Listing.Title, entry.Event.Title));
        Assert.Equal([DiagnosticCode.DateForm], entry.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(
            "* 2026-09-03 | Linz, AT | [Rust Linz](https://www.meetup.com/rust-linz/)\n    * [**Talks**](https://a.example/1)",
            entry.Correction);
    }

    [Fact]
    public void The_newest_issue_comes_first()
    {
        var record = RecordOf("rust-linz", Read(1, "2026-08-26", Entry("2026-9-3", 1)), Read(2, "2026-09-02", Entry("2026-9-10", 2)));

        Assert.Equal([2, 1], record.Findings.Select(findings => findings.Listing.Issue));
        Assert.Equal(2, record.Entries);
    }

    [Fact]
    public void What_issue_after_issue_says_of_one_event_is_told_once()
    {
        var record = RecordOf("rust-linz",
            Read(1, "2026-08-26", Entry("2026-9-10", 1)), Read(2, "2026-09-02", Entry("2026-09-10", 1)), Read(3, "2026-09-09", Entry("2026-9-10", 1)));

        var findings = Assert.Single(record.Findings);
        Assert.Equal((3, 3), (findings.Listing.Issue, record.Entries));
        Assert.Equal([1], findings.Earlier.Select(at => at.Issue));
    }

    [Fact]
    public void What_is_found_about_an_entry_that_could_not_be_read_is_not_laid_upon_the_one_above()
    {
        var record = RecordOf("rust-linz", Read(1, "2026-08-26",
            "* 2026-09-03 | Linz, AT | [Rust Linz](https://www.meetup.com/rust-linz/)\n    * [**Talks**](https://a.example/1)",
            "* 2026-02-30 | Linz, AT | [Rust Linz](https://www.meetup.com/rust-linz/)\n    * [**Never**](https://a.example/2)"));

        Assert.Empty(record.Findings);
    }

    [Fact]
    public void An_event_of_two_groups_is_in_both_records()
    {
        var catalog = EventCatalog.Build([Read(1, "2026-08-26",
            "* 2026-09-03 | Linz, AT | [Rust Linz](https://www.meetup.com/rust-linz/) + [Rust Wien](https://www.meetup.com/rust-vienna/)\n    * [**Talks**](https://a.example/1)")]);
        var records = new GroupRecords(catalog);

        Assert.Equal(["Talks", "Talks"], catalog.Groups.Select(group => Assert.Single(records.Of(group).Events).Title));
    }

    [CorpusFact]
    public void Every_event_of_the_real_issues_is_in_the_records_of_its_groups()
    {
        var catalog = EventCatalog.Build(Directory.GetFiles(Corpus.Issues).Select(file =>
            IssueReader.TryRead(File.ReadAllText(file), out var issue, out var problem) ? issue : throw new FormatException(problem)));
        var records = new GroupRecords(catalog);

        Assert.All(catalog.Groups, group => Assert.Equal(group.Events, records.Of(group).Events.Count));
        Assert.All(catalog.Groups.SelectMany(group => records.Of(group).Findings), entry => Assert.Equal(
            entry.Listing.Warnings.Order(Comparer<DiagnosticCode>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))),
            entry.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().OrderBy(code => code.Name, StringComparer.Ordinal)));
    }

    private static string Entry(string date, int number) =>
        $"* {date} | Linz, AT | [Rust Linz](https://www.meetup.com/rust-linz/)\n    * [**Talks**](https://a.example/{number})";

    private static GroupRecord RecordOf(string slug, params Issue[] issues)
    {
        var catalog = EventCatalog.Build(issues);
        return new GroupRecords(catalog).Of(catalog.Groups.Single(group => group.Slug == slug));
    }

    private static Issue Read(int number, string date, params string[] entries)
    {
        var text = $"Number: {number}\nDate: {date}\n\n# Upcoming Events\n\n### Europe\n{string.Join('\n', entries)}\n\n### Jobs\n";
        Assert.True(IssueReader.TryRead(text, out var issue, out var problem), problem);
        return issue;
    }
}
