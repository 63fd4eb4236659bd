using System.Runtime.InteropServices;
using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Tells events as their mentions made them, issue by issue.</summary>
/// <param name="issues">The text that speaks for each issue, by date.</param>
/// <param name="observations">The listings of all events.</param>
/// <param name="keys">The forms of links and names for comparing.</param>
internal sealed class Storyteller(IReadOnlyList<Issue> issues, Observations observations, KeyCache keys)
{
    // Of the event that is told now.
    private readonly List<Observation> _seen = [];
    private readonly List<EventChange> _changes = [];
    private int _sequence;
    private LocalDate _lastModified;

    /// <summary>An event with its mentions as the newest of them leaves it.</summary>
    public RustEvent Tell(KnownEvent known)
    {
        observations.Read(known, _seen);
        _changes.Clear();
        _sequence = 0;
        var rest = CollectionsMarshal.AsSpan(_seen);
        var first = OfOneText(rest);
        var content = Begin(first);
        var last = first;
        for (rest = rest[first.Length..]; !rest.IsEmpty;)
        {
            var next = OfOneText(rest);
            content = Continue(content, last, next);
            last = next;
            rest = rest[next.Length..];
        }

        if (known.ReplacedBy is { } older)
            return Replaced(known, content, older.Event, older.Text.Issue);
        if (LeftOut(content, last[0].Text, issues.Count) is { } dropped)
            Add(EventChangeKind.Dropped, dropped);
        return Told(known, content, Current(_seen));
    }

    // What one issue says of the event: its first listings, as far as they are of one text.
    private static ReadOnlySpan<Observation> OfOneText(ReadOnlySpan<Observation> listings)
    {
        var count = 1;
        while (count < listings.Length && ReferenceEquals(listings[count].Text, listings[0].Text))
            count++;
        return listings[..count];
    }

    private EventContent Begin(ReadOnlySpan<Observation> first)
    {
        Add(EventChangeKind.Listed, first[0]);
        _lastModified = Told(first[0].Text.Issue);
        return EventContent.Of(first, null, keys);
    }

    private EventContent Continue(EventContent before, ReadOnlySpan<Observation> last, ReadOnlySpan<Observation> next)
    {
        if (LeftOut(before, last[0].Text, next[0].Text.Position) is { } dropped)
        {
            Add(EventChangeKind.Dropped, dropped);
            Add(EventChangeKind.Relisted, next[0]);
        }

        if (last.Length == 1 && next.Length == 1 && next[0].IsRepeat)
            return before;
        var after = EventContent.Of(next, before, keys);
        if (after.Equals(before))
            return after;
        _lastModified = LocalDate.Max(_lastModified, Told(next[0].Text.Issue));
        if (AddChanges(before, after, next[0]))
            _sequence++;
        return after;
    }

    // An edit may come after newer issues; calendars skip an event whose last change is not newer than the one they know.
    private static LocalDate Told(Issue issue) => issue.Revised ?? issue.Date;

    /// <summary>The first issue behind a mention that left the event out although its section should have it.</summary>
    private Issue? LeftOut(EventContent content, IssueText last, int nextPosition)
    {
        var position = last.Position;
        if (nextPosition == position)
            return null;
        if (!last.Speaks)
            return issues[position];
        return position + 1 < nextPosition && issues[position + 1] is var next && content.Dates.Start >= next.Date
            && content.Dates.Start <= next.StatedWindow?.End ? next : null;
    }

    private bool AddChanges(EventContent before, EventContent after, Observation observation)
    {
        var count = _changes.Count;
        if (before.Dates != after.Dates)
            Add(EventChangeKind.Moved, observation, InWords(before.Dates), InWords(after.Dates));
        if (before.Title != after.Title)
            Add(EventChangeKind.Renamed, observation, before.Title, after.Title);
        if (keys.LinkText(before.Url) != keys.LinkText(after.Url))
            Add(EventChangeKind.Relinked, observation, before.Url, after.Url);
        if (!before.Places.SequenceEqual(after.Places) && !before.Places.Select(keys.Place).ToHashSet().SetEquals(after.Places.Select(keys.Place)))
            Add(EventChangeKind.Relocated, observation, InWords(before), InWords(after));
        if (before.Format != after.Format)
            Add(EventChangeKind.Reformatted, observation, before.Format.Name(), after.Format.Name());
        if (before.Status != after.Status)
            Add(after.Status == EventStatus.Cancelled ? EventChangeKind.Cancelled : EventChangeKind.Reinstated, observation);
        return _changes.Count > count;
    }

    // Lines are those of the text that speaks for its issue; an event that only an earlier text listed keeps that one's.
    private static List<Observation> Current(List<Observation> all)
    {
        if (all.TrueForAll(seen => seen.Text.Speaks))
            return all;
        var current = all.FindAll(seen => seen.Text.Speaks);
        return current.Count > 0 ? current : OfText(all, all[^1].Text);
    }

    private static List<Observation> OfText(List<Observation> all, IssueText text) => all.FindAll(seen => ReferenceEquals(seen.Text, text));

    // Calendars that have its UID learn that it does not take place beside the older event.
    private RustEvent Replaced(KnownEvent known, EventContent content, KnownEvent older, Issue issue)
    {
        Add(EventChangeKind.Replaced, issue, older.Uid.ToString());
        var told = Told(known, content, known.IsListed ? Current(_seen) : []);
        return told with
        {
            Status = EventStatus.Cancelled,
            Sequence = told.Sequence + 1,
            LastModified = LocalDate.Max(told.LastModified, Told(issue)),
            ReplacedBy = older.Uid,
        };
    }

    private RustEvent Told(KnownEvent known, EventContent content, List<Observation> current)
    {
        var joins = new Join[current.Count];
        for (var i = 0; i < joins.Length; i++)
            joins[i] = new(new(current[i].Text.Issue.Number, current[i].Line), current[i].Rule);
        return new()
        {
            Uid = known.Uid,
            Title = content.Title,
            Url = content.Url,
            Dates = content.Dates,
            Format = content.Format,
            Places = content.Places,
            Region = content.Region,
            Groups = content.Groups,
            Links = content.Links,
            Status = content.Status,
            Sequence = _sequence,
            Created = known.IntroducedBy.Issue.Date,
            LastModified = _lastModified,
            LastListed = (current.Count > 0 ? current[^1] : _seen[^1]).Text.Issue.Date,
            Listings = Array.ConvertAll(joins, join => join.Listing),
            Joins = joins,
            History = _changes.ToArray(),
        };
    }

    private void Add(EventChangeKind kind, Observation observation, string? before = null, string? after = null)
    {
        var issue = observation.Text.Issue;
        _changes.Add(new(kind, issue.Number, issue.Date, observation.Line, before, after));
    }

    private void Add(EventChangeKind kind, Issue issue, string? after = null) =>
        _changes.Add(new(kind, issue.Number, issue.Date, null, null, after));

    private static string InWords(DateInterval dates) =>
        dates.Length == 1 ? dates.Start.ToIso()
        : $"{dates.Start.ToIso()} to {dates.End.ToIso()}";

    private static string? InWords(EventContent content) => content.Places.Count == 0 ? null : string.Join("; ",
        content.Places.Select(place => string.Join(", ", new[] { place.City, place.Subdivision, place.Country }.OfType<string>())));
}
