using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>An event while the issues are read: its identity, and what it is known by.</summary>
internal sealed class KnownEvent(Guid uid, int order, IssueText introducedBy)
{
    private EventKeys _last;
    private LocalDate _lastListed;

    public Guid Uid { get; } = uid;

    /// <summary>The place in the order in which the events were introduced.</summary>
    public int Order { get; } = order;

    /// <summary>The text that listed it first.</summary>
    public IssueText IntroducedBy { get; } = introducedBy;

    /// <summary>The place of its newest listing among all <see cref="Observations"/>; -1 where it has none.</summary>
    public int LastSeen { get; set; } = -1;

    /// <summary>The older event that this one turned out to be, and the text that showed it.</summary>
    public (KnownEvent Event, IssueText Text)? ReplacedBy { get; private set; }

    public bool IsListed { get; private set; } = true;

    /// <summary>What the newest mention gives to know it by.</summary>
    public ref readonly EventKeys Last => ref _last;

    /// <summary>The start as last listed.</summary>
    public LocalDate Start => _last.Start;

    /// <summary>The last day on which it was, or was said to be, ahead: its own, or that of the issue that last listed it.</summary>
    public LocalDate LastAhead => LocalDate.Max(Start, _lastListed);

    /// <summary>How far the issue that last listed it looked ahead.</summary>
    public LocalDate LastWindowEnd { get; private set; }

    /// <summary>Takes what it is known by from a mention in an issue.</summary>
    /// <returns>Whether anything of it is new: most mentions are those of the week before.</returns>
    public bool Learn(in EventKeys keys, Issue issue)
    {
        _lastListed = issue.Date;
        LastWindowEnd = issue.StatedWindow?.End ?? issue.Date;
        if (_last.Equals(keys))
            return false;
        _last = keys;
        return true;
    }

    public void Replace(KnownEvent older, IssueText text) => ReplacedBy = (older, text);

    /// <summary>Makes it a mere UID: the older event has its listings.</summary>
    public void GiveUpListings() => IsListed = false;
}
