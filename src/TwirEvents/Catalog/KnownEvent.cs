using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>An event while the issues are read: its identity, and every mention of it in the order of the issues.</summary>
internal sealed class KnownEvent(Guid uid, int order, Issue introducedBy)
{
    private EventKeys _last;
    private Issue _lastIssue = introducedBy;

    public Guid Uid { get; } = uid;

    /// <summary>The place in the order in which the events were introduced.</summary>
    public int Order { get; } = order;

    /// <summary>Its listings in the order of texts and lines.</summary>
    public List<Observation> Observations { get; } = [];

    /// <summary>The older event that this one turned out to be, and the text that showed it.</summary>
    public (KnownEvent Event, IssueText Text)? ReplacedBy { get; private set; }

    public bool IsListed { get; private set; } = true;

    /// <summary>What the newest mention gives to know it by.</summary>
    public ref readonly EventKeys Last => ref _last;

    /// <summary>The start as last listed.</summary>
    public LocalDate Start => _last.Start;

    /// <summary>The last day on which it was, or was said to be, ahead: its own, or that of the issue that last listed it.</summary>
    public LocalDate LastAhead => LocalDate.Max(Start, _lastIssue.Date);

    /// <summary>How far the issue that last listed it looked ahead.</summary>
    public LocalDate LastWindowEnd => _lastIssue.StatedWindow?.End ?? _lastIssue.Date;

    /// <summary>Takes what it is known by from a mention.</summary>
    /// <returns>Whether anything of it is new: most mentions are those of the week before.</returns>
    public bool Learn(in EventKeys keys)
    {
        if (_last.Equals(keys))
            return false;
        _last = keys;
        return true;
    }

    public void Add(IssueText text, Mention mention, JoinRule rule)
    {
        _lastIssue = text.Issue;
        foreach (var (listing, joined) in mention.Listings)
            Observations.Add(new(text, listing.Listing, joined ?? rule));
    }

    public void Replace(KnownEvent older, IssueText text) => ReplacedBy = (older, text);

    /// <summary>Makes it a mere UID: the older event has its listings.</summary>
    public void GiveUpListings() => IsListed = false;
}

/// <summary>A listing of an event in one text of an issue; those of one text stand together.</summary>
/// <param name="Text">The text: an issue, or a revision of it.</param>
/// <param name="Listing">The listing.</param>
/// <param name="Rule">The rule that made it one of the event.</param>
internal readonly record struct Observation(IssueText Text, Listing Listing, JoinRule Rule);

/// <summary>One text of an issue.</summary>
/// <param name="Issue">The text as read.</param>
/// <param name="Position">The place of the issue among all, by date.</param>
/// <param name="Speaks">Whether it is the last text of its issue.</param>
internal sealed record IssueText(Issue Issue, int Position, bool Speaks);
