using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Slips that keep markdown from seeing a link.</summary>
public class LineMenderTests
{
    [Theory]
    [InlineData("[**Talks**] (https://rust.example/1)")]
    [InlineData("[**Talks**]((https://rust.example/1)")]
    [InlineData("[**Talks**]https://rust.example/1)")]
    [InlineData("[**Talks**]:(https://rust.example/1)")]
    [InlineData("[**Talks**] [https://rust.example/1)")]
    public void A_slip_is_mended_and_said(string link)
    {
        var found = new List<Diagnostic>();

        var mended = LineMender.Mend($"* 2024-09-12 | [Berlin], DE\n    * {link}\n", 7, found);

        Assert.Equal("* 2024-09-12 | [Berlin], DE\n    * [**Talks**](https://rust.example/1)\n", mended);
        var one = Assert.Single(found);
        Assert.Equal((DiagnosticCode.UrlRepaired, 8), (one.Code, one.Line));
    }

    [Fact]
    public void A_line_without_one_stays_the_same_text()
    {
        const string Section = "* 2024-09-12 | Berlin, DE | [Rust Berlin](https://rust.example/)\n    * [a] [b] (c)\n";
        Assert.Same(Section, LineMender.Mend(Section, 1, []));
    }
}
