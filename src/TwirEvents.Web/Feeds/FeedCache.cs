using NodaTime;

namespace TwirEvents.Web.Feeds;

/// <summary>What the bytes of a feed depend on, besides the catalog.</summary>
/// <param name="Form">The form: <c>ics</c>.</param>
/// <param name="Filter">The filter in its canonical form, so that every spelling finds the same bytes.</param>
/// <param name="Today">The day, which moves the default window.</param>
/// <param name="Site">The address of the service, which the feed names.</param>
public sealed record FeedKey(string Form, string Filter, LocalDate Today, Uri Site)
{
    // A key is held as long as its feed, and its filter may be long.
    internal long Bytes => 100 + (2L * (Filter.Length + Site.OriginalString.Length));
}

/// <summary>The feeds of one catalog, rendered when first asked for; bounded in bytes, the oldest go first.</summary>
/// <param name="maxBytes">How much it holds.</param>
public sealed class FeedCache(long maxBytes)
{
    /// <summary>Room for 64 of the largest feeds and for thousands of ordinary ones: 64 MiB.</summary>
    public const long DefaultMaxBytes = 64 << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<FeedKey, RenderedFeed> feeds = [];
    private readonly Queue<FeedKey> oldestFirst = new();

    /// <summary>How many bytes it holds now.</summary>
    public long Bytes { get; private set; }

    /// <summary>The feed, from the cache or rendered now.</summary>
    /// <remarks>Two who ask for the same new feed at once may both render it: the bytes are the same, and nobody waits for the other.</remarks>
    public RenderedFeed Get(FeedKey key, Func<RenderedFeed> render)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(render);
        lock (gate)
        {
            if (feeds.TryGetValue(key, out var known))
                return known;
        }

        var feed = render();
        lock (gate)
        {
            if (feeds.TryAdd(key, feed))
            {
                oldestFirst.Enqueue(key);
                Bytes += key.Bytes + feed.Bytes;
            }

            while (Bytes > maxBytes && oldestFirst.TryDequeue(out var oldest) && feeds.Remove(oldest, out var gone))
                Bytes -= oldest.Bytes + gone.Bytes;
        }

        return feed;
    }
}
