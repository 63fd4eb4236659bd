using System.Globalization;

namespace TwirEvents.Catalog;

/// <summary>Reads issue after issue and finds out which listings are one event.</summary>
internal sealed class EventMatcher
{
    private readonly SharedLinks _shared = new();
    private readonly KnownEvents _known = new();
    private readonly List<KnownEvent> _events = [];
    private readonly HashSet<Guid> _uids = [];

    /// <summary>The events in the order in which they were introduced.</summary>
    public IReadOnlyList<KnownEvent> Events => _events;

    /// <summary>The forms of links and names for comparing.</summary>
    public KeyCache Keys { get; } = new();

    /// <summary>Reads the next text: of the next issue, or the next revision of the same one.</summary>
    public void Read(IssueText text)
    {
        ListingKeys[] listings = [.. text.Issue.Listings.Select(listing => new ListingKeys(listing, Keys))];
        _shared.Learn(listings);
        var mentions = new InsideIssue(_shared).Join(listings);
        var matches = new AcrossIssues(_known, _shared, text.Issue).Match(mentions);
        foreach (var mention in mentions)
        {
            var (known, rule) = matches.TryGetValue(mention, out var match) ? match : (Introduce(mention), JoinRule.Introduced);
            known.Add(new(text, mention, rule));
            _known.Learn(known, mention);
        }
    }

    private KnownEvent Introduce(Mention mention)
    {
        var known = new KnownEvent(UnusedUid(mention.Seed), _events.Count);
        _events.Add(known);
        return known;
    }

    // Two entries of one day without a link may have one title.
    private Guid UnusedUid(string seed)
    {
        var uid = EventIdentity.Uid(seed);
        for (var number = 2; !_uids.Add(uid); number++)
            uid = EventIdentity.Uid(string.Create(CultureInfo.InvariantCulture, $"{seed} {number}"));
        return uid;
    }
}
