using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>One issue of the newsletter, as read.</summary>
public sealed record Issue
{
    /// <summary>The number of the issue.</summary>
    public required int Number { get; init; }

    /// <summary>The date of the issue.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>
    /// The day on which this text was first seen, where it is a later text of an issue that was published before; <c>null</c> for the
    /// text as published. What it changes was changed on that day.
    /// </summary>
    public LocalDate? Revised { get; init; }

    /// <summary>The window that the line "Rusty Events between A - B" states; <c>null</c> where there is none.</summary>
    public DateInterval? StatedWindow { get; init; }

    /// <summary>How many entries the section has: each is a listing, or has a diagnostic that says why it is none.</summary>
    public int Entries { get; init; }

    /// <summary>The event entries in the order of the text.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>What was found wrong or doubtful, in the order of lines.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
