using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog;

/// <summary>Links and names repeat from issue to issue; each is brought into its form for comparing once.</summary>
internal sealed class KeyCache
{
    // Most listings have one of each, so a list of one is made once too.
    private readonly Dictionary<string, (CanonicalLink[] Link, string[] Text)> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _names = new(StringComparer.Ordinal);

    public CanonicalLink Link(string url) => Links(url)[0];

    /// <summary>The link of a URL as a list of one, which is not to be changed.</summary>
    public CanonicalLink[] Links(string url) => Known(url).Link;

    public string? LinkText(string? url) => url is null ? null : Link(url).Text;

    /// <summary>The link's text as a list of one, which is not to be changed.</summary>
    public string[] LinkTexts(string url) => Known(url).Text;

    public string Name(string name) => Names(name)[0];

    /// <summary>The key of a name as a list of one, which is not to be changed.</summary>
    public string[] Names(string name)
    {
        if (!_names.TryGetValue(name, out var key))
            _names.Add(name, key = [NameKey.Of(name)]);
        return key;
    }

    public string Place(Place place) => $"{(place.City is null ? "-" : Name(place.City))}/{place.Subdivision}/{place.Country}";

    public string Group(Group group) => LinkText(group.Url) ?? Name(group.Name);

    public string Link(Link link) => LinkText(link.Url) ?? Name(link.Title);

    private (CanonicalLink[] Link, string[] Text) Known(string url)
    {
        if (!_links.TryGetValue(url, out var known))
        {
            var link = CanonicalLink.Of(url);
            _links.Add(url, known = ([link], [link.Text]));
        }

        return known;
    }
}
