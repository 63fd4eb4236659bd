namespace TwirEvents.Feeds;

/// <summary>The links that a page may offer to follow.</summary>
public static class PageLink
{
    /// <summary>
    /// The address of an http or https link as RFC 3986 writes it; <c>null</c> for all that is no page (a mail address, a chat, a
    /// script), has a user name or is longer than calendars and browsers take.
    /// </summary>
    public static string? Of(string? url) => FeedUri.TryPage(url, out var page) ? page.Text : null;
}
