using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>A line's text as a reader of the page sees it; marks that pair are gone already.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("Talks", "Talks")]
    [InlineData("  Talks \t about\u00A0 Rust\n", "Talks about Rust")]
    [InlineData("**Talks **", "Talks")]              // a blank broke the emphasis
    [InlineData("** Talks**", "Talks")]
    [InlineData("***Talks", "Talks")]
    [InlineData("*Talks", "Talks")]                  // at either end it is a mark
    [InlineData("Talks *", "Talks")]
    [InlineData("Talks** about Rust", "Talks about Rust")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]           // a single one inside is the author's
    [InlineData("*const T", "const T")]
    [InlineData("\uE02Aconst T", "*const T")]        // escaped, or in a code span
    [InlineData("snake_case __init__", "snake_case __init__")]
    [InlineData("a `tick`", "a `tick`")]
    [InlineData("Vec<T>, \"q\", -- … “x”", "Vec<T>, \"q\", -- … “x”")]
    [InlineData("in\u2011person", "in\u2011person")] // a hyphen that does not break
    [InlineData("👩🏽‍💻", "👩🏽‍💻")]
    [InlineData("e\u0301", "e\u0301")]               // no normalisation
    [InlineData("", "")]
    [InlineData(" ", "")]
    [InlineData("**", "")]
    public void Marks_and_white_space_are_gone(string text, string plain) => Assert.Equal(plain, Spans.PlainText(text));

    [Fact]
    public void Spans_are_joined_before_blanks_collapse()
    {
        List<Span> line = [new("Talks ", false, null), new(" about ", true, null), new("Rust", false, null)];

        Assert.Equal("Talks about Rust", Spans.PlainText(line));
        Assert.Equal("about Rust", Spans.PlainText(line, 1, 3));
        Assert.Equal("", Spans.PlainText(line, 3, 3));
    }
}
