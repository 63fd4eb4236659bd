using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>An event while the issues are read: its identity, and every mention of it in the order of the issues.</summary>
internal sealed class KnownEvent(Guid uid, int order)
{
    private readonly List<Observation> _observations = [];

    public Guid Uid { get; } = uid;

    /// <summary>The place in the order in which the events were introduced.</summary>
    public int Order { get; } = order;

    public IReadOnlyList<Observation> Observations => _observations;

    /// <summary>The older event that this one turned out to be, and the text that showed it.</summary>
    public (KnownEvent Event, IssueText Text)? ReplacedBy { get; private set; }

    public bool IsListed { get; private set; } = true;

    /// <summary>The start as last listed.</summary>
    public LocalDate Start => _observations[^1].Mention.Start;

    public string Title => _observations[^1].Mention.Title;

    public bool IsLinkless => _observations[^1].Mention.IsLinkless;

    public bool IsProven => _observations[^1].Mention.IsProven;

    /// <summary>The last day on which it was, or was said to be, ahead: its own, or that of the issue that last listed it.</summary>
    public LocalDate LastAhead => LocalDate.Max(Start, _observations[^1].Text.Issue.Date);

    /// <summary>How far the issue that last listed it looked ahead.</summary>
    public LocalDate LastWindowEnd => _observations[^1].Text.Issue is var issue && issue.StatedWindow is { } window ? window.End : issue.Date;

    public void Add(Observation observation) => _observations.Add(observation);

    public void Replace(KnownEvent older, IssueText text) => ReplacedBy = (older, text);

    /// <summary>Makes it a mere UID: the older event has its listings.</summary>
    public void GiveUpListings() => IsListed = false;
}

/// <summary>One text of an issue that mentions an event.</summary>
/// <param name="Text">The text: an issue, or a revision of it.</param>
/// <param name="Mention">The listings.</param>
/// <param name="Rule">What made the mention one of this event.</param>
internal sealed record Observation(IssueText Text, Mention Mention, JoinRule Rule);

/// <summary>One text of an issue.</summary>
/// <param name="Issue">The text as read.</param>
/// <param name="Position">The place of the issue among all, by date.</param>
/// <param name="Speaks">Whether it is the last text of its issue.</param>
internal sealed record IssueText(Issue Issue, int Position, bool Speaks);
