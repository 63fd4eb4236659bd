using TwirEvents.Feeds;

namespace TwirEvents.Web.Pages;

/// <summary>Links in words.</summary>
public static class LinkText
{
    /// <summary>Where the link of a page leads, for readers: its host without <c>www.</c></summary>
    public static string Of(string url) =>
        !Uri.TryCreate(PageLink.Of(url) ?? url, UriKind.Absolute, out var uri) ? "Link"
        : uri.Scheme == Uri.UriSchemeMailto ? "Mail"
        : PageLink.Of(url) is null ? "Link"   // its host may be none, which makes IdnHost throw
        : uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
}
