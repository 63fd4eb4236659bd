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
    private readonly List<(Observation Seen, int Before)> _all = new(count);

    public void Add(KnownEvent known, Observation seen)
    {
        _all.Add((seen, known.LastSeen));
        known.LastSeen = _all.Count - 1;
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
            seen.Add(_all[at].Seen);
        seen.Reverse();
    }
}

/// <summary>A listing of an event in one text of an issue; those of one text stand together.</summary>
/// <param name="Text">The text: an issue, or a revision of it.</param>
/// <param name="Listing">The listing.</param>
/// <param name="Rule">The rule that made it one of the event.</param>
internal readonly record struct Observation(IssueText Text, Listing Listing, JoinRule Rule);
