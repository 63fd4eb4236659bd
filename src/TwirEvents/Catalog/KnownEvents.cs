using System.Runtime.InteropServices;
using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>All events so far, found by the links, titles and groups that they ever had.</summary>
internal sealed class KnownEvents
{
    // Nearly every key has one event, and none has many: an array is the smallest list.
    private readonly Dictionary<(CanonicalLink Link, LocalDate Start), KnownEvent[]> _byLinkAndStart = [];
    private readonly Dictionary<CanonicalLink, KnownEvent[]> _byLink = [];
    private readonly Dictionary<(string Title, LocalDate Start), KnownEvent[]> _byTitleAndStart = [];
    private readonly Dictionary<(string Group, LocalDate Start), KnownEvent[]> _byGroupAndStart = [];
    private readonly Dictionary<(string Group, string Title), MeetingsAhead> _byGroupAndTitle = [];

    public ReadOnlySpan<KnownEvent> WithLinkAndStart(CanonicalLink link, LocalDate start) =>
        _byLinkAndStart.GetValueOrDefault((link, start));

    /// <summary>The events that have a link and were still ahead when one was last added to them.</summary>
    public ReadOnlySpan<KnownEvent> WithLink(CanonicalLink link) => _byLink.GetValueOrDefault(link);

    public ReadOnlySpan<KnownEvent> WithTitleAndStart(string title, LocalDate start) =>
        _byTitleAndStart.GetValueOrDefault((title, start));

    public ReadOnlySpan<KnownEvent> WithGroupAndStart(string group, LocalDate start) =>
        _byGroupAndStart.GetValueOrDefault((group, start));

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
            Add(_byLinkAndStart, (link, keys.Start), known);
            if (link.Kind != LinkKind.Shared)
                AddAhead(link, known, day);
        }

        foreach (var title in keys.Titles)
            Add(_byTitleAndStart, (title, keys.Start), known);

        foreach (var group in keys.Groups)
        {
            Add(_byGroupAndStart, (group, keys.Start), known);
            foreach (var title in keys.Titles)
                Meetings((group, title)).Add(known);
        }
    }

    // The page of a series has had hundreds of meetings; each is passed over once, not again in every issue.
    private void AddAhead(CanonicalLink link, KnownEvent known, LocalDate day)
    {
        ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLink, link, out _);
        events = [.. (events ?? []).Where(other => other != known && other.LastAhead >= day), known];
    }

    private MeetingsAhead Meetings((string Group, string Title) key)
    {
        if (!_byGroupAndTitle.TryGetValue(key, out var meetings))
            _byGroupAndTitle.Add(key, meetings = new());
        return meetings;
    }

    private static void Add<T>(Dictionary<T, KnownEvent[]> index, T key, KnownEvent known)
        where T : notnull
    {
        ref var events = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        if (events is null)
            events = [known];
        else if (!events.Contains(known))
            events = [.. events, known];
    }
}
