using System.Text.Json;
using NodaTime.Text;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Newsletter;

/// <summary>The reader against the hand-made answers for fourteen issues of all years: every listing, every field.</summary>
public class GoldListingsTests
{
    public static TheoryData<string> Dates { get; } =
        Corpus.Missing is null ? [.. Directory.GetFiles(Path.Combine(Corpus.Gold, "listings")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)] : ["none"];

    [CorpusTheory]
    [MemberData(nameof(Dates))]
    public void Every_field_is_as_the_answer_has_it(string date)
    {
        using var answer = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus.Gold, "listings", $"{date}.json")));
        var file = Directory.GetFiles(Corpus.Issues, $"{date}-*").Single();
        Assert.True(IssueReader.TryRead(File.ReadAllText(file), out var issue, out _));
        var read = issue.Listings.ToDictionary(l => l.Line);
        var lines = new HashSet<int>();
        foreach (var entry in answer.RootElement.EnumerateArray())
        {
            var line = entry.GetProperty("line").GetInt32();
            lines.Add(line);
            if (entry.TryGetProperty("hard", out var hard) && hard.GetBoolean())
                continue;
            Assert.True(read.ContainsKey(line), $"{date}:{line} is missing");
            var (wanted, got) = (Text(entry), Text(read[line]));
            Assert.True(wanted == got, $"{date}:{line}\n{Difference.Between(wanted, got)}");
        }

        Assert.Empty(read.Keys.Except(lines));
    }

    private static string Text(JsonElement entry) => string.Join(" | ",
        entry.GetProperty("start").GetString(),
        entry.GetProperty("end").GetString(),
        entry.GetProperty("format").GetString(),
        entry.GetProperty("section").GetString() ?? "-",
        Places(entry.GetProperty("places").EnumerateArray().Select(p => (p.GetProperty("city").GetString(), p.GetProperty("subdivision").GetString(), p.GetProperty("country").GetString()))),
        entry.GetProperty("region").GetString() ?? "-",
        Links(entry.GetProperty("groups").EnumerateArray().Select(g => (g.GetProperty("name").GetString(), g.GetProperty("url").GetString()))),
        Name(entry.GetProperty("title").GetString()),
        Links(entry.GetProperty("links").EnumerateArray().Select(l => (l.GetProperty("title").GetString(), l.GetProperty("url").GetString()))),
        Url(entry.GetProperty("url").GetString()));

    private static string Text(Listing listing) => string.Join(" | ",
        LocalDatePattern.Iso.Format(listing.Dates.Start),
        LocalDatePattern.Iso.Format(listing.Dates.End),
        listing.Format.Name(),
        listing.Section ?? "-",
        Places(listing.Places.Select(p => (p.City, p.Subdivision, p.Country))),
        listing.Region?.Name() ?? "-",
        Links(listing.Groups.Select(g => ((string?)g.Name, g.Url))),
        Name(listing.Title),
        Links(listing.Links.Select(l => ((string?)l.Title, l.Url))),
        Url(listing.Url));

    // The answers write the names of subdivisions out or not, and cities before a slash are one of several names.
    private static string Places(IEnumerable<(string? City, string? Subdivision, string? Country)> places) => string.Join(" + ", places
        .Select(p => $"{(p.City is { } city ? NameKey.Of(city.Split('/')[0]) : "?")}, {Subdivision(p.Country, p.Subdivision)}, {p.Country ?? "?"}").Order(StringComparer.Ordinal));

    private static string Subdivision(string? country, string? subdivision) =>
        subdivision is null ? "-" : country is not null && Gazetteer.Default.FindSubdivision(country, subdivision) is { } known ? known.Code : subdivision.ToUpperInvariant();

    private static string Links(IEnumerable<(string? Name, string? Url)> links) => string.Join(" + ", links.Select(l => $"{Name(l.Name)} → {Url(l.Url)}"));

    private static string Name(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The case of a host says nothing.
    private static string Url(string? url) =>
        url is null ? "-" : Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.AbsoluteUri : url;
}
