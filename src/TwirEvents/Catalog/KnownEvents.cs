using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>All events so far, found by the links, titles and groups that they ever had.</summary>
internal sealed class KnownEvents
{
    private const int LinksOfAFewIssues = 500;

    private readonly StartIndex<CanonicalLink> _byLinkAndStart = new();
    private readonly StartIndex<string> _byTitleAndStart = new();
    private readonly StartIndex<string> _byGroupAndStart = new();
    private readonly EventIndex<CanonicalLink> _byLink = new();
    private readonly Dictionary<(string Group, string Title), MeetingsAhead> _byGroupAndTitle = [];

    private int _mostLinks = LinksOfAFewIssues;

    public ReadOnlySpan<KnownEvent> WithLinkAndStart(CanonicalLink link, LocalDate start) => _byLinkAndStart[link, start];

    /// <summary>The events that have a link and are not forgotten.</summary>
    public ReadOnlySpan<KnownEvent> WithLink(CanonicalLink link) => _byLink[link];

    public ReadOnlySpan<KnownEvent> WithTitleAndStart(string title, LocalDate start) => _byTitleAndStart[title, start];

    public ReadOnlySpan<KnownEvent> WithGroupAndStart(string group, LocalDate start) => _byGroupAndStart[group, start];

    /// <summary>The events of a group with one title from a day on, which must not go back from call to call.</summary>
    public MeetingsAhead Ahead(string group, string title, LocalDate day)
    {
        if (!_byGroupAndTitle.TryGetValue((group, title), out var meetings))
            return MeetingsAhead.None;
        meetings.ForgetBefore(day);
        return meetings;
    }

    /// <summary>Makes an event known by what its newest mention gives.</summary>
    public void Learn(KnownEvent known)
    {
        var keys = known.Last;
        foreach (var link in keys.Links)
        {
            _byLinkAndStart.Add(link, keys.Start, known);
            if (link.Kind != LinkKind.Shared)
                _byLink.Add(link, known);
        }

        foreach (var title in keys.Titles)
            _byTitleAndStart.Add(title, keys.Start, known);

        foreach (var group in keys.Groups)
        {
            _byGroupAndStart.Add(group, keys.Start, known);
            foreach (var title in keys.Titles)
                Meetings((group, title)).Add(known);
        }
    }

    /// <summary>Forgets what no event from a day on can be found by; the day must not go back.</summary>
    /// <remarks>A link names one meeting. They are looked through when they have doubled, so that each is a few times.</remarks>
    public void ForgetLinksBefore(LocalDate day)
    {
        if (_byLink.Count < _mostLinks)
            return;
        _byLink.Forget((link, known) => known.LastAhead < day && !SharedLinks.CanComeBack(link));
        _mostLinks = Math.Max(LinksOfAFewIssues, 2 * _byLink.Count);
    }

    private MeetingsAhead Meetings((string Group, string Title) key)
    {
        if (!_byGroupAndTitle.TryGetValue(key, out var meetings))
            _byGroupAndTitle.Add(key, meetings = new());
        return meetings;
    }
}
