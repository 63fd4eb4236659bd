using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>The reader on all real issues.</summary>
public class RealIssuesTests
{
    private static readonly Lazy<IReadOnlyList<(string File, string Text, Issue Issue)>> All = new(() =>
        [.. Directory.GetFiles(Corpus.Issues).Concat(Directory.GetFiles(Corpus.Seeds)).Order(StringComparer.Ordinal).Select(Read)]);

    // A loss would show here; more is welcome.
    [CorpusFact]
    public void Every_issue_is_read_and_no_fewer_listings_than_before_are_found()
    {
        Assert.True(All.Value.Count >= 614, $"{All.Value.Count} issues");
        var listings = All.Value.Sum(i => i.Issue.Listings.Count);
        Assert.True(listings >= 12_840, $"{listings} listings");
    }

    [CorpusFact]
    public void Every_issue_with_the_heading_has_its_section_read()
    {
        var empty = All.Value
            .Where(i => i.Text.Split('\n').Any(line => line.TrimStart('#', ' ').TrimEnd() == "Upcoming Events" && line.StartsWith('#')))
            .Where(i => i.Issue.Listings.Count == 0).Select(i => i.File).ToList();

        // They say that nothing is planned.
        Assert.Equal(["2014-12-22-this-week-in-rust.md", "2014-12-29-this-week-in-rust.md", "2015-12-21-this-week-in-rust.md"], empty);
    }

    [CorpusFact]
    public void Every_list_item_is_a_listing_or_has_a_diagnostic()
    {
        var lost = All.Value.SelectMany(i => ListItems.Unaccounted(i.Text, i.Issue).Select(line => $"{i.File}:{line}")).ToList();

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [CorpusFact]
    public void Every_line_with_a_date_and_a_bar_is_a_listing()
    {
        var lost = new List<string>();
        foreach (var (file, text, issue) in All.Value)
        {
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (EntrySplitter.IsDateAndBar(lines[i].TrimStart('*', '-', '+', '#', ' ', '\t')) && issue.Listings.All(l => l.Line != i + 1))
                    lost.Add($"{file}:{i + 1}");
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [CorpusFact]
    public void Few_entries_cannot_be_read()
    {
        var errors = All.Value.SelectMany(i => i.Issue.Diagnostics.Where(d => d.Code.Severity == Severity.Error).Select(d => $"{i.File}:{d.Line}: {d.Message}")).ToList();

        // A talk and a conference without a date, and a meetup that was called off.
        Assert.True(errors.Count <= 3, string.Join('\n', errors));
    }

    // Three texts are known to hold text that was read in a wrong encoding; in all others right text must not be touched.
    [CorpusFact]
    public void Only_garbled_issues_are_repaired() =>
        Assert.Equal(["issue-569.md", "issue-573.md", "issue-578.md"], All.Value
            .Where(i => i.Issue.Diagnostics.Any(d => d.Code == DiagnosticCode.TextGarbled)).Select(i => i.File).Order(StringComparer.Ordinal));

    [CorpusTheory]
    [InlineData("issue-569.md", "2024-10-16")]
    [InlineData("issue-573.md", "2024-11-13")]
    [InlineData("issue-578.md", "2024-12-18")]
    public void A_garbled_issue_gives_the_same_titles_groups_and_places_as_the_clean_one(string seed, string published)
    {
        var garbled = All.Value.Single(i => i.File == seed).Issue.Listings;
        var clean = All.Value.Single(i => i.File.StartsWith(published, StringComparison.Ordinal)).Issue.Listings;
        var pairs = garbled.Select(g => (Garbled: g, Clean: clean.FirstOrDefault(c => c.Url == g.Url && c.Dates == g.Dates && c.Section == g.Section)))
            .Where(p => p.Clean is not null).ToList();

        Assert.True(pairs.Count > garbled.Count / 2, $"{pairs.Count} of {garbled.Count} entries are in both texts");
        Assert.All(pairs, p => Assert.Equal(Names(p.Clean!), Names(p.Garbled)));
        Assert.Contains(pairs, p => p.Garbled.Warnings.Contains(DiagnosticCode.TextGarbled));
    }

    [CorpusFact]
    public void A_listing_written_as_an_entry_and_read_again_is_the_same()
    {
        var wrong = new List<string>();
        foreach (var (file, _, issue) in All.Value)
        {
            foreach (var section in issue.Listings.GroupBy(l => l.Section))
            {
                var window = issue.StatedWindow is { } w ? $"Rusty Events between {w.Start:uuuu-MM-dd} - {w.End:uuuu-MM-dd}\n\n" : "";
                var heading = section.Key is null ? "" : $"### {section.Key}\n\n";
                var text = $"Number: {issue.Number}\nDate: {issue.Date:uuuu-MM-dd}\n\n## Upcoming Events\n\n{window}{heading}{string.Join('\n', section.Select(EntryWriter.Write))}\n";
                Assert.True(IssueReader.TryRead(text, out var again, out _));
                wrong.AddRange(section.Zip(again.Listings).Where(p => Text(p.First) != Text(p.Second)).Select(p => $"{file}:{p.First.Line}\n{Difference.Between(Text(p.First), Text(p.Second))}"));
                if (again.Listings.Count != section.Count())
                    wrong.Add($"{file}: {section.Key}: {again.Listings.Count} of {section.Count()}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong.Take(20))}");
    }

    private static (string File, string Text, Issue Issue) Read(string path)
    {
        var text = File.ReadAllText(path);
        Assert.True(IssueReader.TryRead(text, out var issue, out var problem), $"{path}: {problem}");
        return (Path.GetFileName(path), text, issue);
    }

    private static string Text(Listing listing) => SpecText.Of(listing with { Warnings = [] });

    private static string Names(Listing listing) =>
        $"{listing.Title} | {string.Join(" + ", listing.Groups.Select(g => g.Name))} | {string.Join(" + ", listing.Places.Select(PlaceText.Of))}";
}
