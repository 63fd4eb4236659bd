using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Catalog.Groups;

/// <summary>One group as one entry names it.</summary>
/// <param name="Text">The place of the issue's text among all: of several the newest speaks for an event.</param>
/// <param name="Event">The event of the entry.</param>
/// <param name="Name">The name; <c>null</c> where only the event's link tells the group.</param>
/// <param name="Url">The link; <c>null</c> where there is none.</param>
/// <param name="Places">Where the event is.</param>
internal sealed record GroupSighting(int Text, Guid Event, string? Name, string? Url, IReadOnlyList<Place> Places)
{
    /// <summary>All groups of the texts' entries, in the order of texts and lines.</summary>
    public static IEnumerable<GroupSighting> In(
        IReadOnlyList<IssueText> texts, IEnumerable<KnownEvent> events, Observations observations, KeyCache keys)
    {
        var uids = events
            .SelectMany(observations.Of, (known, seen) => (seen.Listing, known.Uid))
            .ToLookup(pair => pair.Listing, pair => pair.Uid, ReferenceEqualityComparer.Instance);
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var listing in texts[text].Issue.Listings)
            {
                foreach (var uid in uids[listing])
                {
                    foreach (var sighting in Of(text, uid, listing.Groups, listing.Url, listing.Places, keys))
                        yield return sighting;
                }
            }
        }
    }

    /// <summary>The groups of events of which no issues are known.</summary>
    public static IEnumerable<GroupSighting> In(IEnumerable<RustEvent> events, KeyCache keys) =>
        events.SelectMany((e, position) => Of(position, e.Uid, e.Groups, e.Url, e.Places, keys));

    // Many entries until 2022 name no group, or a group without a link, but their own links on Meetup tell it.
    private static IEnumerable<GroupSighting> Of(
        int text, Guid uid, IReadOnlyList<Group> groups, string? url, IReadOnlyList<Place> places, KeyCache keys)
    {
        if (groups is [] or [{ Url: null }] && url is not null && PageOf(url, keys) is var own && own != url)
        {
            yield return new(text, uid, groups is [var only] ? only.Name : null, own, places);
            yield break;
        }

        foreach (var group in groups)
            yield return new(text, uid, group.Name, group.Url is null ? null : PageOf(group.Url, keys), places);
    }

    // The group's page where an event's link on Meetup stands in its place.
    private static string PageOf(string url, KeyCache keys) => keys.Link(url).GroupPage is { } page ? $"https://www.{page}/" : url;
}
