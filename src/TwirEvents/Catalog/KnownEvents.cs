using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>All events so far, found by every link, title and group that they ever had.</summary>
internal sealed class KnownEvents
{
    private readonly Dictionary<(CanonicalLink Link, LocalDate Start), List<KnownEvent>> _byLinkAndStart = [];
    private readonly Dictionary<CanonicalLink, List<KnownEvent>> _byLink = [];
    private readonly Dictionary<(string Title, LocalDate Start), List<KnownEvent>> _byTitleAndStart = [];
    private readonly Dictionary<(string Group, LocalDate Start), List<KnownEvent>> _byGroupAndStart = [];
    private readonly Dictionary<(string Group, string Title), MeetingsAhead> _byGroupAndTitle = [];

    public IReadOnlyList<KnownEvent> WithLinkAndStart(CanonicalLink link, LocalDate start) => Found(_byLinkAndStart, (link, start));

    public IReadOnlyList<KnownEvent> WithLink(CanonicalLink link) => Found(_byLink, link);

    public IReadOnlyList<KnownEvent> WithTitleAndStart(string title, LocalDate start) => Found(_byTitleAndStart, (title, start));

    public IReadOnlyList<KnownEvent> WithGroupAndStart(string group, LocalDate start) => Found(_byGroupAndStart, (group, start));

    /// <summary>The events of a group with one title from a day on, which must not go back from call to call.</summary>
    public MeetingsAhead Ahead(string group, string title, LocalDate day)
    {
        if (!_byGroupAndTitle.TryGetValue((group, title), out var meetings))
            return MeetingsAhead.None;
        meetings.ForgetBefore(day);
        return meetings;
    }

    /// <summary>Makes an event known by a mention of it.</summary>
    public void Learn(KnownEvent known, Mention mention)
    {
        foreach (var link in mention.Links)
        {
            Add(_byLinkAndStart, (link, mention.Start), known);
            if (link.Kind != LinkKind.Shared)
                Add(_byLink, link, known);
        }

        foreach (var title in mention.Titles)
            Add(_byTitleAndStart, (title, mention.Start), known);

        foreach (var group in mention.Groups)
        {
            Add(_byGroupAndStart, (group, mention.Start), known);
            foreach (var title in mention.Titles)
                Meetings((group, title)).Add(known);
        }
    }

    private MeetingsAhead Meetings((string Group, string Title) key)
    {
        if (!_byGroupAndTitle.TryGetValue(key, out var meetings))
            _byGroupAndTitle.Add(key, meetings = new());
        return meetings;
    }

    private static List<KnownEvent> Found<T>(Dictionary<T, List<KnownEvent>> index, T key)
        where T : notnull => index.TryGetValue(key, out var events) ? events : [];

    private static void Add<T>(Dictionary<T, List<KnownEvent>> index, T key, KnownEvent known)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var events))
            index.Add(key, events = []);
        if (!events.Contains(known))
            events.Add(known);
    }
}
