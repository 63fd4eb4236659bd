using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

/// <summary>What holds for any issues: here for small worlds in which links, titles, groups and days often meet.</summary>
public class CatalogProperties
{
    private static readonly LocalDate _firstDate = new(2024, 1, 3);

    private static readonly string?[] _urls =
    [
        null, "https://rustconf.com/", "https://meet.jit.si/Room", "https://luma.com/8zabmc3w", "https://luma.com/acinctdf",
        "https://www.meetup.com/one/events/300000001/", "https://www.meetup.com/one/events/300000002/", "https://www.meetup.com/two/events/300000003/",
        new Uri(new("https://www.meetup.com/one/events/"), new MeetupSeriesId("dqldsp", _firstDate.PlusDays(14)).ToString()).AbsoluteUri,
        "https://www.eventbrite.com/e/tickets-1000001",
    ];

    private static readonly string?[] _groupUrls = [null, "https://www.meetup.com/one/", "https://www.meetup.com/two/", "https://luma.com/8zabmc3w"];

    private static readonly Gen<Listing> _listing =
        from day in Gen.Choose(-2, 35)
        from length in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from url in Gen.Elements(_urls)
        from more in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements(_urls)))
        from groupUrl in Gen.Elements(_groupUrls)
        from title in Gen.Elements("Hack Night", "Talks", "Rust One Talks", "Cancelled")
        from city in Gen.Elements("Berlin", "Köln", null)
        from format in Gen.Elements(EventFormat.InPerson, EventFormat.Virtual, EventFormat.Hybrid)
        select new Listing
        {
            Issue = 0,
            IssueDate = default,
            Line = day,
            Dates = new(_firstDate.PlusDays(day), _firstDate.PlusDays(day + length)),
            Format = format,
            Title = title,
            Url = url,
            Links = [.. new[] { url, more }.OfType<string>().Select(target => new Link(title, target))],
            Groups = [new("Rust One", groupUrl)],
            Places = city is null ? [] : [new(city, null, "DE")],
        };

    private static readonly Gen<Listing[]> _listings = Gen.Choose(0, 6).SelectMany(size => Gen.ArrayOf(_listing, size));

    private static readonly Gen<Issue[]> _issues =
        from count in Gen.Choose(1, 6)
        from listings in Gen.ArrayOf(_listings, count)
        select listings.Select((entries, week) => Issue(week, entries)).ToArray();

    // With an edit of the last but one before the last comes.
    private static readonly Gen<(Issue[] Before, Issue Last)> _edited =
        from issues in _issues
        where issues.Length > 1
        from listings in _listings
        select (issues[..^1].Append(Issue(issues.Length - 2, listings)).ToArray(), issues[^1]);

    [Fact]
    public void Every_listing_is_in_one_event() => ForAll(_issues, issues =>
    {
        var listed = issues.SelectMany(issue => issue.Listings.Select(listing => new ListingRef(issue.Number, listing.Line)));
        var joined = EventCatalog.Build(issues).Events.SelectMany(e => e.Listings);
        return listed.Order(_byPlace).SequenceEqual(joined.Order(_byPlace));
    });

    [Fact]
    public void No_two_events_have_one_uid() => ForAll(_issues, issues =>
        EventCatalog.Build(issues).Events is var events && events.DistinctBy(e => e.Uid).Count() == events.Count);

    [Fact]
    public void Events_come_by_start_then_uid() => ForAll(_issues, issues =>
        EventCatalog.Build(issues).Events is var events
        && events.SequenceEqual(events.OrderBy(e => e.Dates.Start).ThenBy(e => e.Uid.ToString(), StringComparer.Ordinal)));

    [Fact]
    public void The_order_of_the_issues_does_not_matter() => ForAll(
        from issues in _issues
        from shuffled in Gen.Shuffle(issues)
        select (issues, shuffled),
        given => EventCatalog.Build(given.issues).Version == EventCatalog.Build(given.shuffled).Version);

    [Fact]
    public void The_order_of_the_lines_does_not_matter_inside_an_issue() => ForAll(
        from listings in Gen.ArrayOf(_listing, 6)
        from shuffled in Gen.Shuffle(listings)
        select (listings, shuffled),
        given => Partition(given.listings).SetEquals(Partition(given.shuffled)));

    [Fact]
    public void Another_issue_changes_no_uid_and_lets_no_sequence_fall() => ForAll(_issues, issues =>
        IsKept(EventCatalog.Build(issues[..^1]), EventCatalog.Build(issues)));

    [Fact]
    public void An_edited_text_of_any_issue_changes_no_uid() => ForAll(
        from issues in _issues
        from edited in Gen.Choose(0, issues.Length - 1)
        from listings in _listings
        select (issues, revision: Issue(edited, listings)),
        given => Uids(EventCatalog.Build(given.issues)).IsSubsetOf(Uids(EventCatalog.Build([.. given.issues, given.revision]))));

    [Fact]
    public void Another_issue_changes_no_uid_where_the_last_one_was_edited() => ForAll(_edited, given =>
        IsKept(EventCatalog.Build(given.Before), EventCatalog.Build([.. given.Before, given.Last])));

    [Fact]
    public void A_draft_touches_no_event_of_an_issue_and_gives_the_others_their_uids() => ForAll(_edited, given =>
    {
        var events = EventCatalog.Build(given.Before, given.Last, given.Last.Date).Events.ToLookup(e => e.Status == EventStatus.Tentative);
        return EventCatalog.Of([.. events[false]]).Version == EventCatalog.Of(EventCatalog.Build(given.Before).Events).Version
            && events[true].Select(e => e.Uid).ToHashSet().IsSubsetOf(Uids(EventCatalog.Build([.. given.Before, given.Last])));
    });

    [Fact]
    public void An_event_with_listings_on_two_days_has_moved() => ForAll(_issues, issues =>
    {
        var starts = issues.SelectMany(issue => issue.Listings).ToDictionary(l => new ListingRef(l.Issue, l.Line), l => l.Dates.Start);
        return EventCatalog.Build(issues).Events.All(e =>
            e.Listings.Select(at => starts[at]).Distinct().Count() == 1 || e.History.Any(change => change.Kind == EventChangeKind.Moved));
    });

    [Fact]
    public void The_sequence_counts_the_issues_of_the_history() => ForAll(_issues, issues =>
        EventCatalog.Build(issues).Events.All(e => e.Sequence == e.History
            .Where(change => change.Kind is not (EventChangeKind.Listed or EventChangeKind.Dropped or EventChangeKind.Relisted))
            .Select(change => change.Issue).Distinct().Count()));

    private static readonly Comparer<ListingRef> _byPlace = Comparer<ListingRef>.Create((a, b) => (a.Issue, a.Line).CompareTo((b.Issue, b.Line)));

    private static void ForAll<T>(Gen<T> gen, Func<T, bool> holds) =>
        Prop.ForAll(gen.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Issue Issue(int week, Listing[] listings)
    {
        var date = _firstDate.PlusWeeks(week);
        return new()
        {
            Number = week + 1,
            Date = date,
            StatedWindow = new(date, date.PlusWeeks(4)),
            Listings = [.. listings.Select((listing, i) => listing with { Issue = week + 1, IssueDate = date, Line = 100 + i })],
        };
    }

    // Which of the given listings are one event, told by the listings themselves and not by their lines.
    private static HashSet<string> Partition(Listing[] listings) =>
        [.. EventCatalog.Build([Issue(0, listings)]).Events.Select(e =>
            string.Join('\n', e.Listings.Select(at => listings[at.Line - 100]).Select(Text).Order(StringComparer.Ordinal)))];

    private static string Text(Listing listing) =>
        $"{listing.Dates} {listing.Format} {listing.Title} {string.Join(' ', listing.Links.Select(link => link.Url))} {listing.Groups[0].Url} {(listing.Places is [var place] ? place.City : "")}";

    private static HashSet<Guid> Uids(EventCatalog catalog) => [.. catalog.Events.Select(e => e.Uid)];

    private static bool IsKept(EventCatalog before, EventCatalog after)
    {
        var events = after.Events.ToDictionary(e => e.Uid);
        return before.Events.All(e => events.TryGetValue(e.Uid, out var same) && same.Sequence >= e.Sequence && same.Created == e.Created);
    }
}
