using NodaTime;
using TwirEvents.Catalog;

namespace TwirEvents.Web;

/// <summary>A catalog with all that hangs off it and is dropped with it.</summary>
/// <param name="Catalog">The events.</param>
/// <param name="Changed">When the archive saw the newest text that the catalog was computed from.</param>
public sealed record PublishedCatalog(EventCatalog Catalog, Instant Changed);
