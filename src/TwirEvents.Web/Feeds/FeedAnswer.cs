using System.Buffers;
using NodaTime;
using TwirEvents.Feeds;
using TwirEvents.Web.Representations;
using TwirEvents.Web.Site;

namespace TwirEvents.Web.Feeds;

/// <summary>Feeds as answers.</summary>
public static class FeedAnswer
{
    // A quarter of an hour in programs, an hour in proxies that the operator can purge; a proxy may serve what it has while it asks
    // again, and for a week while the service is down.
    private const string CacheControl =
        "public, max-age=900, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=604800";

    /// <summary>Renders a feed.</summary>
    /// <param name="form">The form.</param>
    /// <param name="feed">What it says.</param>
    /// <param name="address">The one address that stands for all that give the same.</param>
    /// <param name="lastModified">When it last changed.</param>
    public static ReadyAnswer Of(FeedForm form, Feed feed, Uri address, Instant lastModified)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(address);
        var buffer = new ArrayBufferWriter<byte>();
        form.Write(buffer, feed);
        var count = new KeyValuePair<string, string>(FeedHeaders.EventCount, $"{feed.Events.Count}");
        return new(new(form.ContentType, buffer.WrittenSpan.ToArray(), lastModified), CacheControl)
        {
            // Of Atom, which has the newest alone, the number may change where the content does not.
            Headers = form == FeedForm.Atom ? [FeedHeaders.Sharing, count] : [FeedHeaders.Sharing],
            ContentHeaders =
            [
                .. SitePipeline.SafeHeaders,
                .. FeedHeaders.OfContent,
                count,
                new("Link", $"<{address.AbsoluteUri}>; rel=\"canonical\""),
            ],
            Disposition = $"inline; filename=\"rust-events.{form.Extension}\"",
        };
    }
}
