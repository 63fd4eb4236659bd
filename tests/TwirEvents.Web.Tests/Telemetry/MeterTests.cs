using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Telemetry;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Telemetry;

/// <summary>What the service counts, as somebody who listens hears it.</summary>
public sealed class MeterTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder(Some.Entry("2026-09-03", "Hack night"), Some.Entry("2026-13-03", "No day"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Requests_are_counted_by_form_and_status()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        using var heard = new Heard(app);
        foreach (var address in new[] { "/events.ics", "/events.ics", "/regions/europe.json", "/events.atom?region=atlantis", "/about", "/no.ics" })
            (await client.GetAsync(address)).Dispose();
        await Until.TrueAsync(   // an answer is out before it is counted
            () => Task.FromResult(heard.Sum("twirevents.requests") == 6), () => string.Join('\n', heard.Sums("twirevents.requests")));
        Assert.Equal(
            [
                "twirevents.requests form=atom status=400: 1",
                "twirevents.requests form=ics status=200: 2",
                "twirevents.requests form=ics status=404: 1",
                "twirevents.requests form=json status=200: 1",
                "twirevents.requests form=page status=200: 1",
            ],
            heard.Sums("twirevents.requests"));
    }

    [Fact]
    public async Task What_is_served_is_told_when_somebody_collects_it()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        using var heard = new Heard(app);
        foreach (var address in new[] { "/events.ics", "/events.ics", "/events.ics", "/events.json" })
            (await client.GetAsync(address)).Dispose();
        heard.Collect();
        Assert.Equal(
            [
                "twirevents.cache.hits: 2", "twirevents.cache.misses: 2",
                "twirevents.catalog.events: 1", "twirevents.catalog.groups: 1", "twirevents.catalog.issues: 1", "twirevents.catalog.listings: 1",
                "twirevents.diagnostics code=date-impossible: 1",
                "twirevents.refresh.age: 0",   // the clock stands
            ],
            heard.Sums("twirevents.c", "twirevents.d", "twirevents.refresh.age").Where(line => !line.StartsWith("twirevents.cache.size", StringComparison.Ordinal)));
        Assert.True(heard.Sum("twirevents.cache.size") > 1000);
    }

    [Fact]
    public async Task Counts_of_the_cache_never_go_back_when_another_catalog_comes()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        (await client.GetAsync("/events.ics")).Dispose();
        (await client.GetAsync("/events.ics")).Dispose();
        folder.Write("issues/2.md", Some.Issue(668, "2026-09-09", Some.Entry("2026-09-10", "Another")));
        await app.RefreshAsync();
        (await client.GetAsync("/events.ics")).Dispose();
        using var heard = new Heard(app);
        heard.Collect();
        Assert.Equal(["twirevents.cache.hits: 1", "twirevents.cache.misses: 2"], heard.Sums("twirevents.cache.h", "twirevents.cache.m"));
    }

    [Fact]
    public async Task Refreshes_are_counted_by_outcome()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        await app.RefreshAsync();   // behind that of the start, which is counted after it has told that it is over
        using var heard = new Heard(app);
        await app.RefreshAsync();
        Directory.Delete(folder["issues"], recursive: true);
        await app.RefreshAsync();
        await app.RefreshAsync();
        Assert.Equal(["twirevents.refreshes outcome=failed: 2", "twirevents.refreshes outcome=ok: 1"], heard.Counts("twirevents.refreshes"));
    }

    [Fact]
    public async Task To_count_a_request_allocates_nothing()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        long counted = 0;
        using var listener = new MeterListener { InstrumentPublished = OnlyOf(app) };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => counted += value);
        listener.Start();
        var pipeline = new ApplicationBuilder(app.Services);
        app.Services.GetRequiredService<RequestMeter>().Count(pipeline);
        pipeline.Run(_ => Task.CompletedTask);
        var run = pipeline.Build();
        var context = new DefaultHttpContext { Request = { Path = "/regions/europe.ics" } };
        for (var warm = 0; warm < 100; warm++)
            await run(context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1000; time++)
            await run(context);   // it ends at once, and stays on this thread
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1100, counted);
    }

    // Other apps of the same process are not heard. The factory gives the meter that it has.
    private static Action<Instrument, MeterListener> OnlyOf(TestApp app)
    {
        var meter = app.Services.GetRequiredService<IMeterFactory>().Create(TelemetryNames.Meter);
        return (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
                listener.EnableMeasurementEvents(instrument);
        };
    }

    /// <summary>What the meter of one app said.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly MeterListener _listener;
        private readonly List<(string Series, double Value)> _measurements = [];

        public Heard(TestApp app)
        {
            _listener = new() { InstrumentPublished = OnlyOf(app) };
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public void Collect() => _listener.RecordObservableInstruments();

        public IEnumerable<string> Sums(params string[] names) => Lines(names, measured => measured.Sum(one => one.Value));

        public IEnumerable<string> Counts(params string[] names) => Lines(names, measured => measured.Count());

        public double Sum(string name)
        {
            lock (_measurements)
                return _measurements.Where(one => one.Series.StartsWith(name, StringComparison.Ordinal)).Sum(one => one.Value);
        }

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var series = string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]);
            lock (_measurements)
                _measurements.Add((series, value));
        }

        private IEnumerable<string> Lines(string[] names, Func<IEnumerable<(string Series, double Value)>, double> value)
        {
            lock (_measurements)
            {
                return [.. _measurements.Where(one => names.Any(name => one.Series.StartsWith(name, StringComparison.Ordinal)))
                    .GroupBy(one => one.Series).OrderBy(series => series.Key, StringComparer.Ordinal)
                    .Select(series => string.Create(CultureInfo.InvariantCulture, $"{series.Key}: {value(series)}"))];
            }
        }
    }
}
