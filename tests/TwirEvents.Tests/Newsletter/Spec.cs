using System.Globalization;
using Markdig;
using Markdig.Syntax;

namespace TwirEvents.Tests.Newsletter;

/// <summary>One example of a spec: a fenced block with what is read, and behind it one with what that must give.</summary>
/// <remarks>
/// The first block is an <c>issue</c>, or only an <c>entry</c>: lines of the section, with the date of the issue and the heading
/// behind that word where they matter (<c>entry 2018-06-12 Europe</c>). The second is <c>events</c> (see <see cref="SpecText"/>),
/// <c>json</c> (what <c>twirevents listings</c> prints) or <c>messages</c> (each diagnostic with its sentence).
/// </remarks>
/// <param name="Name">File and line of the example.</param>
/// <param name="Issue">The text of the whole issue.</param>
/// <param name="LinesAbove">How many lines of it stand above the example's first line.</param>
/// <param name="Form">The word behind the fence of the second block.</param>
/// <param name="Expected">The text of the second block.</param>
internal sealed record Spec(string Name, string Issue, int LinesAbove, string Form, string Expected)
{
    private const string UsualDate = "2024-09-11";

    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Corpus.Repository, "tests", "TwirEvents.Tests", "Newsletter", "Specs"), "*.md").Order(StringComparer.Ordinal)];

    public static IReadOnlyDictionary<string, Spec> All { get; } = Files.SelectMany(Read).ToDictionary(s => s.Name);

    private static IEnumerable<Spec> Read(string file)
    {
        FencedCodeBlock? given = null;
        foreach (var block in Markdown.Parse(File.ReadAllText(file)).Descendants<FencedCodeBlock>())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}:{block.Line + 1}");
            if (given is null != block.Info is "issue" or "entry")
                throw new FormatException($"{name}: blocks come in pairs, first an issue or entry, then what it must give.");
            if (given is null)
            {
                given = block;
                continue;
            }

            var (issue, above) = given.Info == "issue" ? (given.Lines.ToString(), 0) : Wrapped(given);
            yield return new($"{Path.GetFileName(file)}:{(given.Line + 1).ToString(CultureInfo.InvariantCulture)}", issue, above, block.Info ?? "", block.Lines.ToString());
            given = null;
        }

        if (given is not null)
            throw new FormatException($"{file}: the last block has none behind it.");
    }

    private static (string Issue, int LinesAbove) Wrapped(FencedCodeBlock entry)
    {
        var words = entry.Arguments ?? "";
        var isDated = words.Length > 0 && char.IsAsciiDigit(words[0]);
        var date = isDated ? words[..10] : UsualDate;
        var heading = words[(isDated ? 10 : 0)..].Trim();
        var above = $"Title: An issue of our own\nNumber: 564\nDate: {date}\n\n## Upcoming Events\n\n{(heading.Length > 0 ? $"### {heading}\n" : "")}";
        return (above + entry.Lines, above.Count(c => c == '\n'));
    }
}
