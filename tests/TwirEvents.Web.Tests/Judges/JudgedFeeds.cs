using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TwirEvents.Tests;
using TwirEvents.Tests.Feeds.Checks;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>
/// The service on the real issues with the feeds that all judges read: the 20 most different ones, each in a file
/// <c>01.ics</c>, <c>02.ics</c>, and what they must read there.
/// </summary>
public sealed class JudgedFeeds : IAsyncLifetime, IDisposable
{
    private static readonly LocalDate Today = new(2026, 6, 18);

    private readonly List<JudgedEvent> events = [];
    private readonly List<string> addresses = [];
    private readonly HashSet<string> traits = [];
    private TestApp? app;

    public TempFolder Folder { get; } = new();

    /// <summary>The service.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>The addresses of the feeds, relative to the service, in the order of the files.</summary>
    public IReadOnlyList<string> Addresses => addresses;

    /// <summary>The names of the files.</summary>
    public IReadOnlyList<string> Files => [.. Enumerable.Range(1, addresses.Count).Select(number => $"{number:00}.ics")];

    /// <summary>All events of all feeds.</summary>
    public IReadOnlyList<JudgedEvent> Events => events;

    /// <summary>What there is to be seen in the feeds.</summary>
    public IReadOnlySet<string> Traits => traits;

    public async Task InitializeAsync()
    {
        if (Corpus.Missing is not null)
            return;
        app = new(Folder, ("Source:Folder", Corpus.Issues), ("Clock:Today", "2026-06-18"));
        Client = await app.StartAsync();
        var index = app.Services.GetRequiredService<LiveCatalog>().Current!.Index;
        foreach (var filter in DifferentFeeds.Of(index, Today, 20))
        {
            addresses.Add($"/events.ics{(filter.Canonical == "" ? "" : "?")}{filter.Canonical}");
            traits.UnionWith(DifferentFeeds.TraitsOf(filter.Select(index, Today)));
            await ReadAsync(addresses[^1], Files[^1]);
        }
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        Folder.Dispose();
    }

    // Identity and days are those of the JSON, a form of its own; only the calendar says what a title reads like in one.
    private async Task ReadAsync(string address, string file)
    {
        var calendar = await Client.GetByteArrayAsync(address);
        await File.WriteAllBytesAsync(Folder[file], calendar);
        var titles = StrictCalendar.Read(calendar).Events.ToDictionary(e => e["UID"]!, e => e.Text("SUMMARY")!);
        using var json = JsonDocument.Parse(await Client.GetStringAsync(address.Replace(".ics", ".json", StringComparison.Ordinal)));
        foreach (var listed in json.RootElement.GetProperty("events").EnumerateArray())
        {
            var uid = listed.GetProperty("uid").GetString()!;
            events.Add(new(file, uid, Day(listed, "start"), Day(listed, "end"), titles[uid]));
        }
    }

    private static DateOnly Day(JsonElement listed, string name) =>
        DateOnly.ParseExact(listed.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An event of a feed, as a judge must read it.</summary>
/// <param name="File">The file.</param>
/// <param name="Uid">The identity.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Title">The title in calendars.</param>
public sealed record JudgedEvent(string File, string Uid, DateOnly Start, DateOnly End, string Title)
{
    /// <summary>The line that judges print: DTEND is the day after the last.</summary>
    public string Line => $"{File}\t{Uid}\t{Start:yyyyMMdd}\t{End.AddDays(1):yyyyMMdd}\t{Title}";
}

/// <summary>The tests that share the feeds, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class JudgedFeedsGroup : ICollectionFixture<JudgedFeeds>
{
    public const string Name = "Judged feeds";
}
