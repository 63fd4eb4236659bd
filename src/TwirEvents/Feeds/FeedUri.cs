using System.Buffers;
using TwirEvents.Newsletter;

namespace TwirEvents.Feeds;

/// <summary>An absolute URI in the characters of RFC 3986, safe to be offered as a link in a calendar.</summary>
internal readonly struct FeedUri
{
    /// <summary>How long a link may be, in characters; calendars have been seen to cut or drop longer ones.</summary>
    public const int MaxLength = 2000;

    private static readonly SearchValues<char> LowerHost = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    private FeedUri(string text) => Text = text;

    /// <summary>The URI in ASCII.</summary>
    public string Text { get; }

    /// <summary>A page: http or https with a host, without a user name or password, and not too long.</summary>
    public static bool TryPage(string? url, out FeedUri uri)
    {
        uri = new(url ?? "");
        return url is not null && (IsNormal(url) || TryNormalise(url, "http", out uri));
    }

    /// <summary>A page that opens a call or a chat, or a chat itself (<c>irc://…</c>).</summary>
    public static bool TryConference(string? url, out FeedUri uri)
    {
        uri = default;
        if (url is null)
            return false;
        if (url.StartsWith("irc:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("ircs:", StringComparison.OrdinalIgnoreCase))
            return TryNormalise(url, "irc", out uri);
        return TryPage(url, out uri) && LinkKinds.IsRoom(HostOf(uri.Text));
    }

    /// <summary>The addresses of this service itself.</summary>
    public static FeedUri Of(Uri address) => new(address.AbsoluteUri);

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> uri)
    {
        var authority = uri[(uri.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = authority.IndexOfAny("/?#:");
        return end < 0 ? authority : authority[..end];
    }

    // Nearly every link is in order as it stands; to see that costs no allocation. What System.Uri would write otherwise in any
    // way (a capital in the host, dot segments, escapes, a number for a host) is not for this path.
    private static bool IsNormal(ReadOnlySpan<char> url)
    {
        if (url.Length > MaxLength)
            return false;
        var scheme = url.StartsWith("https://", StringComparison.Ordinal) ? 8 : url.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        var host = scheme == 0 ? -1 : url[scheme..].IndexOf('/');
        if (host is <= 0 or > 63 || !IsNormalHost(url.Slice(scheme, host)))
            return false;
        var rest = url[(scheme + host)..];
        return !rest.ContainsAnyExcept(Allowed) && !rest.Contains('%') && !rest.Contains("/.", StringComparison.Ordinal)
            && rest.Count('#') <= 1;
    }

    private static bool IsNormalHost(ReadOnlySpan<char> host) =>
        !host.ContainsAnyExcept(LowerHost)
        && char.IsAsciiLetterOrDigit(host[0])
        && char.IsAsciiLetter(host[(host.LastIndexOf('.') + 1)..] is [var first, ..] ? first : '-')
        && !host.Contains("..", StringComparison.Ordinal) && !host.Contains(".-", StringComparison.Ordinal)
        && !host.Contains("-.", StringComparison.Ordinal) && !host.EndsWith('-') && !host.StartsWith("xn--", StringComparison.Ordinal)
        && !host.Contains(".xn--", StringComparison.Ordinal);

    // The scheme given stands for its secure form too.
    private static bool TryNormalise(string url, string scheme, out FeedUri normal)
    {
        normal = default;
        if (url.Length > MaxLength || !Uri.TryCreate(url, UriKind.Absolute, out var uri)
            || (uri.Scheme != scheme && uri.Scheme != scheme + "s")
            || uri.UserInfo.Length > 0 || uri.HostNameType is not (UriHostNameType.Dns or UriHostNameType.IPv4)
            || HostInAscii(uri) is not { } host)
        {
            return false;
        }

        // AbsoluteUri would keep a host in its own letters, brackets in a path and a second # as they are; RFC 3986 has none of it.
        var port = uri.IsDefaultPort || uri.Port < 0 ? "" : $":{uri.Port}";
        var fragment = uri.Fragment is ['#', .. var rest] ? "#" + rest.Replace("#", "%23", StringComparison.Ordinal) : "";
        var text = $"{uri.Scheme}://{host}{port}{uri.PathAndQuery}{fragment}"
            .Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
        normal = new(text);
        return text.Length <= MaxLength && !text.AsSpan().ContainsAnyExcept(Allowed);
    }

    private static string? HostInAscii(Uri uri)
    {
        try
        {
            return uri.IdnHost;
        }
        catch (UriFormatException)
        {
            return null; // a host that no registry can hold
        }
    }
}
