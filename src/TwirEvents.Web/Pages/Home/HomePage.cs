using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Pages.Agenda;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Home;

/// <summary>What the front page shows.</summary>
public sealed record HomePage
{
    private HomePage()
    {
    }

    /// <summary>The form as sent.</summary>
    public required FilterForm Form { get; init; }

    /// <summary>How the events are shown.</summary>
    public required HomeLook Look { get; init; }

    /// <summary>The day that counts as today.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Whether that day stands still.</summary>
    public required bool Demonstration { get; init; }

    /// <summary>The address of the service.</summary>
    public required Uri Site { get; init; }

    /// <summary>The filter; <c>null</c> where it is none.</summary>
    public EventFilter? Filter { get; private init; }

    /// <summary>What is wrong with the filter.</summary>
    public FilterProblem? Problem { get; private init; }

    /// <summary>What the form suggests.</summary>
    public Suggestions Suggestions { get; private init; } = Suggestions.None;

    /// <summary>The catalog that the events are of.</summary>
    public EventCatalog Catalog { get; private init; } = EventCatalog.Empty;

    /// <summary>The events by day; <c>null</c> where there is no filter or no catalog yet, or the events stand in a month.</summary>
    public EventDays? Days { get; private init; }

    /// <summary>The events of a month; <c>null</c> where they are listed by day.</summary>
    public EventMonth? Month { get; private init; }

    /// <summary>Where to subscribe to them.</summary>
    public Subscription? Subscription { get; private init; }

    /// <summary>The address of the page under the canonical spelling of its filter.</summary>
    public Uri Address => new(Site, Link(Look));

    /// <summary>The title of the page.</summary>
    public string Title => Problem is not null ? "A filter that is none"
        : Filter is { Words: [_, ..] words } ? string.Join(", ", words) : "Meetups and conferences, in your calendar";

    /// <summary>The first day of the events that are counted while the form changes: past ones are in the feed, and not asked for.</summary>
    public string CountFrom => LocalDatePattern.Iso.Format(Today);

    /// <summary>The status of the answer.</summary>
    public int Status => Problem switch
    {
        { } problem => FilterProblemResult.StatusOf(problem),
        null when Subscription is null => StatusCodes.Status503ServiceUnavailable,
        null => StatusCodes.Status200OK,
    };

    /// <summary>The page for a request.</summary>
    public static HomePage For(HttpRequest request, PublishedCatalog? published, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(request);
        var query = request.Parameters().ToList();
        var page = new HomePage
        {
            Form = new(query.Where(parameter => !HomeLook.Has(parameter.Key))),
            Look = HomeLook.Of(query),
            Today = clock.InUtc(),
            Demonstration = clock is StoppedClock,
            Site = request.Site(),
        };
        if (published is not { Index: var index })
            return page;

        page = page with { Catalog = index.Catalog, Suggestions = Suggestions.From(index.Catalog, page.Today) };
        return EventFilter.TryParse(page.Form.Parameters, index, out var filter, out var problem)
            ? page.With(filter, published.Feed(filter, page.Today, page.Site))
            : page with { Problem = problem };
    }

    /// <summary>The address of the page with the same events in another look.</summary>
    public string Link(HomeLook look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var query = string.Join('&', look.Parameters().Select(parameter => $"{parameter.Key}={parameter.Value}")
            .Prepend(Filter?.Canonical ?? "").Where(part => part.Length > 0));
        return query.Length == 0 ? "/" : $"/?{query}";
    }

    private HomePage With(EventFilter filter, Feed feed)
    {
        // Who asks for a first day means that one, past or not.
        var asked = Form.Text("from").Length > 0 ? LocalDate.MinIsoValue : Today;
        var coming = EventDays.Of(feed.Events, Today).Count;
        return this with
        {
            Filter = filter,
            Subscription = Subscription.To(feed, coming),
            Days = Look.AsMonth ? null : EventDays.Of(feed.Events, Look.Day ?? asked, Look.Page),
            Month = Look.AsMonth ? EventMonth.Of(feed.Events, Look.Month ?? Today.ToYearMonth(), Today) : null,
        };
    }
}
