using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Feeds;

namespace TwirEvents.Web.Pages.Events;

/// <summary>What the page of an event shows.</summary>
/// <param name="Event">The event.</param>
/// <param name="Groups">Its groups.</param>
/// <param name="ReplacedBy">The event that it turned out to be.</param>
/// <param name="Address">The address of the page.</param>
/// <param name="IsOver">Whether its last day is past.</param>
public sealed record EventPage(
    RustEvent Event, IReadOnlyList<RustGroup> Groups, RustEvent? ReplacedBy, Uri Address, bool IsOver)
{
    /// <summary>The address of its own calendar.</summary>
    public string Calendar => $"/events/{Event.Uid}.ics";

    /// <summary>The page to read more on; <c>null</c> where its first link is none.</summary>
    public string? Link => PageLink.Of(Event.Url);

    /// <summary>Its other links that are pages.</summary>
    public IEnumerable<(string Title, string Address)> OtherLinks =>
        from link in Event.Links
        let address = PageLink.Of(link.Url)
        where address is not null && address != Link
        select (link.Title, address);

    /// <summary>A sentence for search engines and those who share the address.</summary>
    public string Description => string.Join(", ", new[]
    {
        TitleText.Of(Event.Title), DayRange, Event.Places.Count > 0 ? PlaceText.Of(Event) : FormatText.Of(Event.Format),
        Groups.Count > 0 ? string.Join(" and ", Groups.Select(group => TitleText.Of(group.Name))) : null,
    }.OfType<string>());

    private string DayRange => Event.Dates.Length == 1
        ? $"{Event.Dates.Start:uuuu-MM-dd}" : $"{Event.Dates.Start:uuuu-MM-dd} to {Event.Dates.End:uuuu-MM-dd}";

    /// <summary>The page of an event of the catalog.</summary>
    public static EventPage Of(PublishedCatalog published, RustEvent rustEvent, Uri site, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(rustEvent);
        return new(
            rustEvent, published.Index.Catalog.GroupsOf(rustEvent), rustEvent.ReplacedBy is { } uid ? published.Event(uid) : null,
            site.At($"events/{rustEvent.Uid}"), rustEvent.Dates.End < today);
    }
}
