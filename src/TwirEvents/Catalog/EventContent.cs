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
        Listing[] listings = [.. mention.Listings.Select(entry => entry.Listing.Listing)];
        var title = listings[0].Title;
        IReadOnlyList<Place> places = [.. listings.SelectMany(listing => listing.Places).DistinctBy(keys.Place)];
        var keepsPlaces = places.Count == 0 && before is { Places.Count: > 0 };
        return new()
        {
            // "Cancelled" in the title's stead does not tell what is cancelled.
            Title = CancellationMark.IsAll(title) && before is not null ? before.Title : title,
            Url = listings[0].Url ?? listings.FirstOrDefault(listing => listing.Url is not null)?.Url,
            Dates = new(mention.Start, listings.Max(listing => listing.Dates.End)),
            Format = Merged([.. listings.Select(listing => listing.Format).Distinct()]),
            Places = keepsPlaces ? before!.Places : places,
            Region = keepsPlaces ? before!.Region : listings.FirstOrDefault(listing => listing.Region is not null)?.Region,
            Groups = [.. listings.SelectMany(listing => listing.Groups).DistinctBy(group => keys.LinkText(group.Url) ?? keys.Name(group.Name))],
            Links = [.. listings.SelectMany(listing => listing.Links).DistinctBy(link => keys.LinkText(link.Url) ?? keys.Name(link.Title))],
            Status = listings.Any(listing => CancellationMark.IsIn(listing.Title)) ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
    }

    /// <summary>Whether nothing at all differs, noticeable or not.</summary>
    public bool Equals(EventContent other) =>
        Title == other.Title && Url == other.Url && Dates == other.Dates && Format == other.Format && Region == other.Region
        && Status == other.Status && Places.SequenceEqual(other.Places) && Groups.SequenceEqual(other.Groups)
        && Links.SequenceEqual(other.Links);

    private static EventFormat Merged(EventFormat[] formats) => formats is [var only] ? only : EventFormat.Hybrid;
}
