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
        mentions.Sort((a, b) => a.Line.CompareTo(b.Line));
        return mentions;
    }

    private List<Mention> JoinDay(List<Mention> mentions)
    {
        if (mentions.Count == 1)
            return mentions;
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

    private static bool Holds(Func<ListingKeys, ListingKeys, bool> rule, Mention one, Mention other)
    {
        foreach (var a in one.Listings)
        {
            foreach (var b in other.Listings)
            {
                if (rule(a.Listing, b.Listing))
                    return true;
            }
        }

        return false;
    }

    // A second link may be the call room of a whole series and tells nothing then.
    private bool SameLink(ListingKeys a, ListingKeys b) =>
        (a.FirstLink is not null && a.FirstLink.Equals(b.FirstLink))
        || (Share(a.Links, b.Links)
            && a.Links.Any(link => b.Links.Contains(link) && shared.NamesOneMeeting(a, link) && shared.NamesOneMeeting(b, link)));

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

    private static bool SameGroup(ListingKeys a, ListingKeys b) => Share(a.Groups, b.Groups);

    private static bool SameCity(ListingKeys a, ListingKeys b) => Share(a.Cities, b.Cities);

    private static bool SameCountry(ListingKeys a, ListingKeys b) =>
        a.Listing.Places.Any(place => place.Country is not null && b.Listing.Places.Any(other => other.Country == place.Country));

    private static bool Share<T>(IReadOnlyList<T> some, IReadOnlyList<T> others)
        where T : class, IEquatable<T>
    {
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if (one.Equals(other))
                    return true;
            }
        }

        return false;
    }
}
