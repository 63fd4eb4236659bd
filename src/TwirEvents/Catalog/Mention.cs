using System.Globalization;

namespace TwirEvents.Catalog;

/// <summary>The listings of one issue's text that are one event, in the order of lines.</summary>
internal sealed class Mention(ListingKeys listing)
{
    /// <summary>The listings, each with the rule that joined it to those before; the first has none.</summary>
    public (ListingKeys Listing, JoinRule? Rule)[] Listings { get; private set; } = [(listing, null)];

    /// <summary>What it gives to know the event by.</summary>
    public EventKeys Keys { get; private set; } = new(listing.Start, listing.Links, listing.Groups, listing.Titles);

    /// <summary>The line of its first listing.</summary>
    public int Line => Listings[0].Listing.Listing.Line;

    /// <summary>
    /// What the UID of an event is made of that this mention introduces: issue date, start, and the link as first listed, which
    /// for an entry without a link is its title; of several listings the smallest.
    /// </summary>
    public string Seed => Listings is [var only] ? SeedOf(only.Listing)
        : Listings.Select(entry => SeedOf(entry.Listing)).Min(StringComparer.Ordinal)!;

    /// <summary>The known event that it is, and the rule that told so; <c>null</c> for a new one.</summary>
    public (KnownEvent Event, JoinRule Rule)? Match { get; set; }

    public void Join(Mention other, JoinRule rule)
    {
        Listings = [.. Listings.Concat(other.Listings.Select(entry => (entry.Listing, entry.Rule ?? (JoinRule?)rule)))
            .OrderBy(entry => entry.Listing.Listing.Line)];
        Keys = new(
            Keys.Start,
            [.. Listings.SelectMany(entry => entry.Listing.Links).Distinct()],
            [.. Listings.SelectMany(entry => entry.Listing.Groups).Distinct(StringComparer.Ordinal)],
            [.. Listings.Select(entry => entry.Listing.Title).Distinct(StringComparer.Ordinal)]);
    }

    private static string SeedOf(ListingKeys keys)
    {
        var (issue, start) = (keys.Listing.IssueDate, keys.Start);
        return string.Create(CultureInfo.InvariantCulture,
            $"{issue.Year:0000}-{issue.Month:00}-{issue.Day:00} {start.Year:0000}-{start.Month:00}-{start.Day:00} {keys.FirstLink?.Text ?? keys.Listing.Title}");
    }
}
