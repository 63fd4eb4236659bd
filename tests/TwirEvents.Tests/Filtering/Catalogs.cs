using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Filtering;

/// <summary>A small catalog in which every event is known by its title.</summary>
internal static class Catalogs
{
    private static readonly Place Berlin = new("Berlin", null, "DE");
    private static readonly Place Cologne = new("Köln", null, "DE") { OtherCities = "Cologne" };
    private static readonly Place London = new("London", null, "GB");
    private static readonly Place Redmond = new("Redmond", "WA", "US");
    private static readonly Place SaoPaulo = new("São Paulo", "SP", "BR");
    private static readonly Place Tokyo = new("Tokyo", null, "JP");

    public static CatalogIndex Small { get; } = Some.Index(
        Some.Event("Berlin Talks", "2024-09-01", region: Region.Europe, places: [Berlin], groups: [new("Rust Berlin", "https://www.meetup.com/rust-berlin/")], number: 1),
        Some.Event("Berlin Online", "2024-09-02", format: EventFormat.Virtual, region: Region.Europe, places: [Berlin], groups: [new("Berline.rs", "https://berline.rs/")], number: 2),
        Some.Event("Köln Async", "2024-09-03", region: Region.Europe, places: [Cologne], groups: [new("Rust Köln", "https://www.meetup.com/de-DE/rust-cologne/events/")], number: 3),
        Some.Event("Two Cities", "2024-09-04", "2024-09-06", EventFormat.Hybrid, region: Region.NorthAmerica, places: [Redmond, London], groups: [new("Rust Global", null)], url: "https://global.example/", number: 4),
        Some.Event("São Paulo Embedded", "2024-09-07", region: Region.SouthAmerica, places: [SaoPaulo], groups: [new("Rust São Paulo 🦀", "https://www.meetup.com/rust-sao-paulo-meetup/")], number: 5),
        Some.Event("Tokyo 勉強会", "2024-09-08", region: Region.Asia, places: [Tokyo], groups: [new("Rust Tokyo", "https://rust-tokyo.example/")], number: 6),
        Some.Event("Nowhere", "2024-09-09", format: EventFormat.Virtual, url: "https://nowhere.example/", number: 7),
        Some.Event("Berlin Again", "2024-10-01", region: Region.Europe, places: [Berlin], groups: [new("Rust Hack and Learn", "https://meetup.com/Rust-Berlin")], number: 8));

    /// <summary>The titles of what a filter lets through, separated by bars.</summary>
    public static string Titles(string query) =>
        string.Join(" | ", Some.Filter(query, Small).Select(Small, Some.Date("2024-09-11")).Select(e => e.Title));
}
