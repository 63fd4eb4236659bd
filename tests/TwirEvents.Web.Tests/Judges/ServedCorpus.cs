using System.Text.Json;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>The service on the real issues, one for all judges.</summary>
public sealed class ServedCorpus : IAsyncLifetime, IDisposable
{
    private const string Query = "region=europe&from=2024-01-01";

    private TestApp? app;

    public TempFolder Folder { get; } = new();

    /// <summary>Where the feed to be judged is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The feed.</summary>
    public string Calendar { get; private set; } = "";

    /// <summary>The UIDs of its events, as the JSON with the same query has them.</summary>
    public IReadOnlyList<string> Uids { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (Corpus.Missing is not null)
            return;
        app = new(Folder, ("Source:Folder", Corpus.Issues), ("Clock:Today", "2026-06-17"));
        using var client = await app.StartAsync();
        Address = $"{client.BaseAddress}events.ics?{Query}";
        Calendar = await client.GetStringAsync(Address);
        using var json = JsonDocument.Parse(await client.GetStringAsync($"/events.json?{Query}"));
        Uids = [.. json.RootElement.GetProperty("events").EnumerateArray()
            .Select(listed => listed.GetProperty("uid").GetString()!).Order(StringComparer.Ordinal)];
        if (json.RootElement.GetProperty("count").GetInt32() != Uids.Count || Uids.Count < 100)
            throw new InvalidOperationException($"{Address} has {Uids.Count} events in JSON: too few to judge by");
    }

    public async Task DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    public void Dispose() => Folder.Dispose();
}
