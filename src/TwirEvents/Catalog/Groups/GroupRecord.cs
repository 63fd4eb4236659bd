using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog.Groups;

/// <summary>All that the issues say about one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Events">Its events by start, then UID.</param>
/// <param name="Findings">Its entries that have findings, newest first.</param>
/// <param name="Entries">How many entries its events have in all.</param>
/// <param name="Missing">Meetings that may be missing, newest first.</param>
public sealed record GroupRecord(
    RustGroup Group,
    IReadOnlyList<RustEvent> Events,
    IReadOnlyList<EntryFindings> Findings,
    int Entries,
    IReadOnlyList<MissingMeeting> Missing)
{
    /// <summary>Its first event that takes place and is not over on a day; <c>null</c> where none is listed.</summary>
    public RustEvent? Next(LocalDate today) =>
        Events.FirstOrDefault(e => e.Dates.End >= today && e.Status != EventStatus.Cancelled);
}

/// <summary>An entry and what was found wrong or doubtful in it.</summary>
/// <param name="Listing">The entry as read; of several with the same findings about one event the newest.</param>
/// <param name="Event">The event that it is of.</param>
/// <param name="Diagnostics">The findings in the order of lines; there is at least one.</param>
/// <param name="Earlier">Where else the event was listed with the same findings, newest first.</param>
public sealed record EntryFindings(Listing Listing, RustEvent Event, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<ListingRef> Earlier)
{
    /// <summary>The entry as it should stand; <c>null</c> where that is not known.</summary>
    public string? Correction => Diagnostics.FirstOrDefault(diagnostic => diagnostic.Correction is not null)?.Correction;
}
