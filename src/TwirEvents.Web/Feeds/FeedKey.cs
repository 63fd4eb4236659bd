using NodaTime;
using TwirEvents.Filtering;

namespace TwirEvents.Web.Feeds;

/// <summary>What a feed depends on, besides the catalog: the same for every spelling of a filter.</summary>
/// <param name="Filter">Which events; two filters with one canonical form are one.</param>
/// <param name="Today">The day, which moves the default window.</param>
/// <param name="Site">The address of the service, which the feed names.</param>
public sealed record FeedKey(EventFilter Filter, LocalDate Today, Uri Site)
{
    // A filter holds its values, its canonical form and its words, some twenty bytes for each character of the form as measured; a key
    // is held as long as its feed, and its filter may be long.
    internal long Bytes => 800 + (20L * Filter.Canonical.Length) + (2L * Site.OriginalString.Length);

    /// <inheritdoc/>
    public bool Equals(FeedKey? other) =>
        other is not null && Today == other.Today && Site == other.Site && Filter.Canonical == other.Filter.Canonical;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Filter.Canonical, Today, Site);
}
