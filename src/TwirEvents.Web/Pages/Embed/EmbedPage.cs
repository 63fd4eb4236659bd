using TwirEvents.Catalog;

namespace TwirEvents.Web.Pages.Embed;

/// <summary>What the page for frames shows.</summary>
/// <param name="Events">The next events.</param>
/// <param name="All">The page with all of them, and where one subscribes.</param>
/// <param name="Problem">Why there are none, where something is wrong.</param>
public sealed record EmbedPage(IReadOnlyList<RustEvent> Events, Uri All, string? Problem);
