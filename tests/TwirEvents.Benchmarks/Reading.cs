using BenchmarkDotNet.Attributes;
using Markdig;
using TwirEvents.Newsletter;

namespace TwirEvents.Benchmarks;

/// <summary>
/// Reading issues. The baseline is what no reader can do without and most do: one parse of the whole texts by the markdown parser,
/// whose tree is thrown away.
/// </summary>
[MemoryDiagnoser]
public class Reading
{
    private string[] _issues = [];

    /// <summary>How much is read: the newest issue, or all of them.</summary>
    [Params(1, int.MaxValue)]
    public int Issues { get; set; }

    [GlobalSetup]
    public void Load() => _issues = [.. Corpus.Issues().Reverse().Take(Issues)];

    [Benchmark(Baseline = true)]
    public int BareMarkdown()
    {
        var blocks = 0;
        foreach (var text in _issues)
            blocks += Markdown.Parse(text).Count;
        return blocks;
    }

    [Benchmark]
    public int Read()
    {
        var listings = 0;
        foreach (var text in _issues)
        {
            if (IssueReader.TryRead(text, out var issue, out _))
                listings += issue.Listings.Count;
        }

        return listings;
    }
}
