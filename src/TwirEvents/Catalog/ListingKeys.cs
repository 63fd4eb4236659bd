using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What is compared of a listing, computed once.</summary>
internal sealed class ListingKeys
{
    private readonly List<CanonicalLink> _links = [];
    private readonly List<CanonicalLink> _groupLinks = [];
    private readonly List<string> _groupNames = [];
    private readonly List<string> _groups = [];
    private readonly List<string> _cities = [];

    public ListingKeys(Listing listing, KeyCache keys)
    {
        Listing = listing;
        Title = keys.Name(listing.Title);
        if (listing.Url is not null)
            _links.Add(FirstLink = keys.Link(listing.Url));
        foreach (var link in listing.Links)
            AddLink(link, keys);
        foreach (var group in listing.Groups)
            AddGroup(group, keys);

        // The entries of 2018 to 2021 name no groups, but their links on Meetup do.
        foreach (var link in _links)
            AddOnce(_groups, link.GroupPage);
        foreach (var place in listing.Places)
            AddCities(place, keys);
    }

    public Listing Listing { get; }

    public LocalDate Start => Listing.Dates.Start;

    public string Title { get; }

    public CanonicalLink? FirstLink { get; }

    /// <summary>The event's own links, each once.</summary>
    public IReadOnlyList<CanonicalLink> Links => _links;

    public IReadOnlyList<CanonicalLink> GroupLinks => _groupLinks;

    public IReadOnlyList<string> GroupNames => _groupNames;

    /// <summary>
    /// What the groups are known by: their links; their names only where they have none, for names are alike all over the world.
    /// </summary>
    public IReadOnlyList<string> Groups => _groups;

    public IReadOnlyList<string> Cities => _cities;

    private void AddLink(Link link, KeyCache keys)
    {
        if (link.Url is not null && keys.Link(link.Url) is var canonical && !_links.Contains(canonical))
            _links.Add(canonical);
    }

    private void AddGroup(Group group, KeyCache keys)
    {
        var name = keys.Name(group.Name);
        AddOnce(_groupNames, name);
        if (group.Url is null)
        {
            AddOnce(_groups, name);
            return;
        }

        var link = keys.Link(group.Url);
        _groupLinks.Add(link);
        AddOnce(_groups, link.Text);
    }

    private void AddCities(Places.Place place, KeyCache keys)
    {
        if (place.City is not null)
            AddOnce(_cities, keys.Name(place.City));
        foreach (var other in place.OtherCities?.Split('/') ?? [])
            AddOnce(_cities, keys.Name(other));
    }

    private static void AddOnce(List<string> keys, string? key)
    {
        if (!string.IsNullOrEmpty(key) && !keys.Contains(key))
            keys.Add(key);
    }
}
