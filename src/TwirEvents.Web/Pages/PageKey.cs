using NodaTime;

namespace TwirEvents.Web.Pages;

/// <summary>What a page depends on, besides the catalog.</summary>
/// <param name="Site">The address of the service, which the page names.</param>
/// <param name="Today">The day.</param>
/// <param name="Path">The path as asked for.</param>
/// <param name="Query">The query as asked for: the page shows a form as it was sent, and links the one spelling that stands for all.</param>
public readonly record struct PageKey(Uri Site, LocalDate Today, string Path, string Query)
{
    internal long Bytes => 200 + (2L * (Site.OriginalString.Length + Path.Length + Query.Length));
}
