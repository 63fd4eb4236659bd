using TwirEvents.Feeds;

namespace TwirEvents.Web.Pages.Home;

/// <summary>The addresses under which one subscribes to what the page shows.</summary>
/// <param name="Calendar">The feed: the address to copy.</param>
/// <param name="Json">The same events as JSON.</param>
/// <param name="Events">How many events the feed has, past ones included.</param>
/// <param name="Omitted">How many older ones had no room in it.</param>
public sealed record Subscription(Uri Calendar, Uri Json, int Events, int Omitted)
{
    private const int GoogleLimit = 256;   // characters; Google Calendar drops a longer address without a word

    /// <summary>The address that opens the calendar program of the device.</summary>
    public string Webcal => $"webcal{Calendar.AbsoluteUri[Calendar.Scheme.Length..]}";

    /// <summary>Whether Google Calendar would not take it.</summary>
    public bool TooLongForGoogle => Calendar.AbsoluteUri.Length > GoogleLimit;

    /// <summary>The addresses of a feed; <c>null</c> where no service serves it.</summary>
    public static Subscription? To(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return feed.AddressOf("ics") is { } calendar && feed.AddressOf("json") is { } json
            ? new(calendar, json, feed.Events.Count, feed.Omitted)
            : null;
    }
}
