using System.Reflection;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Runs the examples of the markdown files in <c>Specs/</c>, which are the documentation of what the reader does.</summary>
public class NewsletterSpecs
{
    public static TheoryData<string> Examples { get; } = [.. Spec.All.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads_as_documented(string example)
    {
        var spec = Spec.All[example];
        var actual = SpecText.Of(spec);
        Assert.True(spec.Expected == actual, $"{example}\n{Difference.Between(spec.Expected, actual)}");
    }

    [Fact]
    public void Every_code_of_a_diagnostic_has_an_example_with_its_sentence()
    {
        var codes = typeof(DiagnosticCode).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => p.GetValue(null)).OfType<DiagnosticCode>().ToList();
        var messages = Spec.All.Values.Where(s => s.Form == "messages").SelectMany(s => s.Expected.Split('\n')).ToList();

        Assert.NotEmpty(codes);
        var missing = codes.Where(c => !messages.Exists(m => m.Contains($": {c}: ", StringComparison.Ordinal))).ToList();
        Assert.Empty(missing);
    }
}
