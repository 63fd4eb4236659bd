using System.Diagnostics.CodeAnalysis;
using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>What is compared of a listing, computed once.</summary>
internal sealed class ListingKeys
{
    private readonly KeyCache _cache;
    private EventKeys _keys;
    private string[]? _cities;

    public ListingKeys(Listing listing, KeyCache cache)
    {
        _cache = cache;
        Read(listing);
    }

    public Listing Listing { get; private set; }

    /// <summary>The rule that joined it to those before it of its issue; <c>null</c> for the first of an event.</summary>
    public JoinRule? JoinedBy { get; set; }

    public int Line => Listing.Line;

    public LocalDate Start => _keys.Start;

    public string Title => _keys.Title;

    public CanonicalLink? FirstLink => Listing.Url is null ? null : Links[0];

    /// <summary>The event's own links, each once.</summary>
    public CanonicalLink[] Links => _keys.Links;

    /// <summary>
    /// What the groups are known by: their links; their names only where they have none, for names are alike all over the world.
    /// </summary>
    public string[] Groups => _keys.Groups;

    /// <summary>What it gives to know the event by.</summary>
    public ref readonly EventKeys Keys => ref _keys;

    public CanonicalLink[] GroupLinks { get; private set; }

    public string[] GroupNames { get; private set; }

    /// <summary>The cities, which few listings are asked for.</summary>
    public string[] Cities => _cities ??= CitiesOf(Listing, _cache);

    /// <summary>Becomes what is compared of a listing.</summary>
    [MemberNotNull(nameof(Listing), nameof(GroupLinks), nameof(GroupNames))]
    public void Read(Listing listing)
    {
        Listing = listing;
        JoinedBy = null;
        _cities = null;
        (GroupLinks, GroupNames) = ([], []);
        CanonicalLink[] links = listing.Url is null ? [] : _cache.Links(listing.Url);
        for (var i = 0; i < listing.Links.Count; i++)
        {
            if (listing.Links[i].Url is { } url)
                links = EventKeys.With(links, _cache.Links(url));
        }

        string[] groups = [];
        for (var i = 0; i < listing.Groups.Count; i++)
            groups = WithName(groups, AddGroup(listing.Groups[i]));

        // The entries of 2018 to 2021 name no groups, but their links on Meetup do.
        foreach (var link in links)
        {
            if (link.GroupPage is { } page && !groups.Contains(page))
                groups = [.. groups, page];
        }

        _keys = new(listing.Dates.Start, links, groups, _cache.Names(listing.Title));
    }

    // Gives what the group is known by.
    private string[] AddGroup(Group group)
    {
        var name = _cache.Names(group.Name);
        GroupNames = WithName(GroupNames, name);
        if (group.Url is null)
            return name;
        GroupLinks = EventKeys.With(GroupLinks, _cache.Links(group.Url));
        return _cache.LinkTexts(group.Url);
    }

    private static string[] CitiesOf(Listing listing, KeyCache cache)
    {
        string[] cities = [];
        foreach (var place in listing.Places)
        {
            if (place.City is not null)
                cities = WithName(cities, cache.Names(place.City));
            foreach (var other in place.OtherCities?.Split('/') ?? [])
                cities = WithName(cities, cache.Names(other));
        }

        return cities;
    }

    // A name without a letter is no key.
    private static string[] WithName(string[] names, string[] one) => one[0].Length == 0 ? names : EventKeys.With(names, one);
}
