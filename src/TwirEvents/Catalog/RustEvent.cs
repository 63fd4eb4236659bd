using NodaTime;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog;

/// <summary>One happening, over all the issues that list it.</summary>
public sealed record RustEvent
{
    /// <summary>The identity, a version 5 UUID; it never changes once an issue has introduced the event.</summary>
    public required Guid Uid { get; init; }

    /// <summary>The title as the newest listing has it.</summary>
    public required string Title { get; init; }

    /// <summary>The target of the first link.</summary>
    public string? Url { get; init; }

    /// <summary>The days of the event; both ends belong to it.</summary>
    public required DateInterval Dates { get; init; }

    /// <summary>How one takes part.</summary>
    public required EventFormat Format { get; init; }

    /// <summary>The places, each once.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The region of the first place, else the one that the newest listing names.</summary>
    public Region? Region { get; init; }

    /// <summary>The organising groups, each once.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>The event's own links, each once.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Whether it takes place.</summary>
    public EventStatus Status { get; init; }

    /// <summary>How many issues changed it in a way that a reader notices (RFC 5545, section 3.8.7.4).</summary>
    public required int Sequence { get; init; }

    /// <summary>The date of the issue that first listed it.</summary>
    public required LocalDate Created { get; init; }

    /// <summary>The date of the issue that last changed it.</summary>
    public required LocalDate LastModified { get; init; }

    /// <summary>The date of the newest issue that lists it.</summary>
    public required LocalDate LastListed { get; init; }

    /// <summary>Where it is listed, oldest first.</summary>
    public required IReadOnlyList<ListingRef> Listings { get; init; }

    /// <summary>The same listings, each with the rule that made it one of this event.</summary>
    public IReadOnlyList<Join> Joins { get; init; } = [];

    /// <summary>
    /// The UID of the older event that this one turned out to be. The older is listed from then on; this one is cancelled, for
    /// the calendars that have it.
    /// </summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>Its story, oldest first.</summary>
    public IReadOnlyList<EventChange> History { get; init; } = [];
}

/// <summary>Whether an event takes place (RFC 5545, section 3.8.1.11).</summary>
public enum EventStatus
{
    /// <summary>As far as the newsletter says, it does.</summary>
    Confirmed,

    /// <summary>An issue says that it does not.</summary>
    Cancelled,

    /// <summary>No issue lists it so far, only the draft of the coming one, and that may change.</summary>
    Tentative,
}

/// <summary>The names of statuses in JSON.</summary>
public static class EventStatuses
{
    /// <summary>The name in lower case: <c>confirmed</c>, <c>cancelled</c>, <c>tentative</c>.</summary>
    public static string Name(this EventStatus status) => status switch
    {
        EventStatus.Confirmed => "confirmed",
        EventStatus.Cancelled => "cancelled",
        EventStatus.Tentative => "tentative",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>Where a listing stands.</summary>
/// <param name="Issue">The number of the issue.</param>
/// <param name="Line">The 1-based line in it.</param>
public readonly record struct ListingRef(int Issue, int Line);
