using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Web.Representations;

namespace TwirEvents.Web;

/// <summary>
/// Makes a catalog of two small issues and a feed of it, and throws them away: the runtime loads and compiles what the real ones need
/// on a processor that would otherwise wait while the host is built.
/// </summary>
public static class WarmUp
{
    /// <summary>Begins, on a thread of its own.</summary>
    public static void Begin() => new Thread(() => Run()) { IsBackground = true, Name = nameof(WarmUp) }.Start();

    /// <summary>Goes from text to bytes once.</summary>
    public static ReadyAnswer Run()
    {
        var index = new CatalogIndex(EventCatalog.Build(SmallIssues.Read()));
        _ = index.Catalog.Version;
        var published = new PublishedCatalog(index, Instant.FromUtc(2026, 1, 14, 0, 0));
        return EventFilter.TryParse([new("region", "europe")], index, out var filter, out var problem)
            ? published.Rendered(FeedForm.ICalendar, filter, new LocalDate(2026, 1, 14), new Uri("https://rust.example/"))
            : throw new FormatException(problem.Message);
    }
}
