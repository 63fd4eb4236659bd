using System.Text.Json;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

/// <summary>The real issues, read as they came.</summary>
public class CorpusReplayTests
{
    private static readonly Lazy<Issue[]> _issues = new(() => [.. Directory.GetFiles(Corpus.Issues).Select(Read).OrderBy(issue => issue.Date)]);

    internal static IReadOnlyList<Issue> Issues => _issues.Value;

    [CorpusFact]
    public void The_hand_made_answer_comes_out_completely()
    {
        using var answer = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus.Gold, "identity-2018.json")));
        var expected = answer.RootElement.EnumerateArray()
            .Select(e => e.GetProperty("listings").EnumerateArray().Select(l => $"{l.GetProperty("issue").GetString()}:{l.GetProperty("line").GetInt32()}"))
            .Select(lines => string.Join(' ', lines.Order(StringComparer.Ordinal))).ToHashSet();
        var dates = expected.SelectMany(lines => lines.Split(' ')).Select(line => line.Split(':')[0]).ToHashSet();

        var issues = _issues.Value.Where(issue => dates.Contains(LocalDatePattern.Iso.Format(issue.Date))).ToDictionary(issue => issue.Number);
        var found = EventCatalog.Build(issues.Values).Events
            .Select(e => e.Listings.Select(at => $"{LocalDatePattern.Iso.Format(issues[at.Issue].Date)}:{at.Line}"))
            .Select(lines => string.Join(' ', lines.Order(StringComparer.Ordinal)));

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [CorpusFact]
    public void Week_by_week_no_uid_disappears_and_no_sequence_falls()
    {
        // Every twentieth week, and each of the last ten: all of them take half a minute.
        var issues = _issues.Value;
        var before = new Dictionary<Guid, RustEvent>();
        foreach (var count in Enumerable.Range(1, issues.Length).Where(count => count % 20 == 0 || count > issues.Length - 10))
        {
            var after = EventCatalog.Build(issues.Take(count)).Events.ToDictionary(e => e.Uid);
            Assert.All(before.Values, e =>
            {
                Assert.True(after.ContainsKey(e.Uid), $"{e.Uid} of {e.Created} is gone");
                Assert.Equal(e.Created, after[e.Uid].Created);
                Assert.True(after[e.Uid].Sequence >= e.Sequence && after[e.Uid].LastModified >= e.LastModified);
            });
            before = after;
        }
    }

    [CorpusFact]
    public void The_other_states_of_five_issues_lose_no_uid_whenever_they_come()
    {
        var others = Directory.GetFiles(Corpus.Seeds).Select(Read).ToDictionary(issue => issue.Number);
        Assert.Equal(5, others.Count);
        var issues = _issues.Value;

        var published = Uids(issues);
        var early = Uids(issues.Select(issue => others.GetValueOrDefault(issue.Number, issue)));
        var edited = Uids(issues.SelectMany(issue => others.TryGetValue(issue.Number, out var other) ? new[] { other, issue } : [issue]));

        Assert.Subset(edited, early);
        Assert.Subset(edited, published);
        Assert.Subset(Uids([.. issues, .. others.Values]), published);
    }

    [CorpusFact]
    public void The_order_of_all_issues_does_not_matter() =>
        Assert.Equal(EventCatalog.Build(_issues.Value).Version, EventCatalog.Build(_issues.Value.Reverse()).Version);

    [CorpusFact]
    public void Every_series_id_of_Meetup_decodes_and_nearly_all_name_the_listed_day()
    {
        var listed = _issues.Value.SelectMany(issue => issue.Listings).Where(l => l.Url is not null)
            .Select(l => (Link: CanonicalLink.Of(l.Url!), l.Dates.Start))
            .Where(l => l.Link.Host == "meetup.com" && l.Link.GroupPage is not null && l.Link.Kind != LinkKind.Occurrence).ToList();

        Assert.All(listed, l => Assert.Equal(LinkKind.Dated, l.Link.Kind));
        Assert.InRange(listed.Count(l => l.Link.Day == l.Start) / (double)listed.Count, 0.95, 1.0);
    }

    private static HashSet<Guid> Uids(IEnumerable<Issue> issues) => [.. EventCatalog.Build(issues).Events.Select(e => e.Uid)];

    internal static Issue Read(string file)
    {
        Assert.True(IssueReader.TryRead(File.ReadAllText(file), out var issue, out var problem), $"{file}: {problem}");
        return issue;
    }
}
