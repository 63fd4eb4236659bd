using NodaTime;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>One event entry in the "Upcoming Events" section of one issue, as read.</summary>
public sealed record Listing
{
    /// <summary>The number of the issue.</summary>
    public required int Issue { get; init; }

    /// <summary>The date of the issue.</summary>
    public required LocalDate IssueDate { get; init; }

    /// <summary>The 1-based line of the issue on which the entry begins.</summary>
    public required int Line { get; init; }

    /// <summary>The sub-heading that the entry stands under; <c>null</c> before there were any.</summary>
    public string? Section { get; init; }

    /// <summary>The days of the event; both ends belong to it.</summary>
    public required DateInterval Dates { get; init; }

    /// <summary>How one takes part.</summary>
    public required EventFormat Format { get; init; }

    /// <summary>The places in the order of the text; empty where the entry names none.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The region of the first place, else the one that the entry or its heading names.</summary>
    public Region? Region { get; init; }

    /// <summary>The organising groups in the order of the text.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>The title of the first link, or what stands in its stead.</summary>
    public required string Title { get; init; }

    /// <summary>The target of the first link.</summary>
    public string? Url { get; init; }

    /// <summary>The event's own links in the order of the text, repeats kept.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What was repaired or looks wrong, each code once, in the order found.</summary>
    public IReadOnlyList<DiagnosticCode> Warnings { get; init; } = [];
}
