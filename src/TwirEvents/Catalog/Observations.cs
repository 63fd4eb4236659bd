using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>The listings of all events, those of each in the order of texts and lines.</summary>
/// <remarks>
/// One list of all, in which each knows the one before of its event: a list for each event, most with two or three listings, would be
/// as many objects that the garbage collector looks at, and far from each other in memory when their events are told.
/// </remarks>
/// <param name="count">About how many there will be.</param>
internal sealed class Observations(int count)
{
    private readonly List<Observation> _all = new(count);

    /// <summary>Adds a listing behind those of its event.</summary>
    public void Add(KnownEvent known, IssueText text, Listing listing, JoinRule rule)
    {
        var before = known.LastSeen;
        var isRepeat = before >= 0 && EventContent.IsSame(_all[before].Listing, listing);
        known.LastSeen = _all.Count;
        _all.Add(new(text, listing, listing.Line, rule, isRepeat, before));
    }

    /// <summary>Those of an event.</summary>
    public List<Observation> Of(KnownEvent known)
    {
        var seen = new List<Observation>();
        Read(known, seen);
        return seen;
    }

    /// <summary>Fills a list with those of an event.</summary>
    public void Read(KnownEvent known, List<Observation> seen)
    {
        seen.Clear();
        for (var at = known.LastSeen; at >= 0; at = _all[at].Before)
            seen.Add(_all[at]);
        seen.Reverse();
    }
}

/// <summary>A listing of an event in one text of an issue; those of one text stand together.</summary>
/// <remarks>
/// What is told of a repeat is here: when the events are told, the listings are long out of the processor's caches, and most are repeats.
/// </remarks>
/// <param name="Text">The text: an issue, or a revision of it.</param>
/// <param name="Listing">The listing.</param>
/// <param name="Line">Its line.</param>
/// <param name="Rule">The rule that made it one of the event.</param>
/// <param name="IsRepeat">Whether it says the same as the listing before of its event.</param>
/// <param name="Before">The place of that listing among all <see cref="Observations"/>; -1 where there is none.</param>
internal readonly record struct Observation(IssueText Text, Listing Listing, int Line, JoinRule Rule, bool IsRepeat, int Before);
