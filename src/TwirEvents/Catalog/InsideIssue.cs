using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Finds the listings of one issue that are one event: the same start, and one of five rules.</summary>
/// <remarks>In doubt it splits: a false join costs a subscriber a meeting, a false split a double entry.</remarks>
internal sealed class InsideIssue(SharedLinks shared)
{
    /// <summary>The mentions by their first lines.</summary>
    public IReadOnlyList<Mention> Join(IReadOnlyList<ListingKeys> listings)
    {
        var mentions = new List<Mention>();
        foreach (var day in listings.GroupBy(listing => listing.Start))
            mentions.AddRange(JoinDay([.. day.Select(listing => new Mention(listing))]));
        mentions.Sort((a, b) => a.Listings[0].Listing.Listing.Line.CompareTo(b.Listings[0].Listing.Listing.Line));
        return mentions;
    }

    private List<Mention> JoinDay(List<Mention> mentions)
    {
        Join(mentions, JoinRule.SameLink, SameLink);
        Join(mentions, JoinRule.SeriesAndNumber, SeriesAndNumber);
        Join(mentions, JoinRule.OtherSite, OtherSite);
        Join(mentions, JoinRule.PagesOfOneSite, PagesOfOneSite);
        Join(mentions, JoinRule.TitleNamesGroup, TitleNamesGroup);
        return mentions;
    }

    private static void Join(List<Mention> mentions, JoinRule name, Func<ListingKeys, ListingKeys, bool> rule)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = mentions.Count - 1; j > i; j--)
            {
                if (!Holds(rule, mentions[i], mentions[j]))
                    continue;
                mentions[i].Join(mentions[j], name);
                mentions.RemoveAt(j);
                j = mentions.Count;
            }
        }
    }

    private static bool Holds(Func<ListingKeys, ListingKeys, bool> rule, Mention one, Mention other) =>
        one.Listings.Any(a => other.Listings.Any(b => rule(a.Listing, b.Listing)));

    // A link that both share with the whole series, such as a call room behind the event's own link, tells nothing.
    private bool SameLink(ListingKeys a, ListingKeys b) =>
        (a.FirstLink is not null && a.FirstLink.Equals(b.FirstLink))
        || a.Links.Any(link => shared.NamesOneMeeting(a, link) && b.Links.Contains(link));

    private static bool SeriesAndNumber(ListingKeys a, ListingKeys b) =>
        SameGroup(a, b) && a.Title == b.Title && a.FirstLink?.Host == "meetup.com" && b.FirstLink?.Host == "meetup.com"
        && ((a.FirstLink.Kind, b.FirstLink.Kind) is (LinkKind.Dated, LinkKind.Occurrence) or (LinkKind.Occurrence, LinkKind.Dated));

    private bool OtherSite(ListingKeys a, ListingKeys b) =>
        SameGroup(a, b) && SameCity(a, b) && a.FirstLink is not null && b.FirstLink is not null && a.FirstLink.Host != b.FirstLink.Host
        && !NameTwoMeetings(a, b);

    private bool PagesOfOneSite(ListingKeys a, ListingKeys b) =>
        a.FirstLink is not null && b.FirstLink is not null && a.FirstLink.Host == b.FirstLink.Host
        && !shared.NamesOneMeeting(a, a.FirstLink) && !shared.NamesOneMeeting(b, b.FirstLink)
        && a.Listing.Dates == b.Listing.Dates && SameCity(a, b);

    private bool TitleNamesGroup(ListingKeys a, ListingKeys b) =>
        a.Listing.Dates == b.Listing.Dates && SameCountry(a, b) && (NamesGroupOf(a.Title, b) || NamesGroupOf(b.Title, a))
        && !NameTwoMeetings(a, b);

    // A weekly session was listed with the wrong date beside the right one, twice: two links of one site are two meetings.
    private bool NameTwoMeetings(ListingKeys a, ListingKeys b) =>
        a.Links.Any(one => shared.NamesOneMeeting(a, one)
            && b.Links.Any(other => other.Host == one.Host && !other.Equals(one) && shared.NamesOneMeeting(b, other)));

    private static bool NamesGroupOf(string title, ListingKeys other) =>
        other.GroupNames.Any(name => name.Contains(' ') && $" {title} ".Contains($" {name} ", StringComparison.Ordinal));

    private static bool SameGroup(ListingKeys a, ListingKeys b) => a.Groups.Any(group => b.Groups.Contains(group));

    private static bool SameCity(ListingKeys a, ListingKeys b) => a.Cities.Any(city => b.Cities.Contains(city));

    private static bool SameCountry(ListingKeys a, ListingKeys b) =>
        a.Listing.Places.Any(place => place.Country is not null && b.Listing.Places.Any(other => other.Country == place.Country));
}
