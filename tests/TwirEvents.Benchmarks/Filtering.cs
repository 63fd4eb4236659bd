using BenchmarkDotNet.Attributes;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Benchmarks;

/// <summary>
/// Choosing the events of a filter from the whole catalog. The baseline is what one would write by hand for one region: a loop over all
/// events that looks at the field and the day.
/// </summary>
[MemoryDiagnoser]
public class Filtering
{
    private readonly LocalDate _today;
    private readonly CatalogIndex _index;
    private readonly EventFilter _region;
    private readonly EventFilter _many;
    private readonly EventFilter _near;

    public Filtering()
    {
        var catalog = EventCatalog.Build(
            Corpus.Issues().Select(text => IssueReader.TryRead(text, out var issue, out _) ? issue : null).OfType<Issue>());
        _today = catalog.Issues[^1].Date;
        _index = new(catalog);
        _region = Filter(("region", "europe"));
        _many = Filter(("region", "europe,-asia"), ("format", "-virtual"), ("country", "de,ch"), ("q", "async hack"));
        _near = Filter(("near", "52.52,13.40"), ("within", "300km"));
    }

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        var first = _today.PlusMonths(-12);
        var count = 0;
        foreach (var rustEvent in _index.Catalog.Events)
        {
            if (rustEvent.Dates.End >= first && rustEvent.Region == Region.Europe)
                count++;
        }

        return count;
    }

    [Benchmark]
    public int OneRegion() => _region.Select(_index, _today).Count;

    [Benchmark]
    public int FourParameters() => _many.Select(_index, _today).Count;

    [Benchmark]
    public int Near() => _near.Select(_index, _today).Count;

    /// <summary>What is computed once per catalog so that the others are as fast.</summary>
    [Benchmark]
    public int Index() => new CatalogIndex(_index.Catalog).Countries.Count;

    private EventFilter Filter(params (string Name, string Value)[] parameters) =>
        EventFilter.TryParse(parameters.Select(p => KeyValuePair.Create(p.Name, p.Value)), _index, out var filter, out var problem)
            ? filter : throw new InvalidOperationException(problem.Message);
}
