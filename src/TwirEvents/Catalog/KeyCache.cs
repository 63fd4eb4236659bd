using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog;

/// <summary>Links and names repeat from issue to issue; each is brought into its form for comparing once.</summary>
internal sealed class KeyCache
{
    private readonly Dictionary<string, CanonicalLink> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public CanonicalLink Link(string url)
    {
        if (!_links.TryGetValue(url, out var link))
            _links.Add(url, link = CanonicalLink.Of(url));
        return link;
    }

    public string? LinkText(string? url) => url is null ? null : Link(url).Text;

    public string Name(string name)
    {
        if (!_names.TryGetValue(name, out var key))
            _names.Add(name, key = NameKey.Of(name));
        return key;
    }

    public (string? City, string? Subdivision, string? Country) Place(Place place) =>
        (place.City is null ? null : Name(place.City), place.Subdivision, place.Country);
}
