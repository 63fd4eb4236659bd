using System.Globalization;
using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>Reads text after text and finds out which listings are one event.</summary>
internal sealed class EventMatcher
{
    private readonly SharedLinks _shared = new();
    private readonly InsideIssue _insideIssue;
    private readonly KnownEvents _known = new();
    private readonly AcrossIssues _acrossIssues;
    private readonly List<KnownEvent> _events = [];

    // A mention does not outlive its text: those of the text before are filled anew.
    private readonly List<Mention> _used = [];
    private readonly List<Mention> _mentions = [];

    private EventMatcher(IReadOnlyList<IssueText> texts)
    {
        Observations = new(texts.Sum(text => text.Issue.Listings.Count));
        _insideIssue = new(_shared);
        _acrossIssues = new(_known, _shared, Observations, Keys);
    }

    /// <summary>The events in the order in which they were introduced.</summary>
    public IReadOnlyList<KnownEvent> Events => _events;

    /// <summary>The listings of all events.</summary>
    public Observations Observations { get; }

    /// <summary>The forms of links and names for comparing.</summary>
    public KeyCache Keys { get; } = new();

    /// <summary>Reads all texts, by the dates of their issues and each issue's in the order of publication.</summary>
    public static EventMatcher Read(IReadOnlyList<IssueText> texts)
    {
        var matcher = new EventMatcher(texts);
        foreach (var text in texts)
            matcher.Read(text);

        IssueText[] firstTexts = [.. texts.Where((text, i) => i == 0 || texts[i - 1].Position != text.Position)];
        if (firstTexts.Length < texts.Count)
            matcher.KeepUids(Read(firstTexts), texts);
        return matcher;
    }

    private void Read(IssueText text)
    {
        _known.ForgetBefore(text.Published.PlusYears(-1));
        MentionEach(text.Issue.Listings);
        _shared.Learn(_mentions);
        _insideIssue.Join(_mentions);
        _acrossIssues.Match(text, _mentions);
        foreach (var mention in _mentions)
        {
            var (known, rule) = mention.Match ?? (Introduce(mention, text), JoinRule.Introduced);
            if (known.Learn(mention.Keys, text.Issue))
                _known.Learn(known, text.Published.PlusDays(-AcrossIssues.BackWithinDays));
            foreach (var seen in mention.Listings)
                Observations.Add(known, text, seen.Listing, seen.JoinedBy ?? rule);
        }
    }

    private void MentionEach(IReadOnlyList<Listing> listings)
    {
        _mentions.Clear();
        for (var i = 0; i < listings.Count; i++)
        {
            if (i < _used.Count)
                _used[i].Read(listings[i]);
            else
                _used.Add(new(listings[i], Keys));
            _mentions.Add(_used[i]);
        }
    }

    private KnownEvent Introduce(Mention mention, IssueText text)
    {
        var known = new KnownEvent(UnusedUid(mention, text.Issue.Date), _events.Count, text);
        _events.Add(known);
        return known;
    }

    // Two entries of one day without a link may have one title.
    private Guid UnusedUid(Mention mention, LocalDate issueDate)
    {
        var (mark, start) = (mention.Mark, mention.Keys.Start);
        Span<char> seed = mark.Length <= 200 ? stackalloc char[240] : new char[mark.Length + 40];
        seed.TryWrite(
            CultureInfo.InvariantCulture,
            $"{issueDate.Year:D4}-{issueDate.Month:D2}-{issueDate.Day:D2} {start.Year:D4}-{start.Month:D2}-{start.Day:D2} {mark}",
            out var length);
        seed = seed[..length];
        var uid = EventIdentity.Uid(seed);
        for (var number = 2; _known.Has(uid, mention.Keys); number++)
            uid = EventIdentity.Uid(string.Create(CultureInfo.InvariantCulture, $"{seed} {number}"));
        return uid;
    }

    // An edited text that becomes known late can add an event to its issue which a later issue introduced in the meantime.
    // Calendars have the later UID, so it stays, replaced by the older one.
    private void KeepUids(EventMatcher before, IReadOnlyList<IssueText> texts)
    {
        var events = new Dictionary<Listing, KnownEvent>(ReferenceEqualityComparer.Instance);
        foreach (var known in _events)
        {
            foreach (var seen in Observations.Of(known))
                events.TryAdd(seen.Listing, known);
        }

        var uids = _events.Select(known => known.Uid).ToHashSet();
        foreach (var known in before.Events.Where(known => !uids.Contains(known.Uid)))
        {
            var seen = before.Observations.Of(known);
            var older = events[seen[0].Listing];
            known.Replace(older, texts.Last(edit => edit.Position == older.IntroducedBy.Position));
            known.GiveUpListings();
            known.LastSeen = -1;
            seen.ForEach(listed => Observations.Add(known, listed.Text, listed.Listing, listed.Rule));
            _events.Add(known);
        }
    }
}
