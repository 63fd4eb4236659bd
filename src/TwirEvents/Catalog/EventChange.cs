using NodaTime;

namespace TwirEvents.Catalog;

/// <summary>One step in the story of an event, as an issue told it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Issue">The number of the issue.</param>
/// <param name="IssueDate">The date of the issue.</param>
/// <param name="Line">The 1-based line of the entry; <c>null</c> where the issue leaves the event out.</param>
/// <param name="Before">What was said before, in words; <c>null</c> where nothing was.</param>
/// <param name="After">What is said now, in words; <c>null</c> where nothing is.</param>
public readonly record struct EventChange(EventChangeKind Kind, int Issue, LocalDate IssueDate, int? Line, string? Before, string? After);

/// <summary>What happened to an event in an issue.</summary>
public enum EventChangeKind
{
    /// <summary>Listed for the first time.</summary>
    Listed,

    /// <summary>Listed with other days.</summary>
    Moved,

    /// <summary>Listed with another title.</summary>
    Renamed,

    /// <summary>Listed with another link.</summary>
    Relinked,

    /// <summary>Listed with other places.</summary>
    Relocated,

    /// <summary>Listed with another format.</summary>
    Reformatted,

    /// <summary>Said to be cancelled.</summary>
    Cancelled,

    /// <summary>No longer said to be cancelled.</summary>
    Reinstated,

    /// <summary>
    /// Left out by an issue whose window covers it, or by an edited text of an issue. That alone says nothing: an event may
    /// skip an issue.
    /// </summary>
    Dropped,

    /// <summary>Listed again after it was left out.</summary>
    Relisted,

    /// <summary>Found to be an older event, which is listed in its stead; that one's UID is what is said now.</summary>
    Replaced,
}

/// <summary>What made a listing part of its event.</summary>
/// <param name="Listing">Where the listing stands.</param>
/// <param name="Rule">The rule.</param>
public readonly record struct Join(ListingRef Listing, JoinRule Rule);
