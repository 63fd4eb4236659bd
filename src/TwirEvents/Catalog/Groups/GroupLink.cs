using TwirEvents.Newsletter;

namespace TwirEvents.Catalog.Groups;

/// <summary>What a group's link tells of the group.</summary>
/// <param name="Key">Equal where two links lead to one group: the site and what it calls the group, else the canonical link.</param>
/// <param name="Slug">
/// What a reader of the link would call the group: <c>rust-berlin</c> of <c>meetup.com/rust-berlin</c>, <c>berline-rs</c> of
/// <c>berline.rs</c>; <c>null</c> where the link shows an id or one page among many.
/// </param>
/// <param name="IsWeak">Whether it proves no group: a chat, a form, or the page of one event serve whoever needs them.</param>
internal sealed record GroupLink(string Key, string? Slug, bool IsWeak)
{
    private static readonly char[] _digits = [.. "0123456789"];

    /// <summary>Reads a group's link; <c>null</c> for one to no page.</summary>
    public static GroupLink? Of(string? url)
    {
        if (url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) != true || CanonicalLink.Of(url) is not { Host.Length: > 0 } page)
            return null;
        if (page.IsRoom || IsForm(page) || IsOfOneEvent(page))
            return new(page.Text, null, IsWeak: true);

        // A number is an id, and nobody calls a group by it.
        var slug = TwirEvents.Slug.Of(NameIn(page) ?? "") is var name && name.Any(char.IsLetter) ? name : null;
        var key = OrganizerNumber(page) is { } number ? $"eventbrite/{number}" : slug is null ? page.Text : $"{page.Host}/{slug}";
        return new(key, slug, IsWeak: false);
    }

    private static bool IsForm(CanonicalLink page) => page.Host is "forms.gle" or "docs.google.com";

    // The name of a group may have a digit too: luma.com/libp2p.
    private static bool IsOfOneEvent(CanonicalLink page) =>
        page.Kind != LinkKind.Shared && page.GroupPage is null && PartsOf(page).Length > 1;

    // What the link calls the group; null where it does not name one.
    private static string? NameIn(CanonicalLink link)
    {
        var parts = PartsOf(link);
        if (parts.FirstOrDefault(p => p.StartsWith('@')) is { } account)
            return account.Split('@', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(); // mobilizon.fr/@rust_paris
        switch (link.Host)
        {
            case "meetup.com":
                parts = link.GroupPage is null ? parts : link.GroupPage.Split('/')[1..];
                return parts is ["pro", var network, ..] ? network : parts.FirstOrDefault();
            case "luma.com":
                return parts switch
                {
                    ["user", var user, ..] when !user.StartsWith("usr-", StringComparison.Ordinal) => user,
                    [var name] when !IsLumaId(name) => name,
                    _ => null,
                };
            case "linkedin.com":
                return parts is ["company", var company, ..] ? company : null;
            case "github.com" or "hasgeek.com" or "kommunity.com" or "ti.to" or "twitter.com" or "x.com":
                return parts.FirstOrDefault();
        }

        if (link.Host.StartsWith("eventbrite.", StringComparison.Ordinal))
            return parts is ["o", var organizer, ..] ? organizer.TrimEnd(_digits).TrimEnd('-') : null; // o/paris-rustaceans-74289178383
        if (link.Host.EndsWith(".github.io", StringComparison.Ordinal))
            return link.Host[..^".github.io".Length];
        return parts.Length == 0 ? link.Host : null;
    }

    // The organizer's page is the same on every country's site, with and without the name before the number.
    private static string? OrganizerNumber(CanonicalLink link) =>
        link.Host.StartsWith("eventbrite.", StringComparison.Ordinal) && PartsOf(link) is ["o", var organizer, ..]
        && organizer[organizer.TrimEnd(_digits).Length..] is { Length: > 0 } number ? number : null;

    private static string[] PartsOf(CanonicalLink link)
    {
        var path = link.Text[Math.Min(link.Host.Length, link.Text.Length)..];
        var end = path.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? path : path[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsLumaId(string text) =>
        text.Length == 8 && text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiDigit);
}
