using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests;

/// <summary>Things of the catalog of which a test says only what matters to it.</summary>
internal static class Some
{
    /// <summary>An event of one day; every call gives another identity, in ascending order.</summary>
    public static RustEvent Event(
        string title = "Rust meetup",
        string start = "2024-09-10",
        string? end = null,
        EventFormat format = EventFormat.InPerson,
        string? url = "https://www.meetup.com/rust-zurich/events/300000001/",
        Region? region = null,
        Place[]? places = null,
        Group[]? groups = null,
        Link[]? links = null,
        int number = 1)
    {
        return new()
        {
            Uid = new Guid(number, 0, 0x5000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
            Title = title,
            Url = url,
            Dates = new(Date(start), Date(end ?? start)),
            Format = format,
            Places = places ?? [],
            Region = region,
            Groups = groups ?? [],
            Links = links ?? (url is null ? [] : [new(title, url)]),
            Sequence = 0,
            Created = Date("2024-09-04"),
            LastModified = Date("2024-09-11"),
            LastListed = Date("2024-09-11"),
            Listings = [new(563, 301), new(564, 283)],
            History = [new(EventChangeKind.Listed, 563, Date("2024-09-04"), 301, null, null)],
        };
    }

    public static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>The index of a catalog of events, which get identities in their order where they have none of their own.</summary>
    public static CatalogIndex Index(params RustEvent[] events) =>
        new(EventCatalog.Of([.. events.OrderBy(e => e.Dates.Start).ThenBy(e => e.Uid)]));

    /// <summary>The parameters of a query string.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Query(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .Select(p => KeyValuePair.Create(Uri.UnescapeDataString(p[0]), p.Length > 1 ? Uri.UnescapeDataString(p[1].Replace('+', ' ')) : ""));

    /// <summary>A filter that must be valid.</summary>
    public static EventFilter Filter(string query, CatalogIndex index)
    {
        Assert.True(EventFilter.TryParse(Query(query), index, out var filter, out var problem), problem?.Message);
        return filter;
    }

    /// <summary>What is wrong with a filter that must not be valid.</summary>
    public static FilterProblem Problem(string query, CatalogIndex index)
    {
        Assert.False(EventFilter.TryParse(Query(query), index, out _, out var problem));
        return problem;
    }
}
