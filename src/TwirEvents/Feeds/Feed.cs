using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Filtering;

namespace TwirEvents.Feeds;

/// <summary>What every form of a feed says: some events under a name and an address.</summary>
public sealed record Feed
{
    /// <summary>How many events a feed holds at most (calendar.md: programs cut longer ones in silence).</summary>
    public const int MaxEvents = 1500;

    /// <summary>How many octets its iCalendar form takes at most; Google stops at about a megabyte.</summary>
    public const int MaxOctets = 900_000;

    private const int MaxName = 120;

    /// <summary>What a calendar program calls it: <c>Rust meetups (Europe, Virtual)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A sentence about it. Like the name it holds no number and no date of its own: see <see cref="ICalendarWriter"/>.</summary>
    public string Description { get; init; } =
        "Rust meetups and conferences listed by This Week in Rust, with their days; the time is behind each link.";

    /// <summary>The canonical query string of its filter.</summary>
    public string Query { get; init; } = "";

    /// <summary>Its filter's <see cref="EventFilter.ShortAddress"/>.</summary>
    public string? ShortAddress { get; init; }

    /// <summary>What it says of cancelled events as a calendar.</summary>
    public CancelledEvents Cancelled { get; init; }

    /// <summary>When it reminds of each event as a calendar; <c>null</c> where it does not.</summary>
    public Alarm? Alarm { get; init; }

    /// <summary>The address of the service that serves it; <c>null</c> where none does.</summary>
    public Uri? Site { get; init; }

    /// <summary>The events by start, then UID.</summary>
    public required IReadOnlyList<RustEvent> Events { get; init; }

    /// <summary>How many older events fit the filter and had no room.</summary>
    public int Omitted { get; init; }

    /// <summary>The page with the same filter.</summary>
    public Uri? Page => Address("", Query);

    /// <summary>The address that opens the calendar program of a device; <c>null</c> where no service is known.</summary>
    public string? Webcal => AddressOf(FeedForm.ICalendar.Extension) is { } calendar ? $"webcal{calendar.AbsoluteUri[calendar.Scheme.Length..]}" : null;

    /// <summary>The feed of a filter, the same in every form: over the limits the oldest events go first.</summary>
    /// <param name="index">The catalog.</param>
    /// <param name="filter">Which of its events.</param>
    /// <param name="today">The day that the filter's default start counts from.</param>
    /// <param name="site">The http or https address of the service; <c>null</c> where none serves the feed.</param>
    public static Feed Create(CatalogIndex index, EventFilter filter, LocalDate today, Uri? site)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (site is not null && (!site.IsAbsoluteUri || site.Scheme is not ("http" or "https")))
            throw new ArgumentException("A site has an absolute http or https address.", nameof(site));
        var selected = filter.Select(index, today);
        var feed = new Feed
        {
            Name = NameOf(filter),
            Query = filter.Canonical,
            ShortAddress = filter.ShortAddress,
            Cancelled = filter.Cancelled,
            Alarm = filter.Alarm,
            Site = site,
            Events = [],
        };
        var events = ICalendarWriter.Newest(feed, selected);
        return feed with { Events = events, Omitted = selected.Count - events.Count };
    }

    /// <summary>One event alone: a file to import, which names no address to ask again.</summary>
    public static Feed Of(RustEvent rustEvent)
    {
        ArgumentNullException.ThrowIfNull(rustEvent);
        return new() { Name = Short(rustEvent.Title) is { Length: > 0 } name ? name : EventText.Untitled, Events = [rustEvent] };
    }

    /// <summary>The address of one of its forms, such as <c>ics</c>; <c>null</c> where no service is known.</summary>
    public Uri? AddressOf(string form) =>
        ShortAddress is null ? Address($"events.{form}", Query) : Address($"{ShortAddress}.{form}", "");

    /// <summary>The page of one of its events; <c>null</c> where no service is known.</summary>
    public Uri? PageOf(RustEvent rustEvent)
    {
        ArgumentNullException.ThrowIfNull(rustEvent);
        return Address($"events/{rustEvent.Uid}", "");
    }

    private static string NameOf(EventFilter filter) =>
        Short(filter.Words.Count == 0 ? "Rust meetups" : $"Rust meetups ({string.Join(", ", filter.Words)})");

    private static string Short(string name) => new FeedText().Append(name, MaxName).Chars().ToString();

    private Uri? Address(string path, string query)
    {
        if (Site is null)
            return null;
        var folder = Site.GetLeftPart(UriPartial.Path);
        return new($"{folder}{(folder.EndsWith('/') ? "" : "/")}{path}{(query.Length == 0 ? "" : "?")}{query}");
    }
}
