using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Finds the listings of one issue that are one event: the same start, and one of five rules.</summary>
/// <remarks>In doubt it splits: a false join costs a subscriber a meeting, a false split a double entry.</remarks>
internal sealed class InsideIssue
{
    private readonly SharedLinks _shared;
    private readonly (JoinRule Name, Func<ListingKeys, ListingKeys, bool> Holds)[] _rules;

    public InsideIssue(SharedLinks shared)
    {
        _shared = shared;
        _rules =
        [
            (JoinRule.SameLink, SameLink),
            (JoinRule.SeriesAndNumber, SeriesAndNumber),
            (JoinRule.OtherSite, OtherSite),
            (JoinRule.PagesOfOneSite, PagesOfOneSite),
            (JoinRule.TitleNamesGroup, TitleNamesGroup),
        ];
    }

    /// <summary>Joins mentions of one listing each, and leaves them by their first lines.</summary>
    public void Join(List<Mention> mentions)
    {
        mentions.Sort((a, b) => a.Keys.Start != b.Keys.Start ? a.Keys.Start.CompareTo(b.Keys.Start) : a.Line.CompareTo(b.Line));
        for (var first = 0; first < mentions.Count; first++)
            first = JoinDay(mentions, first);
        mentions.Sort((a, b) => a.Line.CompareTo(b.Line));
    }

    // Joins the mentions of one day, which begin at the first, and gives the last that is left of them.
    private int JoinDay(List<Mention> mentions, int first)
    {
        var last = first;
        while (last + 1 < mentions.Count && mentions[last + 1].Keys.Start == mentions[first].Keys.Start)
            last++;
        if (last == first)
            return last;
        foreach (var (name, rule) in _rules)
        {
            for (var i = first; i < last; i++)
            {
                for (var j = last; j > i; j--)
                {
                    if (!Holds(rule, mentions[i], mentions[j]))
                        continue;
                    mentions[i].Join(mentions[j], name);
                    mentions.RemoveAt(j);
                    last--;
                    j = last + 1;
                }
            }
        }

        return last;
    }

    private static bool Holds(Func<ListingKeys, ListingKeys, bool> rule, Mention one, Mention other)
    {
        foreach (var a in one.Listings)
        {
            foreach (var b in other.Listings)
            {
                if (rule(a, b))
                    return true;
            }
        }

        return false;
    }

    // A second link may be the call room of a whole series and tells nothing then.
    private bool SameLink(ListingKeys a, ListingKeys b)
    {
        if (a.FirstLink is not null && a.FirstLink.Equals(b.FirstLink))
            return true;
        foreach (var link in a.Links)
        {
            if (b.Links.Contains(link) && _shared.NamesOneMeeting(a, link) && _shared.NamesOneMeeting(b, link))
                return true;
        }

        return false;
    }

    private static bool SeriesAndNumber(ListingKeys a, ListingKeys b) =>
        SameGroup(a, b) && a.Title == b.Title && a.FirstLink?.Host == "meetup.com" && b.FirstLink?.Host == "meetup.com"
        && ((a.FirstLink.Kind, b.FirstLink.Kind) is (LinkKind.Dated, LinkKind.Occurrence) or (LinkKind.Occurrence, LinkKind.Dated));

    private bool OtherSite(ListingKeys a, ListingKeys b) =>
        SameGroup(a, b) && SameCity(a, b) && a.FirstLink is not null && b.FirstLink is not null && a.FirstLink.Host != b.FirstLink.Host
        && !NameTwoMeetings(a, b);

    private bool PagesOfOneSite(ListingKeys a, ListingKeys b) =>
        a.FirstLink is not null && b.FirstLink is not null && a.FirstLink.Host == b.FirstLink.Host
        && !_shared.NamesOneMeeting(a, a.FirstLink) && !_shared.NamesOneMeeting(b, b.FirstLink)
        && a.Listing.Dates == b.Listing.Dates && SameCity(a, b);

    private bool TitleNamesGroup(ListingKeys a, ListingKeys b) =>
        (NamesGroupOf(a.Title, b) || NamesGroupOf(b.Title, a)) && a.Listing.Dates == b.Listing.Dates && SameCountry(a, b)
        && !NameTwoMeetings(a, b);

    // A weekly session was listed with the wrong date beside the right one, twice: two links of one site are two meetings.
    private bool NameTwoMeetings(ListingKeys a, ListingKeys b)
    {
        foreach (var one in a.Links)
        {
            foreach (var other in b.Links)
            {
                if (other.Host == one.Host && !other.Equals(one) && _shared.NamesOneMeeting(a, one) && _shared.NamesOneMeeting(b, other))
                    return true;
            }
        }

        return false;
    }

    private static bool NamesGroupOf(string title, ListingKeys other)
    {
        foreach (var name in other.GroupNames)
        {
            if (name.Contains(' ') && HasWords(title, name))
                return true;
        }

        return false;
    }

    private static bool HasWords(string title, string words)
    {
        for (var at = title.IndexOf(words, StringComparison.Ordinal); at >= 0; at = title.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || title[at - 1] == ' ') && (end == title.Length || title[end] == ' '))
                return true;
        }

        return false;
    }

    private static bool SameGroup(ListingKeys a, ListingKeys b) => a.Groups.AsSpan().ContainsAny(b.Groups);

    private static bool SameCity(ListingKeys a, ListingKeys b) => a.Cities.AsSpan().ContainsAny(b.Cities);

    private static bool SameCountry(ListingKeys a, ListingKeys b) =>
        a.Listing.Places.Any(place => place.Country is not null && b.Listing.Places.Any(other => other.Country == place.Country));
}
