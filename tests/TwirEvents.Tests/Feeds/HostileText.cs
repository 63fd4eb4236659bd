using FsCheck;
using FsCheck.Fluent;

namespace TwirEvents.Tests.Feeds;

/// <summary>Texts made of what has broken calendars before, between ordinary letters.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "a", "Rust", " ", "  ", "ü", "u\u0308", "🦀", "👩‍👩‍👧", "日本", ",", ";", ":", "\\", "\"", "\\n", "^n",
        "\r\n", "\n", "\r", "\t", "\v", "\f", "\u0085", "\u2028", "\u2029", // line breaks, to somebody
        "\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT", "\r\n ATTENDEE:mailto:a@example.org", "\u2028ATTENDEE:mailto:a@example.org",
        "\0", "\u0001", "\u001c", "\u007f", "\u009b", "\ufeff", "\ufffd", "\ufffe", "\uffff",
        "\u202a", "\u202e", "\u2066", "\u2069", // bidirectional overrides and isolates
        "\ud83e", "\udd80", // halves of a crab
        "\u0301", "\u200d", "<script>alert(1)</script>", "javascript:alert(1)",
        "]]>", "&", "&#0;", "<!--", "<![CDATA[", "'", // markup, to XML
        "[a](javascript:alert(1))", "](", "**", "*", "|", "\n* 2024-09-13 | ", // markup, to the newsletter
    ];

    /// <summary>Such texts, and any other.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(string.Concat),
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join("abcdefgh", pieces)),
        Gen.Elements(Pieces).Select(piece => string.Concat(Enumerable.Repeat($"{piece}abcdefgh", 10_000 / (piece.Length + 8)))),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();
}
