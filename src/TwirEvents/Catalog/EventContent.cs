using NodaTime;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog;

/// <summary>What one issue says of an event: its listings merged.</summary>
internal sealed class EventContent
{
    public required string Title { get; init; }

    public required string? Url { get; init; }

    public required DateInterval Dates { get; init; }

    public required EventFormat Format { get; init; }

    public required IReadOnlyList<Place> Places { get; init; }

    public required Region? Region { get; init; }

    public required IReadOnlyList<Group> Groups { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public required EventStatus Status { get; init; }

    /// <summary>Merges the listings of one issue; a place that they leave out is kept from before.</summary>
    public static EventContent Of(Mention mention, EventContent? before, KeyCache keys)
    {
        var first = mention.Listings[0].Listing.Listing;
        var title = first.Title;
        var places = Merged(mention, listing => listing.Places, keys.Place);
        var keepsPlaces = places.Count == 0 && before is { Places.Count: > 0 };
        return new()
        {
            // "Cancelled" in the title's stead does not tell what is cancelled.
            Title = CancellationMark.IsAll(title) && before is not null ? before.Title : title,
            Url = Listings(mention).FirstOrDefault(listing => listing.Url is not null)?.Url,
            Dates = Listings(mention).MaxBy(listing => listing.Dates.End)!.Dates,
            Format = Listings(mention).All(listing => listing.Format == first.Format) ? first.Format : EventFormat.Hybrid,
            Places = keepsPlaces ? before!.Places : places,
            Region = keepsPlaces ? before!.Region : Listings(mention).FirstOrDefault(listing => listing.Region is not null)?.Region,
            Groups = Merged(mention, listing => listing.Groups, group => keys.LinkText(group.Url) ?? keys.Name(group.Name)),
            Links = Merged(mention, listing => listing.Links, link => keys.LinkText(link.Url) ?? keys.Name(link.Title)),
            Status = Listings(mention).Any(listing => CancellationMark.IsIn(listing.Title)) ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
    }

    /// <summary>Whether nothing at all differs, noticeable or not.</summary>
    public bool Equals(EventContent other) =>
        Title == other.Title && Url == other.Url && Dates == other.Dates && Format == other.Format && Region == other.Region
        && Status == other.Status && Places.SequenceEqual(other.Places) && Groups.SequenceEqual(other.Groups)
        && Links.SequenceEqual(other.Links);

    private static IEnumerable<Listing> Listings(Mention mention) => mention.Listings.Select(entry => entry.Listing.Listing);

    // Each once; most events are listed once in an issue, with one of each.
    private static IReadOnlyList<T> Merged<T, TKey>(Mention mention, Func<Listing, IReadOnlyList<T>> parts, Func<T, TKey> key) =>
        mention.Listings.Count == 1 && parts(mention.Listings[0].Listing.Listing) is { Count: <= 1 } only ? only
        : [.. Listings(mention).SelectMany(parts).DistinctBy(key)];
}
