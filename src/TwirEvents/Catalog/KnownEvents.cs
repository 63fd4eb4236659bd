using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>All events so far, found by the links, titles and groups that they ever had.</summary>
internal sealed class KnownEvents
{
    private readonly StartIndex<CanonicalLink> _byLinkAndStart = new();
    private readonly StartIndex<string> _byTitleAndStart = new();
    private readonly StartIndex<string> _byGroupAndStart = new();
    private readonly EventIndex<CanonicalLink> _byLink = new();
    private readonly Dictionary<(string Group, string Title), MeetingsAhead> _byGroupAndTitle = [];
    private int _year;

    public ReadOnlySpan<KnownEvent> WithLinkAndStart(CanonicalLink link, LocalDate start) => _byLinkAndStart[link, start];

    /// <summary>The events that have a link and were still ahead when one was last added to them, but for those long past.</summary>
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
    /// <param name="known">The event.</param>
    /// <param name="day">The day that an event must have been ahead on to be found by its link alone; it must not go back.</param>
    public void Learn(KnownEvent known, LocalDate day)
    {
        var keys = known.Last;
        foreach (var link in keys.Links)
        {
            _byLinkAndStart.Add(link, keys.Start, known);
            // The page of a series has had hundreds of meetings; each is passed over once, not again in every issue.
            if (link.Kind != LinkKind.Shared)
                _byLink.AddAhead(link, known, day);
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

    /// <summary>Whether an event has a UID that is made of the start and a link or title of these.</summary>
    public bool Has(Guid uid, EventKeys keys)
    {
        foreach (var link in keys.Links)
        {
            if (IsAmong(WithLinkAndStart(link, keys.Start), uid))
                return true;
        }

        foreach (var title in keys.Titles)
        {
            if (IsAmong(WithTitleAndStart(title, keys.Start), uid))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Forgets the starts in the months before that of a day, which an issue cannot mean by its entries. What is learned of such a
    /// month later is kept until the day's month changes. Once a year the links go of which no event was ahead since the day.
    /// </summary>
    public void ForgetBefore(LocalDate day)
    {
        _byLinkAndStart.ForgetBefore(day);
        _byTitleAndStart.ForgetBefore(day);
        _byGroupAndStart.ForgetBefore(day);
        if (day.Year == _year)
            return;
        _year = day.Year;
        _byLink.ForgetBefore(day, SharedLinks.CanComeBack);   // such a page is known for a series' by coming back, however late
    }

    private static bool IsAmong(ReadOnlySpan<KnownEvent> events, Guid uid)
    {
        foreach (var known in events)
        {
            if (known.Uid == uid)
                return true;
        }

        return false;
    }

    private MeetingsAhead Meetings((string Group, string Title) key)
    {
        if (!_byGroupAndTitle.TryGetValue(key, out var meetings))
            _byGroupAndTitle.Add(key, meetings = new());
        return meetings;
    }
}
