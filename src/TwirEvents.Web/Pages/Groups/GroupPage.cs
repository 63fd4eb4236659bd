using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Web.Pages.Home;

namespace TwirEvents.Web.Pages.Groups;

/// <summary>What the page of a group shows.</summary>
public sealed record GroupPage
{
    private const int EventsOfAPage = 20;
    private const int FindingsOfAPage = 5;
    private const int MaxComing = 30;

    /// <summary>All that the issues say about the group.</summary>
    public required GroupRecord Record { get; init; }

    /// <summary>The day that counts as today.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>The address of the page.</summary>
    public required Uri Address { get; init; }

    /// <summary>The group's events in the filter's one spelling.</summary>
    public required string Filter { get; init; }

    /// <summary>Where to subscribe to them.</summary>
    public required Subscription Subscription { get; init; }

    /// <summary>The newest issue; <c>null</c> where there is none.</summary>
    public Issue? Newest { get; init; }

    /// <summary>The events that are not over, of many the next ones.</summary>
    public required IReadOnlyList<RustEvent> Coming { get; init; }

    /// <summary>A page of those that are, newest first.</summary>
    public required Paged<RustEvent> Past { get; init; }

    /// <summary>A page of the entries with findings, newest first.</summary>
    public required Paged<EntryFindings> Findings { get; init; }

    /// <summary>The group.</summary>
    public RustGroup Group => Record.Group;

    /// <summary>The group's own page; <c>null</c> where no issue gives one.</summary>
    public string? Link => PageLink.Of(Group.Url);

    /// <summary>The address of its badge.</summary>
    public Uri Badge => new(Address, $"/groups/{Group.Slug}/badge.svg");

    /// <summary>The address of the page that others show in a frame.</summary>
    public Uri Frame => new(Address, $"/embed?{Filter}");

    /// <summary>The page of a group for a request.</summary>
    public static GroupPage For(HttpRequest request, PublishedCatalog published, RustGroup group, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(group);
        var record = published.Groups.Of(group);
        // The slug of a group is a value of the filter, always.
        if (!EventFilter.TryParse([new("group", group.Slug)], published.Index, out var filter, out var problem))
            throw new InvalidOperationException(problem.Message);
        RustEvent[] coming = [.. record.Events.Where(e => e.Dates.End >= today)];
        return new()
        {
            Record = record,
            Today = today,
            Address = request.Site().At($"groups/{group.Slug}"),
            Filter = filter.Canonical,
            Subscription = Subscription.To(published.Feed(filter, today, request.Site()), coming.Length),
            Newest = published.Index.Catalog.Issues is [.., var newest] ? newest : null,
            Coming = [.. coming.Take(MaxComing)],
            Past = Paged.Of([.. record.Events.Where(e => e.Dates.End < today).Reverse()], EventsOfAPage, request.Query["past"]),
            Findings = Paged.Of(record.Findings, FindingsOfAPage, request.Query["findings"]),
        };
    }
}
