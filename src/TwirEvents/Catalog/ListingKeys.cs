using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What is compared of a listing, computed once.</summary>
internal sealed class ListingKeys
{
    public ListingKeys(Listing listing, KeyCache cache)
    {
        Listing = listing;
        FirstLink = listing.Url is null ? null : cache.Link(listing.Url);
        Links = [.. Urls(listing).Select(cache.Link).Distinct()];
        GroupLinks = [.. listing.Groups.Where(group => group.Url is not null).Select(group => cache.Link(group.Url!))];
        GroupNames = [.. listing.Groups.Select(group => cache.Name(group.Name)).Where(name => name.Length > 0)];
        Groups = [.. GroupsOf(listing, cache).Distinct(StringComparer.Ordinal)];
        Title = cache.Name(listing.Title);
        Cities = [.. CitiesOf(listing, cache)];
    }

    public Listing Listing { get; }

    public LocalDate Start => Listing.Dates.Start;

    public CanonicalLink? FirstLink { get; }

    /// <summary>The event's own links, each once.</summary>
    public IReadOnlyList<CanonicalLink> Links { get; }

    public IReadOnlyList<CanonicalLink> GroupLinks { get; }

    public IReadOnlyList<string> GroupNames { get; }

    /// <summary>
    /// What the groups are known by: their links; their names only where they have none, for names are alike all over the world.
    /// </summary>
    public IReadOnlyList<string> Groups { get; }

    public string Title { get; }

    public IReadOnlyList<string> Cities { get; }

    private static IEnumerable<string> Urls(Listing listing) =>
        listing.Links.Select(link => link.Url).Prepend(listing.Url).OfType<string>();

    // The entries of 2018 to 2021 name no groups, but their links on Meetup do.
    private static IEnumerable<string> GroupsOf(Listing listing, KeyCache cache)
    {
        foreach (var group in listing.Groups)
        {
            if (group.Url is not null)
                yield return cache.Link(group.Url).Text;
            else if (cache.Name(group.Name) is { Length: > 0 } name)
                yield return name;
        }

        foreach (var url in Urls(listing))
        {
            if (cache.Link(url).GroupPage is { } page)
                yield return page;
        }
    }

    private static IEnumerable<string> CitiesOf(Listing listing, KeyCache cache)
    {
        foreach (var place in listing.Places)
        {
            if (place.City is not null)
                yield return cache.Name(place.City);
            foreach (var other in place.OtherCities?.Split('/') ?? [])
                yield return cache.Name(other);
        }
    }
}
