using TwirEvents.Newsletter;

namespace TwirEvents.Filtering;

/// <summary>The short name of a group in URLs.</summary>
public static class GroupSlug
{
    /// <summary>
    /// What a reader of the group's link would call it: <c>rust-berlin</c> of <c>meetup.com/rust-berlin</c>, <c>berline-rs</c> of
    /// <c>berline.rs</c>. The slug of the name where the link is missing, or shows an id or one page among many. Empty where
    /// neither has a letter or digit.
    /// </summary>
    public static string Of(Group group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return PageOf(group.Url) is { } page && SlugIn(page) is { } slug ? slug : Slug.Of(group.Name);
    }

    /// <summary>
    /// What tells whether two links lead to one group: the site and what it calls the group, else the canonical link;
    /// <c>null</c> for a link to no page.
    /// </summary>
    internal static string? LinkKey(string? url) =>
        PageOf(url) is not { } page ? null : SlugIn(page) is { } slug ? $"{page.Host}/{slug}" : page.Text;

    private static CanonicalLink? PageOf(string? url) =>
        url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true && CanonicalLink.Of(url) is { Host.Length: > 0 } page ? page : null;

    // A number is an id, and nobody calls a group by it.
    private static string? SlugIn(CanonicalLink link) =>
        Slug.Of(NameIn(link) ?? "") is var slug && slug.Any(char.IsLetter) ? slug : null;

    // What the link calls the group; null where it does not name one.
    private static string? NameIn(CanonicalLink link)
    {
        var parts = PartsOf(link);
        if (parts.FirstOrDefault(p => p.StartsWith('@')) is { } account)
            return account.Split('@', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(); // mobilizon.fr/@rust_paris
        switch (link.Host)
        {
            case "meetup.com":
                return (link.GroupPage is null ? parts : link.GroupPage.Split('/')[1..]).FirstOrDefault();
            case "luma.com":
                return parts switch
                {
                    ["user", var user, ..] when !user.StartsWith("usr-", StringComparison.Ordinal) => user,
                    [var name] when !IsLumaId(name) => name,
                    _ => null,
                };
            case "linkedin.com":
                return parts is ["company", var company, ..] ? company : null;
            case "github.com" or "hasgeek.com" or "kommunity.com" or "t.me" or "ti.to" or "twitter.com" or "x.com":
                return parts.FirstOrDefault();
        }

        if (link.Host.StartsWith("eventbrite.", StringComparison.Ordinal))
            return parts is ["o", var organizer, ..] ? WithoutNumber(organizer) : null; // eventbrite.fr/o/paris-rustaceans-74289178383
        if (link.Host.EndsWith(".github.io", StringComparison.Ordinal))
            return link.Host[..^".github.io".Length];
        return parts.Length == 0 ? link.Host : null;
    }

    private static string[] PartsOf(CanonicalLink link)
    {
        var path = link.Text[Math.Min(link.Host.Length, link.Text.Length)..];
        var end = path.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? path : path[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string WithoutNumber(string organizer)
    {
        var name = organizer.TrimEnd("0123456789".ToCharArray());
        return name.Length < organizer.Length && name.EndsWith('-') ? name[..^1] : organizer;
    }

    private static bool IsLumaId(string text) =>
        text.Length == 8 && text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiDigit);
}
