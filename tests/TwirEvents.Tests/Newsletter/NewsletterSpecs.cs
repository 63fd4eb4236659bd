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
        Assert.True(spec.Expected == actual, $"{example}\n{Difference(spec.Expected, actual)}");
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

    // The first line that differs, and where; blanks that look like a blank are shown by their code.
    private static string Difference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line])
            line++;
        var (left, right) = (line < wanted.Length ? Visible(wanted[line]) : "(nothing)", line < got.Length ? Visible(got[line]) : "(nothing)");
        var column = left.Zip(right).TakeWhile(p => p.First == p.Second).Count();
        return $"must give {left}\nbut gives {right}\n          {new string(' ', column)}^";
    }

    private static string Visible(string text) => string.Concat(text.Select((c, i) => c switch
    {
        ' ' when i == 0 || i + 1 == text.Length || text[i - 1] == ' ' => "·",
        ' ' => " ",
        _ when char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format => $"\\u{(int)c:X4}",
        _ => c.ToString(),
    }));
}
