using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What is compared of a listing, computed once.</summary>
internal sealed class ListingKeys
{
    public ListingKeys(Listing listing, KeyCache keys)
    {
        Listing = listing;
        Titles = keys.Names(listing.Title);
        if (listing.Url is not null)
            FirstLink = (Links = keys.Links(listing.Url))[0];
        for (var i = 0; i < listing.Links.Count; i++)
        {
            if (listing.Links[i].Url is { } url)
                Links = With(Links, keys.Links(url));
        }

        for (var i = 0; i < listing.Groups.Count; i++)
            AddGroup(listing.Groups[i], keys);

        // The entries of 2018 to 2021 name no groups, but their links on Meetup do.
        foreach (var link in Links)
        {
            if (link.GroupPage is { } page && !Groups.Contains(page))
                Groups = [.. Groups, page];
        }

        for (var i = 0; i < listing.Places.Count; i++)
            AddCities(listing.Places[i], keys);
    }

    public Listing Listing { get; }

    public LocalDate Start => Listing.Dates.Start;

    /// <summary>The title as a list of one.</summary>
    public string[] Titles { get; }

    public string Title => Titles[0];

    public CanonicalLink? FirstLink { get; }

    /// <summary>The event's own links, each once.</summary>
    public CanonicalLink[] Links { get; } = [];

    /// <summary>What it gives to know the event by.</summary>
    public EventKeys Keys => new(Start, Links, Groups, Titles);

    public CanonicalLink[] GroupLinks { get; private set; } = [];

    public string[] GroupNames { get; private set; } = [];

    /// <summary>
    /// What the groups are known by: their links; their names only where they have none, for names are alike all over the world.
    /// </summary>
    public string[] Groups { get; private set; } = [];

    public string[] Cities { get; private set; } = [];

    private void AddGroup(Group group, KeyCache keys)
    {
        var name = keys.Names(group.Name);
        GroupNames = WithName(GroupNames, name);
        if (group.Url is null)
        {
            Groups = WithName(Groups, name);
            return;
        }

        GroupLinks = With(GroupLinks, keys.Links(group.Url));
        Groups = WithName(Groups, keys.LinkTexts(group.Url));
    }

    private void AddCities(Places.Place place, KeyCache keys)
    {
        if (place.City is not null)
            Cities = WithName(Cities, keys.Names(place.City));
        if (place.OtherCities is null)
            return;
        foreach (var other in place.OtherCities.Split('/'))
            Cities = WithName(Cities, keys.Names(other));
    }

    // A name without a letter is no key.
    private static string[] WithName(string[] names, string[] one) => one[0].Length == 0 ? names : With(names, one);

    private static T[] With<T>(T[] keys, T[] one) => keys.Length == 0 ? one : keys.Contains(one[0]) ? keys : [.. keys, .. one];
}
