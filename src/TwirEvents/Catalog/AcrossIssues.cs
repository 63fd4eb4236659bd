using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Finds the known event of each mention of one issue's text: one to one, by four rules, nearest date first.</summary>
internal sealed class AcrossIssues(KnownEvents known, SharedLinks shared, Issue issue)
{
    /// <summary>How far a link that names its day can be moved: further, it is an old link on the next meeting.</summary>
    private const int DatedWithinDays = 6;

    /// <summary>How long after its day a meeting is listed again when it is put off: as long as the section looks ahead.</summary>
    private const int BackWithinDays = 28;

    // Before 2022 entries named no groups, and an issue that left an event out told nothing.
    private static readonly LocalDate _listsEverything = new(2022, 1, 1);

    private readonly Dictionary<Mention, (KnownEvent Event, JoinRule Rule)> _matches = [];
    private readonly HashSet<KnownEvent> _listed = [];

    /// <summary>The known events of the mentions; a mention without one is new.</summary>
    public IReadOnlyDictionary<Mention, (KnownEvent Event, JoinRule Rule)> Match(IReadOnlyList<Mention> mentions)
    {
        Match(mentions, JoinRule.LinkAndStart, SameLinkAndStart);
        Match(mentions, JoinRule.Moved, SameLinkOnAnotherDay);
        Match(mentions, JoinRule.Replaced, SameGroupAndStart);
        Match(mentions, JoinRule.MovedAndReplaced, SameGroupAndTitleAhead);
        return _matches;
    }

    private void Match(IReadOnlyList<Mention> mentions, JoinRule rule, Func<Mention, IEnumerable<KnownEvent>> candidates)
    {
        var pairs =
            from mention in mentions
            where !_matches.ContainsKey(mention)
            from candidate in candidates(mention)
            where !_listed.Contains(candidate)
            orderby DaysBetween(mention, candidate), candidate.Title != mention.Title, candidate.Order
            select (mention, candidate);

        foreach (var (mention, candidate) in pairs.ToList())
        {
            if (!_matches.ContainsKey(mention) && _listed.Add(candidate))
                _matches.Add(mention, (candidate, rule));
        }
    }

    private IEnumerable<KnownEvent> SameLinkAndStart(Mention mention) =>
        mention.Links.SelectMany(link => known.WithLinkAndStart(link, mention.Start));

    private IEnumerable<KnownEvent> SameLinkOnAnotherDay(Mention mention) =>
        from entry in mention.Listings
        from link in entry.Listing.Links
        where shared.NamesOneMeeting(entry.Listing, link)
        from candidate in known.WithLink(link)
        where CanHaveMoved(candidate, mention, link)
        select candidate;

    private bool CanHaveMoved(KnownEvent candidate, Mention mention, CanonicalLink link)
    {
        if (link.Day is not null)
            return DaysBetween(mention, candidate) <= DatedWithinDays;
        if (candidate.Start >= issue.Date)
            return true;
        if (link.Host.StartsWith("eventbrite.", StringComparison.Ordinal))
        {
            shared.LearnThatItComesBack(link);
            return false;
        }

        return candidate.Start.PlusDays(BackWithinDays) >= issue.Date && !AreNumberedApart(candidate.Title, mention.Title);
    }

    private IEnumerable<KnownEvent> SameGroupAndStart(Mention mention) =>
        mention.Groups.SelectMany(group => known.WithGroupAndStart(group, mention.Start)).Where(candidate => candidate.Start == mention.Start);

    private IEnumerable<KnownEvent> SameGroupAndTitleAhead(Mention mention) =>
        from _ in new[] { issue.Date }.Where(date => date >= _listsEverything)
        from entry in mention.Listings
        from groupKey in entry.Listing.Groups
        from candidate in known.WithGroupAndTitleFrom(groupKey, entry.Listing.Title, issue.Date)
        where ShouldBeListed(candidate)
        select candidate;

    private bool ShouldBeListed(KnownEvent candidate) => candidate.Start <= issue.StatedWindow?.End;

    // "#4" and "#5", "Jan 3" and "Feb 7": the next of a series under an old link.
    private static bool AreNumberedApart(string one, string other)
    {
        var numbers = Numbers(one);
        var others = Numbers(other);
        return numbers.Count > 0 && others.Count > 0 && !numbers.SequenceEqual(others);
    }

    private static List<string> Numbers(string title) => [.. title.Split(' ').Where(word => word.All(char.IsAsciiDigit))];

    private static int DaysBetween(Mention mention, KnownEvent candidate) => Math.Abs((mention.Start - candidate.Start).Days);
}
