using NodaTime;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog;

/// <summary>What one issue says of an event: its listings merged.</summary>
internal struct EventContent
{
    private EventContent(Listing listing)
    {
        Title = listing.Title;
        Url = listing.Url;
        Dates = listing.Dates;
        Format = listing.Format;
        Places = listing.Places;
        Region = listing.Region;
        Groups = listing.Groups;
        Links = listing.Links;
        Status = CancellationMark.IsIn(listing.Title) ? EventStatus.Cancelled : EventStatus.Confirmed;
    }

    public string Title { get; private set; }

    public string? Url { get; private set; }

    public DateInterval Dates { get; private set; }

    public EventFormat Format { get; private set; }

    public IReadOnlyList<Place> Places { get; private set; }

    public Region? Region { get; private set; }

    public IReadOnlyList<Group> Groups { get; private set; }

    public IReadOnlyList<Link> Links { get; private set; }

    public EventStatus Status { get; private set; }

    /// <summary>Merges the listings of one issue; a place that they leave out is kept from before.</summary>
    public static EventContent Of(ReadOnlySpan<Observation> listings, EventContent? before, KeyCache keys)
    {
        var content = new EventContent(listings[0].Listing);
        foreach (var next in listings[1..])
            content.Merge(new(next.Listing));
        content.NameEachOnce(keys);
        if (before is { } known)
            content.Keep(known);
        return content;
    }

    /// <summary>Whether two listings say the same of their event; most are repeated word for word.</summary>
    public static bool IsSame(Listing one, Listing other) =>
        one.Title == other.Title && one.Url == other.Url && one.Dates == other.Dates && one.Format == other.Format && one.Region == other.Region
        && one.Places.SequenceEqual(other.Places) && one.Groups.SequenceEqual(other.Groups) && one.Links.SequenceEqual(other.Links);

    /// <summary>Whether nothing at all differs, noticeable or not.</summary>
    public bool Equals(EventContent other) =>
        Title == other.Title && Url == other.Url && Dates == other.Dates && Format == other.Format && Region == other.Region
        && Status == other.Status && Places.SequenceEqual(other.Places) && Groups.SequenceEqual(other.Groups)
        && Links.SequenceEqual(other.Links);

    private void Merge(EventContent next)
    {
        Url ??= next.Url;
        Dates = new(Dates.Start, LocalDate.Max(Dates.End, next.Dates.End));
        if (Format != next.Format)
            Format = EventFormat.Hybrid;
        Places = [.. Places, .. next.Places];
        Region ??= next.Region;
        Groups = [.. Groups, .. next.Groups];
        Links = [.. Links, .. next.Links];
        if (next.Status == EventStatus.Cancelled)
            Status = EventStatus.Cancelled;
    }

    private void Keep(EventContent before)
    {
        // "Cancelled" in the title's stead does not tell what is cancelled.
        if (CancellationMark.IsAll(Title))
            Title = before.Title;
        if (Places.Count == 0 && before.Places.Count > 0)
            (Places, Region) = (before.Places, before.Region);
    }

    private void NameEachOnce(KeyCache keys)
    {
        if (Places.Count > 1)
            Places = EachOnce(Places, keys.Place);
        if (Groups.Count > 1)
            Groups = EachOnce(Groups, keys.Group);
        if (Links.Count > 1)
            Links = EachOnce(Links, keys.Link);
    }

    // Nearly all have two at most, which need no set.
    private static IReadOnlyList<T> EachOnce<T>(IReadOnlyList<T> named, Func<T, string> key) =>
        named.Count == 2 && key(named[0]) != key(named[1]) ? named : [.. named.DistinctBy(key)];
}
