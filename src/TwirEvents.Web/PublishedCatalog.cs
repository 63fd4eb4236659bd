using NodaTime;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Feeds;

namespace TwirEvents.Web;

/// <summary>A catalog with all that hangs off it: when it goes, its feeds go with it, and nothing has to be invalidated.</summary>
/// <param name="index">The catalog.</param>
/// <param name="changed">When the archive saw the newest text that the catalog was computed from.</param>
public sealed class PublishedCatalog(CatalogIndex index, Instant changed)
{
    private readonly FeedCache feeds = new(FeedCache.DefaultMaxBytes);

    /// <summary>The catalog with what filters look up in it.</summary>
    public CatalogIndex Index { get; } = index;

    /// <summary>A feed of it, rendered when first asked for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="today">The day.</param>
    /// <param name="site">The address of the service.</param>
    public RenderedFeed Feed(FeedForm form, EventFilter filter, LocalDate today, Uri site)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(filter);
        return feeds.Get(
            new(form.Extension, filter.Canonical, today, site),
            () => RenderedFeed.Of(form, TwirEvents.Feeds.Feed.Create(Index, filter, today, site)));
    }

    /// <summary>
    /// When an answer that depends on the day last changed: with the archive or at midnight. It is never that of the events in the
    /// answer, which would go back when one of them goes (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2">RFC
    /// 9110, section 8.8.2</see>), and holds no archive's state for longer than a day where the program itself changed.
    /// </summary>
    public Instant LastModified(LocalDate today) => Instant.Max(changed, today.AtMidnight().InUtc().ToInstant());
}
