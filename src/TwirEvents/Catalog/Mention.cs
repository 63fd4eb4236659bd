using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>The listings of one issue's text that are one event, in the order of lines.</summary>
internal sealed class Mention(Listing listing, KeyCache cache)
{
    // Nearly all have one listing, which needs no list.
    private readonly ListingKeys _only = new(listing, cache);
    private Joined? _joined;

    /// <summary>The listings.</summary>
    public ReadOnlySpan<ListingKeys> Listings => _joined is null ? new ReadOnlySpan<ListingKeys>(in _only) : _joined.Listings;

    /// <summary>What it gives to know the event by.</summary>
    public ref readonly EventKeys Keys => ref _joined is null ? ref _only.Keys : ref _joined.Keys;

    /// <summary>The line of its first listing.</summary>
    public int Line => Listings[0].Line;

    /// <summary>
    /// What tells an event that this mention introduces from those of the same issue and day: the link as first listed, which for an
    /// entry without a link is its title; of several listings the smallest.
    /// </summary>
    public string Mark => _joined is null ? MarkOf(_only) : _joined.Listings.Select(MarkOf).Min(StringComparer.Ordinal)!;

    /// <summary>The known event that it is, and the rule that told so; <c>null</c> for a new one.</summary>
    public (KnownEvent Event, JoinRule Rule)? Match { get; set; }

    /// <summary>Becomes the mention of one listing.</summary>
    public void Read(Listing listing)
    {
        _only.Read(listing);
        _joined = null;
        Match = null;
    }

    public void Join(Mention other, JoinRule rule)
    {
        foreach (var joining in other.Listings)
            joining.JoinedBy ??= rule;
        ListingKeys[] listings = [.. Listings, .. other.Listings];
        Array.Sort(listings, (one, another) => one.Line.CompareTo(another.Line));
        _joined = new(listings);
    }

    private static string MarkOf(ListingKeys keys) => keys.FirstLink?.Text ?? keys.Listing.Title;

    private sealed class Joined(ListingKeys[] listings)
    {
        private EventKeys? _keys;

        public ListingKeys[] Listings { get; } = listings;

        // Asked for when all are joined.
        public ref readonly EventKeys Keys
        {
            get
            {
                _keys ??= Listings.Select(listing => listing.Keys).Aggregate((keys, next) => keys.With(next));
                return ref Nullable.GetValueRefOrDefaultRef(in _keys);
            }
        }
    }
}
