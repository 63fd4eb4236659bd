using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>What a link points to, over its spellings; links are equal where their canonical texts are.</summary>
/// <remarks>
/// The text is part of the seed of every UID: another canonical form gives events new identities, so it must not change.
/// </remarks>
public sealed class CanonicalLink : IEquatable<CanonicalLink>
{
    private readonly int _hash;
    private CanonicalLink(string text, string host, LinkKind kind, string? groupPage = null)
    {
        Text = text;
        Host = host;
        Kind = kind;
        GroupPage = groupPage;
        _hash = text.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>
    /// Host and path without scheme, <c>www.</c>, trailing slashes, locale and tracking parameters; <c>meetup.com/events/ID</c>
    /// for an event of Meetup, whatever the group in its path.
    /// </summary>
    public string Text { get; }

    /// <summary>The host in lower case, without <c>www.</c>; empty for a link without one.</summary>
    public string Host { get; }

    /// <summary>What the link alone tells about its kind; that it is a group's own link, or that it comes back, only others tell.</summary>
    public LinkKind Kind { get; }

    /// <summary>The decoded id of a meeting of a repeating event of Meetup.</summary>
    public MeetupSeriesId? Series { get; private init; }

    /// <summary>The day that a link of the kind <see cref="LinkKind.Dated"/> names.</summary>
    public LocalDate? Day { get; private init; }

    /// <summary>The canonical text of the group's page that an event's link on Meetup tells: <c>meetup.com/rust-roma</c>.</summary>
    public string? GroupPage { get; }

    /// <summary>Whether the link opens a chat or a call.</summary>
    public bool IsRoom => LinkKinds.IsRoom(Host);

    /// <summary>The canonical form of a URL; any text has one.</summary>
    public static CanonicalLink Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var rest = WithoutScheme(url.AsSpan().Trim());
        var hostLength = rest.IndexOfAny("/?#");
        var host = HostName(hostLength < 0 ? rest : rest[..hostLength]);
        var target = hostLength < 0 ? default : rest[hostLength..];
        if (host == "google.com" && Redirected(target) is { } inner)
            return Of(inner);

        var pathLength = target.IndexOfAny('?', '#');
        var path = WithoutLocale(host, (pathLength < 0 ? target : target[..pathLength]).Trim('/'));
        if (host == "meetup.com")
            return OfMeetup(path);

        var tail = pathLength < 0 || IsNamedByPath(host) ? "" : WithoutTracking(target[pathLength..]);
        var text = path.IsEmpty ? host + tail : $"{host}/{path}{tail}";
        return new(text, host, LinkKinds.Of(host, path, tail)) { Day = LinkKinds.DayIn(path) };
    }

    /// <inheritdoc/>
    public bool Equals(CanonicalLink? other) => other is not null && _hash == other._hash && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CanonicalLink);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://");
        return scheme >= 0 && url[..scheme].IndexOfAny("/?#") < 0 ? url[(scheme + 3)..] : url;
    }

    private static string HostName(ReadOnlySpan<char> host)
    {
        var name = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        // Most links by far are of these two sites.
        return name.Equals("meetup.com", StringComparison.OrdinalIgnoreCase) ? "meetup.com"
            : name.Equals("lu.ma", StringComparison.OrdinalIgnoreCase) || name.Equals("luma.com", StringComparison.OrdinalIgnoreCase) ? "luma.com"
            : name.ToString().ToLowerInvariant();
    }

    // Calendars and mails of Google wrap links: google.com/url?q=https%3A%2F%2F...&ust=...
    private static string? Redirected(ReadOnlySpan<char> target)
    {
        const string Wrap = "/url?q=";
        if (!target.StartsWith(Wrap, StringComparison.Ordinal))
            return null;
        var value = target[Wrap.Length..];
        var end = value.IndexOf('&');
        return Uri.UnescapeDataString((end < 0 ? value : value[..end]).ToString());
    }

    // de-DE/rust-berlin everywhere; Meetup had de/Rust-Berlin too, where other sites may mean something else.
    private static ReadOnlySpan<char> WithoutLocale(string host, ReadOnlySpan<char> path)
    {
        var length = path.IndexOf('/');
        var isLocale = (length == 5 && path[2] == '-' && AreLetters(path[..2]) && AreLetters(path[3..5]))
            || (length == 2 && host == "meetup.com" && AreLetters(path[..2]));
        return isLocale ? path[(length + 1)..].TrimStart('/') : path;
    }

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    // Meetup ignores the case and, behind an event's id, the group. The list of a group's events is the group's page.
    private static CanonicalLink OfMeetup(ReadOnlySpan<char> path)
    {
        const string Host = "meetup.com";
        var lower = path.Length <= 256 ? stackalloc char[path.Length] : new char[path.Length];
        path.ToLowerInvariant(lower);
        Span<Range> parts = stackalloc Range[4];
        var count = path.Split(parts, '/', StringSplitOptions.RemoveEmptyEntries);
        var isEvents = count > 1 && lower[parts[1]] is "events";
        if (isEvents && count > 2)
        {
            var id = lower[parts[2]];
            var series = MeetupSeriesId.TryParse(id);
            return new(string.Concat(Host, "/events/", id), Host, LinkKinds.OfMeetupEvent(id, series), string.Concat(Host, "/", lower[parts[0]]))
            {
                Series = series,
                Day = series?.Date,
            };
        }

        var page = isEvents ? lower[parts[0]] : lower;
        return new(page.IsEmpty ? Host : string.Concat(Host, "/", page), Host, LinkKind.Shared);
    }

    // On these sites whatever stands behind the path says only where the reader came from.
    private static bool IsNamedByPath(string host) =>
        host is "luma.com" or "partiful.com" || host.StartsWith("eventbrite.", StringComparison.Ordinal);

    private static string WithoutTracking(ReadOnlySpan<char> tail)
    {
        var fragmentAt = tail.IndexOf('#');
        var query = (fragmentAt < 0 ? tail : tail[..fragmentAt]).TrimStart('?');
        var fragment = fragmentAt < 0 ? default : tail[(fragmentAt + 1)..];

        var kept = "";
        foreach (var range in query.Split('&'))
        {
            var parameter = query[range];
            if (!parameter.IsEmpty && !IsTracking(parameter))
                kept += $"{(kept.Length == 0 ? '?' : '&')}{parameter}";
        }

        return fragment.IsEmpty ? kept : $"{kept}#{fragment}";
    }

    private static bool IsTracking(ReadOnlySpan<char> parameter) =>
        parameter.StartsWith("utm_", StringComparison.Ordinal) || parameter.StartsWith("fbclid=", StringComparison.Ordinal)
        || parameter.StartsWith("gclid=", StringComparison.Ordinal) || parameter.StartsWith("usp=", StringComparison.Ordinal)
        || parameter.StartsWith("ref=", StringComparison.Ordinal);
}
