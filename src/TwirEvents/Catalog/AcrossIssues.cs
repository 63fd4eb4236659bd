using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Finds the known event of each mention of one issue's text: one to one, rule after rule, nearest date first.</summary>
internal sealed class AcrossIssues(KnownEvents known, SharedLinks shared, Observations observations, KeyCache keys)
{
    /// <summary>How far a link that names its day can be moved: further, it is an old link on the next meeting.</summary>
    private const int DatedWithinDays = 7;

    /// <summary>How long after its day a meeting is listed again when it is put off: as long as the section looks ahead.</summary>
    public const int BackWithinDays = 28;

    // Before 2022 entries named no groups, and an issue that left an event out told nothing.
    private static readonly LocalDate _listsEverything = new(2022, 1, 1);

    // Of the text that is read now.
    private readonly HashSet<KnownEvent> _listed = [];
    private readonly List<(Mention Mention, KnownEvent Event, int Days)> _pairs = [];

    private IssueText? _text;

    private IssueText Text => _text ?? throw new InvalidOperationException("Mentions are those of a text.");

    /// <summary>Tells the mentions of a text which known events they are; one that is told nothing is new.</summary>
    public void Match(IssueText text, List<Mention> mentions)
    {
        _text = text;
        _listed.Clear();
        Match(mentions, JoinRule.LinkAndStart, SameLinkAndStart);
        ReplaceTwins(mentions);
        Match(mentions, JoinRule.Moved, SameLinkOnAnotherDay);
        Match(mentions, JoinRule.Replaced, SameGroupAndStart);
        Match(mentions, JoinRule.Replaced, SameGroupNameAndTitle);
        Match(mentions, JoinRule.MovedAndReplaced, SameGroupAndTitleAhead);
    }

    private void Match(List<Mention> mentions, JoinRule rule, Action<Mention> offer)
    {
        _pairs.Clear();
        foreach (var mention in mentions)
        {
            if (mention.Match is null)
                offer(mention);
        }

        _pairs.Sort(NearestFirst);
        foreach (var (mention, candidate, _) in _pairs)
        {
            if (mention.Match is null && _listed.Add(candidate))
                mention.Match = (candidate, rule);
        }
    }

    private void Offer(Mention mention, KnownEvent candidate)
    {
        if (IsFree(candidate))
            _pairs.Add((mention, candidate, DaysBetween(candidate.Start, mention.Keys.Start)));
    }

    // Of equal distance the same title, then the older event and the earlier line.
    private static int NearestFirst((Mention Mention, KnownEvent Event, int Days) one, (Mention Mention, KnownEvent Event, int Days) other)
    {
        if (one.Days != other.Days)
            return one.Days.CompareTo(other.Days);
        var title = (one.Mention.Keys.Title != one.Event.Last.Title).CompareTo(other.Mention.Keys.Title != other.Event.Last.Title);
        if (title != 0)
            return title;
        var order = one.Event.Order.CompareTo(other.Event.Order);
        return order != 0 ? order : one.Mention.Line.CompareTo(other.Mention.Line);
    }

    private bool IsFree(KnownEvent candidate) => candidate.ReplacedBy is null && !_listed.Contains(candidate);

    // Where one of the two has no link, the title stands for it.
    private void SameLinkAndStart(Mention mention)
    {
        foreach (var link in mention.Keys.Links)
        {
            foreach (var candidate in known.WithLinkAndStart(link, mention.Keys.Start))
                Offer(mention, candidate);
        }

        foreach (var title in mention.Keys.Titles)
        {
            foreach (var candidate in known.WithTitleAndStart(title, mention.Keys.Start))
            {
                if (mention.Keys.IsLinkless || candidate.Last.IsLinkless)
                    Offer(mention, candidate);
            }
        }
    }

    // One mention with the links of two known events: they were one all the time. The older stays.
    private void ReplaceTwins(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Match is { } match)
                mention.Match = ReplaceTwins(mention, match);
        }
    }

    private (KnownEvent Event, JoinRule Rule) ReplaceTwins(Mention mention, (KnownEvent Event, JoinRule Rule) match)
    {
        foreach (var listing in mention.Listings)
        {
            foreach (var link in listing.Links)
            {
                if (shared.NamesOneMeeting(listing, link))
                    match = ReplaceTwins(match, link, mention.Keys.Start);
            }
        }

        return match;
    }

    private (KnownEvent Event, JoinRule Rule) ReplaceTwins((KnownEvent Event, JoinRule Rule) match, CanonicalLink link, LocalDate start)
    {
        foreach (var twin in known.WithLinkAndStart(link, start))
        {
            if (!IsFree(twin) || twin.Start != start)
                continue;
            var (older, younger) = twin.Order < match.Event.Order ? (twin, match.Event) : (match.Event, twin);
            younger.Replace(older, Text);
            _listed.Add(older);
            match.Event = older;
        }

        return match;
    }

    private void SameLinkOnAnotherDay(Mention mention)
    {
        foreach (var listing in mention.Listings)
        {
            foreach (var link in listing.Links)
            {
                if (shared.NamesOneMeeting(listing, link))
                    OfferThoseThatMoved(mention, link);
            }
        }
    }

    private void OfferThoseThatMoved(Mention mention, CanonicalLink link)
    {
        foreach (var candidate in known.WithLink(link))
        {
            if (CanHaveMoved(candidate, mention, link))
                Offer(mention, candidate);
        }
    }

    private bool CanHaveMoved(KnownEvent candidate, Mention mention, CanonicalLink link)
    {
        // A day that had passed when it was first printed was a slip, and the id's own day is the right one.
        if (link.Day is { } day)
            return DaysBetween(candidate.Start, mention.Keys.Start) <= DatedWithinDays
                || (candidate.Start < candidate.IntroducedBy.Published && DaysBetween(day, mention.Keys.Start) <= DatedWithinDays);
        if (candidate.Start >= Text.Issue.Date)
            return true;
        if (SharedLinks.CanComeBack(link))
        {
            shared.LearnThatItComesBack(link);
            return false;
        }

        return candidate.LastAhead.PlusDays(BackWithinDays) >= Text.Issue.Date && SameTitle(candidate.Last.Title, mention.Keys.Title);
    }

    // "(rescheduled)" may be added. "#4" and "#5", "Jan 3" and "Feb 7" are two meetings under one link.
    private static bool SameTitle(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private void SameGroupAndStart(Mention mention)
    {
        foreach (var group in mention.Keys.Groups)
        {
            foreach (var candidate in known.WithGroupAndStart(group, mention.Keys.Start))
            {
                if (candidate.Start == mention.Keys.Start && ShouldBeListed(candidate))
                    Offer(mention, candidate);
            }
        }
    }

    // The group's link may be new too. Its name proves less, for names are alike all over the world: title and city must agree.
    private void SameGroupNameAndTitle(Mention mention)
    {
        foreach (var title in mention.Keys.Titles)
        {
            foreach (var candidate in known.WithTitleAndStart(title, mention.Keys.Start))
            {
                if (candidate.Start == mention.Keys.Start && ShouldBeListed(candidate) && SameGroupNameAndCity(candidate, mention))
                    Offer(mention, candidate);
            }
        }
    }

    private bool SameGroupNameAndCity(KnownEvent candidate, Mention mention)
    {
        foreach (var seen in observations.Of(candidate))
        {
            var before = new ListingKeys(seen.Listing, keys);
            foreach (var listing in mention.Listings)
            {
                if (listing.GroupNames.AsSpan().ContainsAny(before.GroupNames) && listing.Cities.AsSpan().ContainsAny(before.Cities))
                    return true;
            }
        }

        return false;
    }

    private void SameGroupAndTitleAhead(Mention mention)
    {
        if (Text.Issue.Date < _listsEverything)
            return;
        foreach (var group in mention.Keys.Groups)
        {
            foreach (var title in mention.Keys.Titles)
            {
                var meetings = known.Ahead(group, title, Text.Published);
                foreach (var candidate in meetings.Events)
                {
                    if (candidate.Start > Text.Issue.Date && ShouldBeListed(candidate)
                        && !(mention.Keys.IsProven && candidate.Last.IsProven) && !IsNextOfSeries(meetings, candidate, mention.Keys.Start))
                        Offer(mention, candidate);
                }
            }
        }
    }

    private bool ShouldBeListed(KnownEvent candidate) =>
        candidate.Start >= Text.Issue.Date && (Text.Issue.StatedWindow is null || candidate.Start <= Text.Issue.StatedWindow.End);

    // Of a series, a day that the last issue did not reach yet was not listed because it was too far off, and a meeting does not
    // jump over another.
    private static bool IsNextOfSeries(MeetingsAhead meetings, KnownEvent candidate, LocalDate start) =>
        meetings.IsSeries && (start > candidate.LastWindowEnd || meetings.HasOneBetween(candidate.Start, start));

    private static int DaysBetween(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));
}
