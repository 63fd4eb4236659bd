using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What is compared of a listing, computed once.</summary>
internal sealed class ListingKeys
{
    public ListingKeys(Listing listing, KeyCache keys)
    {
        Listing = listing;
        Title = keys.Name(listing.Title);
        if (listing.Url is not null)
            Links = [FirstLink = keys.Link(listing.Url)];
        for (var i = 0; i < listing.Links.Count; i++)
            Links = With(Links, listing.Links[i].Url is { } url ? keys.Link(url) : null);
        for (var i = 0; i < listing.Groups.Count; i++)
            AddGroup(listing.Groups[i], keys);

        // The entries of 2018 to 2021 name no groups, but their links on Meetup do.
        foreach (var link in Links)
            Groups = With(Groups, link.GroupPage);
        for (var i = 0; i < listing.Places.Count; i++)
            AddCities(listing.Places[i], keys);
    }

    public Listing Listing { get; }

    public LocalDate Start => Listing.Dates.Start;

    public string Title { get; }

    public CanonicalLink? FirstLink { get; }

    /// <summary>The event's own links, each once.</summary>
    public CanonicalLink[] Links { get; } = [];

    public CanonicalLink[] GroupLinks { get; private set; } = [];

    public string[] GroupNames { get; private set; } = [];

    /// <summary>
    /// What the groups are known by: their links; their names only where they have none, for names are alike all over the world.
    /// </summary>
    public string[] Groups { get; private set; } = [];

    public string[] Cities { get; private set; } = [];

    private void AddGroup(Group group, KeyCache keys)
    {
        var name = keys.Name(group.Name);
        GroupNames = With(GroupNames, name);
        if (group.Url is null)
        {
            Groups = With(Groups, name);
            return;
        }

        var link = keys.Link(group.Url);
        GroupLinks = With(GroupLinks, link);
        Groups = With(Groups, link.Text);
    }

    private void AddCities(Places.Place place, KeyCache keys)
    {
        if (place.City is not null)
            Cities = With(Cities, keys.Name(place.City));
        if (place.OtherCities is null)
            return;
        foreach (var other in place.OtherCities.Split('/'))
            Cities = With(Cities, keys.Name(other));
    }

    private static CanonicalLink[] With(CanonicalLink[] keys, CanonicalLink? key) =>
        key is null || keys.Contains(key) ? keys : [.. keys, key];

    private static string[] With(string[] keys, string? key) =>
        string.IsNullOrEmpty(key) || keys.Contains(key) ? keys : [.. keys, key];
}
