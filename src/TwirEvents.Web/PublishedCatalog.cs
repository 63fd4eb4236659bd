using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Catalog.Groups;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Pages;
using TwirEvents.Web.Representations;
using TwirEvents.Web.Telemetry;

namespace TwirEvents.Web;

/// <summary>A catalog with all that hangs off it: when it goes, its feeds go with it, and nothing has to be invalidated.</summary>
public sealed class PublishedCatalog
{
    // Room for 64 of the largest feeds and for thousands of ordinary ones, and for what they choose.
    private const long MaxRendered = 64 << 20;
    private const long MaxFeeds = 8 << 20;
    private const long MaxFiles = 8 << 20;
    private const long MaxFilters = 4 << 20;
    private const long MaxPages = 32 << 20;
    private const long MaxKnown = 16 << 20;

    private readonly RecentCache<FilterAddress, ReadFilter> _filters = new(MaxFilters, (address, read) => address.Bytes + read.Bytes);
    private readonly RecentCache<FeedKey, Feed> _feeds = new(MaxFeeds, (key, feed) => key.Bytes + (8L * feed.Events.Count));
    private readonly RecentCache<(FeedForm Form, FeedKey Feed), ReadyAnswer> _rendered =
        new(MaxRendered, (key, answer) => key.Feed.Bytes + answer.Bytes);

    private readonly RecentCache<(FeedForm Form, Guid Event, LocalDate Today, Uri Site), ReadyAnswer> _files =
        new(MaxFiles, (key, answer) => (2L * key.Site.OriginalString.Length) + answer.Bytes);

    private readonly Lazy<FrozenDictionary<Guid, RustEvent>> _events;
    private readonly Lazy<GroupRecords> _groups;
    private readonly Lazy<IssueRecords> _issues;
    private readonly Lazy<CatalogCounts> _counts;

    /// <summary>Publishes a catalog.</summary>
    /// <param name="index">The catalog.</param>
    /// <param name="changed">When it became another one: never before the one that was served before it.</param>
    public PublishedCatalog(CatalogIndex index, Instant changed)
    {
        Index = index;
        Changed = changed;
        _groups = new(() => new(index.Catalog));
        _issues = new(() => new(index.Catalog));
        _counts = new(() => CatalogCounts.Of(index.Catalog));
        _events = new(() => index.Catalog.Events.ToFrozenDictionary(listed => listed.Uid));
    }

    /// <summary>The catalog with what filters look up in it.</summary>
    public CatalogIndex Index { get; }

    /// <summary>When it became another one.</summary>
    public Instant Changed { get; }

    /// <summary>The filter of an address, read when first asked for.</summary>
    public ReadFilter Read(FilterAddress address) => _filters.Get(address, one => one.Read(Index));

    /// <summary>The events of a filter, chosen when first asked for: the same for the pages and for every form.</summary>
    /// <param name="filter">Which events.</param>
    /// <param name="today">The day.</param>
    /// <param name="site">The address of the service.</param>
    public Feed Feed(EventFilter filter, LocalDate today, Uri site) => _feeds.Get(new(filter, today, site), Select);

    /// <summary>The same as the bytes of a form, rendered when first asked for.</summary>
    public ReadyAnswer Rendered(FeedForm form, EventFilter filter, LocalDate today, Uri site) =>
        _rendered.Get((form, new(filter, today, site)), Render);

    /// <summary>The same where it is at hand; to ask costs nothing else.</summary>
    public bool TryRendered(
        FeedForm form, EventFilter filter, LocalDate today, Uri site, [MaybeNullWhen(false)] out ReadyAnswer rendered) =>
        _rendered.TryGet((form, new(filter, today, site)), out rendered);

    /// <summary>How often a rendered feed was at hand, and how often it was not.</summary>
    public (long Hits, long Misses) RenderedCounts =>
        (_rendered.Counts.Hits + Known.Counts.Hits, _rendered.Counts.Misses);

    /// <summary>How much memory is taken by what was made when first asked for.</summary>
    public long CachedBytes => _filters.Bytes + _feeds.Bytes + _rendered.Bytes + _files.Bytes + Pages.Bytes + Known.Bytes;

    /// <summary>One event alone as the bytes of a form, rendered when first asked for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="rustEvent">An event of the catalog.</param>
    /// <param name="today">The day.</param>
    /// <param name="site">The address of the service.</param>
    public ReadyAnswer Rendered(FeedForm form, RustEvent rustEvent, LocalDate today, Uri site)
    {
        ArgumentNullException.ThrowIfNull(rustEvent);
        return _files.Get((form, rustEvent.Uid, today, site), key => FeedAnswer.Of(
            key.Form, TwirEvents.Feeds.Feed.Of(rustEvent), key.Site.At($"events/{key.Event}.{key.Form.Extension}"), LastModified(key.Today)));
    }

    /// <summary>Pages that depend on the catalog and the day alone, as they were sent before.</summary>
    public RecentCache<PageKey, ReadyAnswer> Pages { get; } = new(MaxPages, (key, answer) => key.Bytes + answer.Bytes);

    /// <summary>Feeds by the addresses that they were asked for under; most are among those that are rendered.</summary>
    public RecentCache<KnownAddress, ReadyAnswer> Known { get; } = new(MaxKnown, (address, answer) => address.Bytes + answer.Bytes);

    /// <summary>The event of a UID; <c>null</c> where no issue has listed it.</summary>
    public RustEvent? Event(Guid uid) => _events.Value.GetValueOrDefault(uid);

    /// <summary>The same, of a UID as an address has it; <c>null</c> too where it is none.</summary>
    public RustEvent? Event(string uid) => Guid.TryParseExact(uid, "D", out var known) ? Event(known) : null;

    /// <summary>What the issues say about each group, computed when first asked for.</summary>
    public GroupRecords Groups => _groups.Value;

    /// <summary>What each issue gave, computed when first asked for.</summary>
    public IssueRecords Issues => _issues.Value;

    /// <summary>How large the catalog is, counted when first asked for.</summary>
    internal CatalogCounts Counts => _counts.Value;

    /// <summary>
    /// When an answer that depends on the day last changed: with the catalog or at midnight. It is never that of the events in the
    /// answer, which would go back when one of them goes (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2">RFC
    /// 9110, section 8.8.2</see>), and holds no archive's state for longer than a day where the program itself changed.
    /// </summary>
    public Instant LastModified(LocalDate today) => Instant.Max(Changed, today.AtMidnight().InUtc().ToInstant());

    private Feed Select(FeedKey key) => TwirEvents.Feeds.Feed.Create(Index, key.Filter, key.Today, key.Site);

    private ReadyAnswer Render((FeedForm Form, FeedKey Feed) key)
    {
        var feed = _feeds.Get(key.Feed, Select);
        return FeedAnswer.Of(key.Form, feed, feed.AddressOf(key.Form.Extension)!, LastModified(key.Feed.Today));   // it has a site, so it has an address
    }
}
