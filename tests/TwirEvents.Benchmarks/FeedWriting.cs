using System.Buffers;
using BenchmarkDotNet.Attributes;
using NodaTime;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Benchmarks;

/// <summary>
/// Five thousand events through each writer, into a buffer that is there already: what is allocated is the writers' own, and the
/// figures are those of one event. The baseline is the least that any writer takes: the calendar's bytes, ready, into the same buffer.
/// </summary>
[MemoryDiagnoser]
public class FeedWriting
{
    private const int Count = 5000;

    private readonly ArrayBufferWriter<byte> _output = new(8_000_000);
    private readonly Feed _feed = new()
    {
        Name = "Rust meetups",
        Events = [.. Enumerable.Range(0, Count).Select(Synthetic)],
        Site = new("https://rust.example/"),
    };

    private byte[] _ready = [];

    [GlobalSetup]
    public void Render()
    {
        Write(FeedForm.ICalendar);
        _ready = _output.WrittenSpan.ToArray();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int ReadyBytes()
    {
        _output.ResetWrittenCount();
        _output.Write(_ready);
        return _output.WrittenCount;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int ICalendar() => Write(FeedForm.ICalendar);

    [Benchmark(OperationsPerInvoke = Count)]
    public int JCal() => Write(FeedForm.JCal);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Json() => Write(FeedForm.Json);

    // However many events there are, it has the newest only.
    [Benchmark(OperationsPerInvoke = AtomWriter.MaxEntries)]
    public int Atom() => Write(FeedForm.Atom);

    private int Write(FeedForm form)
    {
        _output.ResetWrittenCount();
        form.Write(_output, _feed);
        return _output.WrittenCount;
    }

    // As events are: short and long titles, accents, emoji, two links now and then, a third of them on-line.
    private static RustEvent Synthetic(int i)
    {
        var start = new LocalDate(2023, 1, 1).PlusDays(i / 5);
        string[] titles =
        [
            "Rust meetup", "Hack & Learn, async edition", "Rust 🦀 Zürich: talks, pizza; and more", "Monatliches Treffen, Nürnberg",
            "An evening of three talks about embedded systems, WebAssembly and the borrow checker, with time for questions",
        ];
        (string City, string? Subdivision, string Country, Region Region)[] places =
        [
            ("Zürich", null, "CH", Region.Europe), ("Berlin", null, "DE", Region.Europe), ("Portland", "OR", "US", Region.NorthAmerica),
            ("São Paulo", "SP", "BR", Region.SouthAmerica), ("Tokyo", null, "JP", Region.Asia),
        ];
        var (city, subdivision, country, region) = places[i / 2 % places.Length];
        var url = $"https://www.meetup.com/rust-group-{i % 300}/events/{300_000_000 + i}/";
        return new()
        {
            Uid = new Guid(i, 0, 0x5000, [0x80, 0, 0, 0, 0, 0, 0, 0]),
            Title = titles[i % titles.Length],
            Url = url,
            Dates = new(start, start.PlusDays(i % 20 == 0 ? 2 : 0)),
            Format = i % 3 == 0 ? EventFormat.Virtual : i % 10 == 1 ? EventFormat.Hybrid : EventFormat.InPerson,
            Places = [new(city, subdivision, country)],
            Region = region,
            Groups = [new($"Rust Group {i % 300}", $"https://www.meetup.com/rust-group-{i % 300}/")],
            Links = i % 4 == 0 ? [new(titles[0], url), new("Stream", $"https://example.org/stream/{i}")] : [new(titles[0], url)],
            Sequence = i % 3,
            Created = start.PlusDays(-20),
            LastModified = start.PlusDays(-6),
            LastListed = start.PlusDays(-6),
            Listings = [new(500 + (i / 40), 300), new(501 + (i / 40), 310)],
            History = [new(EventChangeKind.Listed, 500 + (i / 40), start.PlusDays(-20), 300, null, null)],
        };
    }
}
