using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Web;

/// <summary>
/// Makes a catalog of two small issues and a feed of it, and throws them away: the runtime loads and compiles what the real ones need
/// on a processor that would otherwise wait while the host is built. On two processors the first feed is there a fifth sooner.
/// </summary>
internal static class WarmUp
{
    /// <summary>Begins, on a thread of its own.</summary>
    public static void Begin() => new Thread(Run) { IsBackground = true, Name = nameof(WarmUp) }.Start();

    /// <summary>Goes from text to bytes once.</summary>
    internal static void Run()
    {
        var index = new CatalogIndex(EventCatalog.Build(SmallIssues.Read()));
        _ = index.Catalog.Version;
        var published = new PublishedCatalog(index, Instant.FromUtc(2026, 1, 14, 0, 0));
        if (EventFilter.TryParse([new("region", "europe")], index, out var filter, out _))
            _ = published.Rendered(FeedForm.ICalendar, filter, new LocalDate(2026, 1, 14), new Uri("https://rust.example/"));
    }
}
