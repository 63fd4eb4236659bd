namespace TwirEvents.Newsletter;

/// <summary>How much a link says about which meeting is meant.</summary>
public enum LinkKind
{
    /// <summary>It names one meeting: a number of Meetup, an id of Luma, a path with a number or a date.</summary>
    Occurrence,

    /// <summary>It names one meeting and the day for which it was planned: <see cref="MeetupSeriesId"/>.</summary>
    Dated,

    /// <summary>It serves many meetings: a group's page, a home page, a chat or call room, a wiki page.</summary>
    Shared,
}
