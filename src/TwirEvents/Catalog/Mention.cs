using NodaTime;
using NodaTime.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>The listings of one issue's text that are one event, in the order of lines.</summary>
internal sealed class Mention
{
    private readonly List<(ListingKeys Listing, JoinRule? Rule)> _listings;

    public Mention(ListingKeys listing)
    {
        _listings = [(listing, null)];
        Links = listing.Links;
        Groups = listing.Groups;
        Titles = [listing.Title];
    }

    /// <summary>The listings, each with the rule that joined it to those before; the first has none.</summary>
    public IReadOnlyList<(ListingKeys Listing, JoinRule? Rule)> Listings => _listings;

    /// <summary>The line of its first listing.</summary>
    public int Line => _listings[0].Listing.Listing.Line;

    public LocalDate Start => _listings[0].Listing.Start;

    public string Title => _listings[0].Listing.Title;

    public IReadOnlyList<CanonicalLink> Links { get; private set; }

    public IReadOnlyList<string> Groups { get; private set; }

    public IReadOnlyList<string> Titles { get; private set; }

    public bool IsLinkless => Links.Count == 0;

    /// <summary>Whether a link names the very day that is listed.</summary>
    public bool IsProven => Links.Any(link => link.Day == Start);

    /// <summary>
    /// What the UID of an event is made of that this mention introduces: issue date, start, and the link as first listed, which
    /// for an entry without a link is its title; of several listings the smallest.
    /// </summary>
    public string Seed => _listings.Select(entry => SeedOf(entry.Listing)).Min(StringComparer.Ordinal)!;

    public void Join(Mention other, JoinRule rule)
    {
        _listings.AddRange(other._listings.Select(entry => (entry.Listing, entry.Rule ?? (JoinRule?)rule)));
        _listings.Sort((a, b) => a.Listing.Listing.Line.CompareTo(b.Listing.Listing.Line));
        Links = [.. _listings.SelectMany(entry => entry.Listing.Links).Distinct()];
        Groups = [.. _listings.SelectMany(entry => entry.Listing.Groups).Distinct(StringComparer.Ordinal)];
        Titles = [.. _listings.Select(entry => entry.Listing.Title).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether another mention gives the same links, groups, titles and start to know the event by.</summary>
    public bool HasKeysOf(Mention other) =>
        Start == other.Start && Links.SequenceEqual(other.Links) && Groups.SequenceEqual(other.Groups) && Titles.SequenceEqual(other.Titles);

    private static string SeedOf(ListingKeys keys) =>
        $"{LocalDatePattern.Iso.Format(keys.Listing.IssueDate)} {LocalDatePattern.Iso.Format(keys.Start)} "
        + (keys.FirstLink?.Text ?? keys.Listing.Title);
}
