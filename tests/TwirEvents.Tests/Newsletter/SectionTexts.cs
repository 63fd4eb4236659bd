using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Sections made of what entries are made of, in any order, between any other text.</summary>
internal static class SectionTexts
{
    private static readonly string[] Pieces =
    [
        "* ", "- ", "+ ", "1. ", "    * ", "  - ", "\t", "    ", " ", "\n", "\n", "\n", "\r\n", "\n\n", "> ", "# ", "### Europe\n", "### Virtual\n", "```\n", "---\n",
        " | ", "|", ", ", " - ", " – ", " & ", " + ", " and ", "; ", "/", ".", ":",
        "2024-09-12", "2024-9-5", "2024-02-30", "2022-09-12", "2024-09-12 - 2024-09-14", "09-13", "9/12", "Sep 12. ", "September 12, 2024", "Dex 6", "24/7",
        "Virtual", "Hybrid", "Online", "In-person", "Virtual (", "(", ")", "Berlin, DE", "Köln/Cologne, DE", "Chicago, IL", "Austin, TX US", "Johannesburg, SA", "Switzerland, CH",
        "Asia Pacific", "EMEA", "Various", "London, UK", "São Paulo, BR, New York, NY, US", "Singapore",
        "[", "]", "](", "] (", "](https://rust.example/1)", "](https//rust.example)", "](eurorust)", "]()", "[**Talks**](https://rust.example/2)", "[Rust Berlin](https://berlin.example/)",
        "[January 19 - Rust Paris](https://paris.example/)", "[Seattle][sea]", "\n[sea]: https://seattle.example/\n", "<https://rust.example/>", "![image](https://rust.example/)",
        "**", "*", "_", "`", "\\", "\\*", "&amp;", "&#x1F980;", "<b>", "</b>", "<!--", "🦀", "NÃ¼rnberg", "N√ºrnberg", "„Spaß“", "\uE000", "\uE02A", "\uFEFF", "\0", "\ud83e", "\u2028", "e\u0301",
        "Rusty Events between 2024-09-11 - 2024-10-09 🦀\n", "If you are running a Rust event", "Talks", "hybrid",
    ];

    /// <summary>Such sections, and any other text.</summary>
    public static Arbitrary<string> Any { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Elements(Pieces).ListOf(40).Select(string.Concat),
        Gen.Elements(Pieces).ListOf(4).Select(string.Concat).ListOf().Select(lines => string.Join("\n* ", lines)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();

    /// <summary>Right texts of one line that markdown may take for markup, for titles and names; none is white space alone.</summary>
    public static Gen<string> Titles { get; } =
        Gen.Elements(Pieces).ListOf().Select(string.Concat)
            .Select(text => text.Replace("\uE000", "", StringComparison.Ordinal).Replace("\uE02A", "", StringComparison.Ordinal)) // the reader's own marks
            .Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(text => text.Any(char.IsLetter) && !text.Any(char.IsControl) && ReferenceEquals(TextRepair.Repair(text), text));

    /// <summary>The issue of 2024-09-11 that holds such a section.</summary>
    public static string Issue(string section) => $"Number: 564\nDate: 2024-09-11\n\n## Upcoming Events\n\n{section}";
}
