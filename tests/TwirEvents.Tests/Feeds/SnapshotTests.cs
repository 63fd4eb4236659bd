using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Tests.Catalog;

namespace TwirEvents.Tests.Feeds;

/// <summary>Checks 36 and 37 of calendar.md: a calendar written again, and written of a later state of the newsletter.</summary>
public class SnapshotTests
{
    private static readonly Component Event = Calendars.ReadOne(Some.Event());

    [Theory]
    [InlineData("", "", "")]
    [InlineData("Zürich", "20240918T000000Z 1", "")] // said as it should be
    [InlineData("Zürich", "20240911T000000Z 1", "its LAST-MODIFIED did not")] // programs would keep what they have
    [InlineData("Zürich", "20240918T000000Z 0", "its SEQUENCE did not")]
    [InlineData("", "20240918T000000Z 0", "another revision of the same")]
    [InlineData("", "20240911T000000Z 1", "another revision of the same")]
    [InlineData("gone", "", "is gone")]
    public void What_may_become_of_an_event_is_known(string title, string revision, string fault)
    {
        var later = new Component(Event.Name);
        later.Properties.AddRange(Event.Properties.Select(p => p.Name switch
        {
            "DTSTAMP" or "LAST-MODIFIED" when revision != "" => p with { Value = revision.Split(' ')[0] },
            "SEQUENCE" when revision != "" => p with { Value = revision.Split(' ')[1] },
            "SUMMARY" when title != "" => p with { Value = title },
            _ => p,
        }));
        var faults = SnapshotCheck.FaultsOf([Event], title == "gone" ? [] : [later], new(2024, 9, 10));

        Assert.Contains(fault, string.Concat(faults), StringComparison.Ordinal);
        Assert.Equal(fault == "", !faults.Any());
        Assert.Empty(SnapshotCheck.FaultsOf([Event], [], new(2024, 9, 11))); // what is over may go
    }

    [CorpusFact]
    public void From_issue_to_issue_what_changed_says_so_and_what_did_not_is_the_same_octets()
    {
        // Pairs all over the archive, and the newest ones; all of them take minutes.
        var issues = CorpusReplayTests.Issues;
        var counts = Enumerable.Range(0, 5).Select(i => 300 + (i * 60)).Concat(Enumerable.Range(issues.Count - 4, 4)).ToList();
        foreach (var count in counts)
        {
            var (before, after) = (Snapshot(issues.Take(count - 1)), Snapshot(issues.Take(count)));
            Assert.Equal([], SnapshotCheck.FaultsOf(before, after, issues[count - 1].Date.ToDateOnly()));
        }
    }

    [CorpusFact]
    public void An_issue_that_was_edited_changes_what_the_edit_changed_on_its_day()
    {
        var issues = CorpusReplayTests.Issues;
        var day = issues[^1].Date.PlusDays(2);
        var edit = issues[^1] with { Revised = day, Listings = [.. issues[^1].Listings.Select((l, i) => i % 2 == 0 ? l : l with { Title = l.Title + "!" })] };
        var (before, after) = (Snapshot(issues), Snapshot([.. issues, edit]));

        Assert.Equal([], SnapshotCheck.FaultsOf(before, after, day.ToDateOnly()));
        Assert.All(after.Where(e => e["LAST-MODIFIED"] == $"{day:yyyyMMdd}T000000Z"), e => Assert.EndsWith("!", e["SUMMARY"], StringComparison.Ordinal));
        Assert.InRange(after.Count(e => e["LAST-MODIFIED"] == $"{day:yyyyMMdd}T000000Z"), 10, edit.Listings.Count);
    }

    [CorpusFact]
    public void Other_texts_of_old_issues_change_no_event_that_later_issues_tell_in_the_same_words()
    {
        var others = Directory.GetFiles(Corpus.Seeds).Select(CorpusReplayTests.Read).ToDictionary(issue => issue.Number);
        var day = CorpusReplayTests.Issues[^1].Date.PlusDays(1);
        var edited = CorpusReplayTests.Issues.SelectMany(issue =>
            others.TryGetValue(issue.Number, out var other) ? new[] { issue, other with { Revised = day } } : [issue]);

        Assert.Equal([], SnapshotCheck.FaultsOf(Snapshot(CorpusReplayTests.Issues), Snapshot(edited), DateOnly.MinValue));
    }

    [CorpusTheory]
    [InlineData("2018-02-28")]
    [InlineData("2024-09-11")]
    [InlineData("2026-06-18")]
    public void Every_spelling_of_a_filter_and_every_building_of_the_catalog_gives_the_same_octets(string date)
    {
        var today = Some.Date(date);
        var issues = CorpusReplayTests.Issues.TakeWhile(issue => issue.Date <= today).ToList();
        var index = new CatalogIndex(EventCatalog.Build(issues));
        var again = new CatalogIndex(EventCatalog.Build(Enumerable.Reverse(issues)));
        var filters = CorpusFilters.Of(index, 200);
        Assert.Equal(200, filters.Count);
        foreach (var filter in filters)
        {
            var feed = Calendars.Unchecked(Feed.Create(index, filter, today, null));
            Assert.Equal(feed, Calendars.Unchecked(Feed.Create(index, filter, today, null)));
            Assert.All(Spellings(filter.Canonical), query =>
                Assert.Equal(feed, Calendars.Unchecked(Feed.Create(again, Some.Filter(query, again), today, null))));
        }
    }

    [CorpusFact]
    public void From_issue_to_issue_it_holds_of_the_feeds_of_filters_of_every_kind()
    {
        var issues = CorpusReplayTests.Issues;
        foreach (var count in new[] { issues.Count - 60, issues.Count })
        {
            var today = issues[count - 1].Date;
            var before = new CatalogIndex(EventCatalog.Build(issues.Take(count - 1)));
            var after = new CatalogIndex(EventCatalog.Build(issues.Take(count)));
            var filters = CorpusFilters.Of(before, 200).Where((_, i) => i % 5 == 3).ToList();
            Assert.Equal(40, filters.Count);
            // What is told otherwise may be none of the filter's any longer.
            var changed = after.Catalog.Events.Where(e => e.LastModified == today).Select(e => e.Uid.ToString()).ToHashSet();
            Assert.NotEmpty(changed);
            Assert.All(filters, filter =>
            {
                var later = Events(after, Some.Filter(filter.Canonical, after), today);
                var there = later.Select(e => e["UID"]).ToHashSet();
                var earlier = Events(before, filter, today).Where(e => there.Contains(e["UID"]) || !changed.Contains(e["UID"]!));
                Assert.Equal([], SnapshotCheck.FaultsOf(earlier, later, today.ToDateOnly()));
            });
        }
    }

    // Of the parameters, of the values of one, and of the letters' case.
    private static IEnumerable<string> Spellings(string canonical)
    {
        var parts = canonical.Split('&');
        yield return string.Join('&', parts.Reverse().Select(part => part.ToUpperInvariant()));
        yield return string.Join('&', parts.Skip(1).Append(parts[0]).Select(part => part.Split('=') is [var name, var values]
            ? $"{name}={string.Join(',', values.Split(',').Reverse())}" : part));
    }

    private static List<Component> Events(CatalogIndex index, EventFilter filter, LocalDate today) =>
        [.. StrictCalendar.Read(Calendars.Unchecked(Feed.Create(index, filter, today, null))).Events];

    private static List<Component> Snapshot(IEnumerable<Issue> issues) =>
        [.. StrictCalendar.Read(Calendars.Unchecked(new() { Name = "Rust", Events = EventCatalog.Build(issues).Events })).Events];
}
