using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Finds the known event of each mention of one issue's text: one to one, by four rules, nearest date first.</summary>
internal sealed class AcrossIssues(KnownEvents known, SharedLinks shared, IssueText text)
{
    /// <summary>How far a link that names its day can be moved: further, it is an old link on the next meeting.</summary>
    private const int DatedWithinDays = 7;

    /// <summary>How long after its day a meeting is listed again when it is put off: as long as the section looks ahead.</summary>
    private const int BackWithinDays = 28;

    // Before 2022 entries named no groups, and an issue that left an event out told nothing.
    private static readonly LocalDate _listsEverything = new(2022, 1, 1);

    private readonly Issue _issue = text.Issue;
    private readonly Dictionary<Mention, (KnownEvent Event, JoinRule Rule)> _matches = [];
    private readonly HashSet<KnownEvent> _listed = [];

    /// <summary>The known events of the mentions; a mention without one is new.</summary>
    public IReadOnlyDictionary<Mention, (KnownEvent Event, JoinRule Rule)> Match(IReadOnlyList<Mention> mentions)
    {
        Match(mentions, JoinRule.LinkAndStart, SameLinkAndStart);
        foreach (var mention in mentions)
            ReplaceTwins(mention);
        Match(mentions, JoinRule.Moved, SameLinkOnAnotherDay);
        Match(mentions, JoinRule.Replaced, SameGroupAndStart);
        Match(mentions, JoinRule.MovedAndReplaced, SameGroupAndTitleAhead);
        return _matches;
    }

    private void Match(IReadOnlyList<Mention> mentions, JoinRule rule, Func<Mention, IEnumerable<KnownEvent>> candidates)
    {
        var pairs = new List<(Mention Mention, KnownEvent Event)>();
        foreach (var mention in mentions)
        {
            if (_matches.ContainsKey(mention))
                continue;
            foreach (var candidate in candidates(mention))
            {
                if (IsFree(candidate))
                    pairs.Add((mention, candidate));
            }
        }

        pairs.Sort(NearestFirst);
        foreach (var (mention, candidate) in pairs)
        {
            if (!_matches.ContainsKey(mention) && _listed.Add(candidate))
                _matches.Add(mention, (candidate, rule));
        }
    }

    // Of equal distance the same title, then the older event and the earlier line.
    private static int NearestFirst((Mention Mention, KnownEvent Event) one, (Mention Mention, KnownEvent Event) other)
    {
        var days = DaysBetween(one.Mention, one.Event).CompareTo(DaysBetween(other.Mention, other.Event));
        if (days != 0)
            return days;
        var title = (one.Mention.Title != one.Event.Last.Title).CompareTo(other.Mention.Title != other.Event.Last.Title);
        if (title != 0)
            return title;
        var order = one.Event.Order.CompareTo(other.Event.Order);
        return order != 0 ? order : one.Mention.Line.CompareTo(other.Mention.Line);
    }

    private bool IsFree(KnownEvent candidate) => candidate.ReplacedBy is null && !_listed.Contains(candidate);

    // Where one of the two has no link, the title stands for it.
    private IEnumerable<KnownEvent> SameLinkAndStart(Mention mention)
    {
        foreach (var link in mention.Links)
        {
            foreach (var candidate in known.WithLinkAndStart(link, mention.Start))
                yield return candidate;
        }

        foreach (var title in mention.Titles)
        {
            foreach (var candidate in known.WithTitleAndStart(title, mention.Start))
            {
                if (mention.IsLinkless || candidate.Last.IsLinkless)
                    yield return candidate;
            }
        }
    }

    // One mention with the links of two known events: they were one all the time. The older stays.
    private void ReplaceTwins(Mention mention)
    {
        if (!_matches.TryGetValue(mention, out var match))
            return;
        foreach (var twin in Twins(mention).ToList())
        {
            var (older, younger) = twin.Order < match.Event.Order ? (twin, match.Event) : (match.Event, twin);
            younger.Replace(older, text);
            _listed.Add(older);
            _matches[mention] = match = (older, match.Rule);
        }
    }

    private IEnumerable<KnownEvent> Twins(Mention mention)
    {
        foreach (var link in mention.Links)
        {
            foreach (var candidate in known.WithLinkAndStart(link, mention.Start))
            {
                if (IsFree(candidate) && candidate.Start == mention.Start && LinksOfOneMeeting(mention).Contains(link))
                    yield return candidate;
            }
        }
    }

    private IEnumerable<KnownEvent> SameLinkOnAnotherDay(Mention mention) =>
        from link in LinksOfOneMeeting(mention)
        from candidate in known.WithLink(link)
        where CanHaveMoved(candidate, mention, link)
        select candidate;

    private bool CanHaveMoved(KnownEvent candidate, Mention mention, CanonicalLink link)
    {
        if (link.Day is not null)
            return DaysBetween(mention, candidate) <= DatedWithinDays;
        if (candidate.Start >= _issue.Date)
            return true;
        if (SharedLinks.CanComeBack(link))
        {
            shared.LearnThatItComesBack(link);
            return false;
        }

        return candidate.LastAhead.PlusDays(BackWithinDays) >= _issue.Date && SameTitle(candidate.Last.Title, mention.Title);
    }

    private IEnumerable<CanonicalLink> LinksOfOneMeeting(Mention mention) =>
        from entry in mention.Listings
        from link in entry.Listing.Links
        where shared.NamesOneMeeting(entry.Listing, link)
        select link;

    // "(rescheduled)" may be added. "#4" and "#5", "Jan 3" and "Feb 7" are two meetings under one link.
    private static bool SameTitle(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private IEnumerable<KnownEvent> SameGroupAndStart(Mention mention) =>
        from groupKey in mention.Groups
        from candidate in known.WithGroupAndStart(groupKey, mention.Start)
        where candidate.Start == mention.Start && ShouldBeListed(candidate)
        select candidate;

    private IEnumerable<KnownEvent> SameGroupAndTitleAhead(Mention mention) =>
        from groupKey in _issue.Date < _listsEverything ? [] : mention.Groups
        from title in mention.Titles
        let meetings = known.Ahead(groupKey, title, _issue.Date)
        from candidate in meetings.Events
        where candidate.Start > _issue.Date && ShouldBeListed(candidate)
            && !(mention.IsProven && candidate.Last.IsProven) && !IsNextOfSeries(meetings, candidate, mention.Start)
        select candidate;

    private bool ShouldBeListed(KnownEvent candidate) =>
        candidate.Start >= _issue.Date && (_issue.StatedWindow is null || candidate.Start <= _issue.StatedWindow.End);

    // Of a series, a day that the last issue did not reach yet was not listed because it was too far off, and a meeting does not
    // jump over another.
    private static bool IsNextOfSeries(MeetingsAhead meetings, KnownEvent candidate, LocalDate start) =>
        meetings.IsSeries
        && (start > candidate.LastWindowEnd || meetings.Events.Any(other => IsBetween(other.Start, candidate.Start, start)));

    private static bool IsBetween(LocalDate day, LocalDate one, LocalDate other) =>
        day > LocalDate.Min(one, other) && day < LocalDate.Max(one, other);

    private static int DaysBetween(Mention mention, KnownEvent candidate) => Math.Abs(Period.DaysBetween(candidate.Start, mention.Start));
}
