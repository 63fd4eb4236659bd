using TwirEvents.Feeds;

namespace TwirEvents.Web.Pages.Home;

/// <summary>The addresses under which one subscribes to what the page shows.</summary>
/// <param name="Calendar">The feed: the address to copy.</param>
/// <param name="Name">What the calendar is called.</param>
/// <param name="Forms">The same events in every form.</param>
/// <param name="Events">How many events the feed has, past ones included.</param>
/// <param name="Coming">How many of them are not over.</param>
/// <param name="Omitted">How many older ones had no room in it.</param>
public sealed record Subscription(
    Uri Calendar, string Name, IReadOnlyList<(FeedForm Form, Uri Address)> Forms, int Events, int Coming, int Omitted)
{
    private const int GoogleLimit = 256;   // characters; Google Calendar drops a longer address without a word

    /// <summary>The address that opens the calendar program of the device.</summary>
    public string Webcal => $"webcal{Calendar.AbsoluteUri[Calendar.Scheme.Length..]}";

    /// <summary>The page of Google Calendar that takes an address; a link that hands the address over fails too often.</summary>
    public static string Google => "https://calendar.google.com/calendar/r/settings/addbyurl";

    /// <summary>The page of Outlook.com that takes the address.</summary>
    public string Outlook => $"https://outlook.live.com/calendar/0/addfromweb?{OutlookQuery}";

    /// <summary>The page of Outlook for work and school that takes the address.</summary>
    public string OutlookAtWork => $"https://outlook.office.com/calendar/0/addfromweb?{OutlookQuery}";

    /// <summary>Whether Google Calendar would not take it.</summary>
    public bool TooLongForGoogle => Calendar.AbsoluteUri.Length > GoogleLimit;

    // Not webcal: new Outlook mangles it.
    private string OutlookQuery => $"url={Uri.EscapeDataString(Calendar.AbsoluteUri)}&name={Uri.EscapeDataString(Name)}";

    /// <summary>The addresses of a feed that a service serves.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="coming">How many of its events are not over.</param>
    public static Subscription To(Feed feed, int coming)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return new(AddressOf(FeedForm.ICalendar), feed.Name, [.. FeedForm.All.Select(form => (form, AddressOf(form)))],
            feed.Events.Count, coming, feed.Omitted);

        Uri AddressOf(FeedForm form) =>
            feed.AddressOf(form.Extension) ?? throw new ArgumentException("The feed of a service has an address.", nameof(feed));
    }
}
