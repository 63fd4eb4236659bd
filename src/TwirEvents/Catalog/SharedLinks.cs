using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>The links that turned out to serve many meetings although they look as if they named one.</summary>
internal sealed class SharedLinks
{
    private readonly HashSet<CanonicalLink> _links = [];
    private readonly Dictionary<CanonicalLink, Mention> _mentions = [];

    /// <summary>A link that one issue gives for two dates is shared from then on.</summary>
    public void Learn(List<Mention> issue)
    {
        _mentions.Clear();
        foreach (var mention in issue)
        {
            ref readonly var keys = ref mention.Keys;
            foreach (var link in keys.Links)
            {
                if (!_mentions.TryAdd(link, mention) && _mentions[link].Keys.Start != keys.Start)
                    _links.Add(link);
            }
        }
    }

    /// <summary>Whether the site gives one page to all meetings of a series: Eventbrite and Facebook do.</summary>
    public static bool CanComeBack(CanonicalLink link) =>
        link.Host == "facebook.com" || link.Host.StartsWith("eventbrite.", StringComparison.Ordinal);

    /// <summary>A page that comes back after its day serves a series.</summary>
    public void LearnThatItComesBack(CanonicalLink link) => _links.Add(link);

    /// <summary>Whether the listing's link tells its meeting from all others.</summary>
    public bool NamesOneMeeting(ListingKeys listing, CanonicalLink link) =>
        link.Kind != LinkKind.Shared && !_links.Contains(link) && !listing.GroupLinks.Contains(link);
}
