using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>The listings of one issue's text that are one event, in the order of lines.</summary>
internal sealed class Mention(Listing listing, KeyCache cache)
{
    // Nearly all have one listing, which needs no list.
    private readonly (ListingKeys Listing, JoinRule? Rule) _only = (new(listing, cache), null);
    private Joined? _joined;

    /// <summary>The listings, each with the rule that joined it to those before; the first has none.</summary>
    public ReadOnlySpan<(ListingKeys Listing, JoinRule? Rule)> Listings =>
        _joined is null ? new ReadOnlySpan<(ListingKeys, JoinRule?)>(in _only) : _joined.Listings;

    /// <summary>What it gives to know the event by.</summary>
    public ref readonly EventKeys Keys => ref _joined is null ? ref _only.Listing.Keys : ref _joined.Keys;

    /// <summary>The line of its first listing.</summary>
    public int Line => Listings[0].Listing.Listing.Line;

    /// <summary>
    /// What tells an event that this mention introduces from those of the same issue and day: the link as first listed, which for an
    /// entry without a link is its title; of several listings the smallest.
    /// </summary>
    public string Mark => _joined is null ? MarkOf(_only.Listing) : _joined.Listings.Select(entry => MarkOf(entry.Listing)).Min(StringComparer.Ordinal)!;

    /// <summary>The known event that it is, and the rule that told so; <c>null</c> for a new one.</summary>
    public (KnownEvent Event, JoinRule Rule)? Match { get; set; }

    /// <summary>Becomes the mention of one listing.</summary>
    public void Read(Listing listing)
    {
        _only.Listing.Read(listing);
        _joined = null;
        Match = null;
    }

    public void Join(Mention other, JoinRule rule)
    {
        (ListingKeys Listing, JoinRule? Rule)[] listings = [.. Listings, .. other.Listings];
        foreach (ref var entry in listings.AsSpan(Listings.Length))
            entry.Rule ??= rule;
        Array.Sort(listings, (one, another) => one.Listing.Listing.Line.CompareTo(another.Listing.Listing.Line));
        var keys = listings[0].Listing.Keys;
        foreach (var (listing, _) in listings.AsSpan(1))
            keys = keys.With(listing.Keys);
        _joined = new(listings, keys);
    }

    private static string MarkOf(ListingKeys keys) => keys.FirstLink?.Text ?? keys.Listing.Title;

    private sealed class Joined((ListingKeys Listing, JoinRule? Rule)[] listings, EventKeys keys)
    {
        public readonly (ListingKeys Listing, JoinRule? Rule)[] Listings = listings;
        public readonly EventKeys Keys = keys;
    }
}
