namespace TwirEvents.Web;

/// <summary>The one cell of the program that changes: the catalog that is served.</summary>
public sealed class LiveCatalog
{
    private volatile PublishedCatalog? current;

    // Of the catalogs before this one.
    private long hits;
    private long misses;

    /// <summary>
    /// The catalog that is served, <c>null</c> before the first one. Take it once for an answer: the next look may find another.
    /// </summary>
    public PublishedCatalog? Current => current;

    /// <summary>Serves another catalog from now on; answers under way keep theirs.</summary>
    public void Publish(PublishedCatalog next)
    {
        var counts = current?.RenderedCounts ?? default;
        Interlocked.Add(ref hits, counts.Hits);
        Interlocked.Add(ref misses, counts.Misses);
        current = next;
    }

    /// <summary>How often a rendered feed was at hand since the start, and how often it was not; while a catalog goes, about.</summary>
    public (long Hits, long Misses) RenderedCounts
    {
        get
        {
            var counts = current?.RenderedCounts ?? default;
            return (Interlocked.Read(ref hits) + counts.Hits, Interlocked.Read(ref misses) + counts.Misses);
        }
    }
}
