using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Pages.Agenda;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Home;

/// <summary>What the front page shows.</summary>
public sealed record HomePage
{
    /// <summary>The form as sent.</summary>
    public required FilterForm Form { get; init; }

    /// <summary>The day that counts as today.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Whether that day stands still.</summary>
    public required bool Demonstration { get; init; }

    /// <summary>Names of groups to choose from: those with something to come.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The address of the page under the canonical spelling of its filter.</summary>
    public required Uri Address { get; init; }

    /// <summary>The filter in its canonical form; <c>null</c> where it is none.</summary>
    public string? Filter { get; init; }

    /// <summary>What is wrong with the filter.</summary>
    public FilterProblem? Problem { get; init; }

    /// <summary>The events; <c>null</c> where the filter is none, or before the first catalog.</summary>
    public EventDays? Events { get; init; }

    /// <summary>Where to subscribe to them.</summary>
    public Subscription? Subscription { get; init; }

    /// <summary>The status of the answer.</summary>
    public int Status => Problem switch
    {
        { UnknownGroup: true } => StatusCodes.Status404NotFound,
        not null => StatusCodes.Status400BadRequest,
        null when Events is null => StatusCodes.Status503ServiceUnavailable,
        null => StatusCodes.Status200OK,
    };

    /// <summary>The page for a request.</summary>
    public static HomePage For(HttpRequest request, PublishedCatalog? published, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(request);
        var form = new FilterForm(request.Parameters());
        var page = new HomePage { Form = form, Today = clock.InUtc(), Demonstration = clock is StoppedClock, Address = request.Site() };
        if (published is not { Index: var index })
            return page;

        page = page with { Groups = GroupsToCome(index.Catalog, page.Today) };
        if (!EventFilter.TryParse(form.Parameters, index, out var filter, out var problem))
            return page with { Problem = problem };

        var feed = published.Feed(FeedForm.ICalendar, filter, page.Today, request.Site()).Feed;
        var asked = form.Parameters.Any(parameter => parameter.Key.Equals("from", StringComparison.OrdinalIgnoreCase));
        return page with
        {
            Address = new(request.Site(), filter.Canonical.Length == 0 ? "" : $"?{filter.Canonical}"),
            Filter = filter.Canonical,
            Events = EventDays.Of(feed.Events, asked ? LocalDate.MinIsoValue : page.Today),
            Subscription = Subscription.To(feed),
        };
    }

    // The catalog knows its groups once; the day only leaves out those that have nothing to come.
    private static IReadOnlyList<string> GroupsToCome(EventCatalog catalog, LocalDate today) =>
        [.. catalog.Groups.Where(group => group.LastEvent >= today).Select(group => group.Name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
