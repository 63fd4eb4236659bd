using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Feeds;

/// <summary>What becomes of a text on its way through a calendar.</summary>
public class TextTests
{
    [Theory]
    [InlineData("Rust, C++; and \\ more", "Rust\\, C++\\; and \\\\ more")] // RFC 5545, section 3.3.11
    [InlineData("a: \"b\"", "a: \"b\"")] // colons and quotes are not escaped
    [InlineData("already\\n", "already\\\\n")] // a backslash is a backslash, whatever follows
    [InlineData("Zürich 🦀 日本", "Zürich 🦀 日本")]
    public void A_text_is_escaped(string title, string expected) =>
        Assert.Equal(expected, Calendars.ReadOne(Some.Event(title))["SUMMARY"]);

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\tb")]
    [InlineData("a\vb")]
    [InlineData("a\u0085b")] // NEL
    [InlineData("a\u2028b")] // line separator: a new line to Python's splitlines, and so to vdirsyncer
    [InlineData("a\u2029b")]
    [InlineData("a \r\n \u3000 b")]
    [InlineData("\u00a0a b ")]
    public void White_space_of_every_kind_is_one_blank_in_a_title(string title) =>
        Assert.Equal("a b", Calendars.ReadOne(Some.Event(title)).Text("SUMMARY"));

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u001c')] // file separator: a line break to Python
    [InlineData('\u001e')]
    [InlineData('\u007f')]
    [InlineData('\u009b')] // a C1 control: begins an escape sequence on terminals
    [InlineData('\ufeff')] // byte order mark
    [InlineData('\ufffd')] // what a lost character left
    [InlineData('\uffff')] // no character at all
    [InlineData('\u202e')] // right-to-left override
    [InlineData('\u2066')]
    [InlineData('\ud83e')] // half a crab
    [InlineData('\udd80')]
    public void A_harmful_character_is_dropped(char harmful) =>
        Assert.Equal("ab", Calendars.ReadOne(Some.Event($"a{harmful}b")).Text("SUMMARY"));

    [Theory]
    [InlineData("👩‍👩‍👧")] // joiners belong to a grapheme
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿")] // so do tags
    [InlineData("שלום\u200f!")] // a mark of direction overrides nothing
    public void A_character_that_does_no_harm_stays(string title) =>
        Assert.Equal(title, Calendars.ReadOne(Some.Event(title)).Text("SUMMARY"));

    [Fact]
    public void A_text_is_in_normal_form_C() =>
        Assert.Equal("Zürich", Calendars.ReadOne(Some.Event("Zu\u0308rich")).Text("SUMMARY"));

    // An escaped line break ends in a letter that would take the mark: "\n" and an acute accent are not "\ń".
    [Fact]
    public void A_mark_without_a_letter_is_dropped_at_the_start_of_a_line() =>
        Assert.Contains("\nX: https://example.org/2\n", Calendars.ReadOne(Some.Event(links: [new("\u0301X", "https://example.org/2")])).Text("DESCRIPTION"), StringComparison.Ordinal);

    [Fact]
    public void A_title_with_an_emoji_folds_between_code_points_wherever_it_stands()
    {
        for (var padding = 0; padding <= 80; padding++)
        {
            var title = new string('x', padding) + "🦀é日👩‍👩‍👧";
            Assert.Equal(title, Calendars.ReadOne(Some.Event(title)).Text("SUMMARY"));
        }
    }

    [Theory]
    [InlineData(67)] // "SUMMARY:" and 67 octets fill a line; the line break follows at once
    [InlineData(68)]
    public void A_line_folds_at_75_octets_and_not_before(int length)
    {
        var lines = Calendars.Text(new() { Name = "Rust", Events = [Some.Event(new string('x', length))] }).Split("\r\n");
        var summary = Array.FindIndex(lines, l => l.StartsWith("SUMMARY:", StringComparison.Ordinal));

        Assert.Equal("SUMMARY:" + new string('x', 67), lines[summary]);
        Assert.Equal(length > 67, lines[summary + 1] == " x");
    }

    [Theory]
    [InlineData(119)]
    [InlineData(120)]
    public void A_title_that_fits_is_not_cut(int length)
    {
        var title = new string('x', length);
        Assert.Equal(title, Calendars.ReadOne(Some.Event(title)).Text("SUMMARY"));
    }

    [Fact]
    public void A_long_title_is_cut_at_a_word_and_stands_whole_in_the_description()
    {
        var title = string.Join(' ', Enumerable.Repeat("twelve-chars", 12));
        var entry = Calendars.ReadOne(Some.Event(title));

        Assert.Equal(string.Join(' ', Enumerable.Repeat("twelve-chars", 9)) + "…", entry.Text("SUMMARY"));
        Assert.Contains(title, entry.Text("DESCRIPTION"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_without_blanks_is_cut_between_graphemes()
    {
        var summary = Calendars.ReadOne(Some.Event(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 40)))).Text("SUMMARY")!;

        Assert.EndsWith("👩‍👩‍👧…", summary, StringComparison.Ordinal);
        Assert.InRange(summary.Length, 110, 120);
    }

    [Fact]
    public void A_title_of_ten_thousand_characters_makes_a_small_entry()
    {
        var octets = Calendars.Write(new() { Name = "Rust", Events = [Some.Event(new string('x', 10_000))] });

        CalendarChecks.Passed(octets);
        Assert.InRange(octets.Length, 1, 3000);
    }

    [Fact]
    public void Whatever_a_title_is_the_calendar_passes_every_check_and_holds_one_event() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var hostile = Some.Event(text, url: text, places: [new(text, text, text)], groups: [new(text, text)], links: [new(text, text)]);
            return Calendars.Read(hostile).Events.Count() == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_a_text_is_its_letters_come_out_of_the_calendar_as_they_went_in() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var title = new string([.. text.Take(100)]);
            var entry = Calendars.ReadOne(Some.Event(title));
            return Letters(title).Length == 0 || Letters(entry.Text("SUMMARY")!) == Letters(title);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_a_text_is_it_is_one_line_and_cleaning_it_again_changes_nothing() =>
        Prop.ForAll(HostileText.Arbitrary, text =>
        {
            var once = new FeedText().Append(text).Chars().ToString();
            return !once.Contains('\n') && new FeedText().Append(once).Chars().ToString() == once.TrimStart();
        }).QuickCheckThrowOnFailure();

    // Without their marks, which may be composed or not.
    private static string Letters(string text) => string.Concat(
        string.Concat(text.EnumerateRunes().Where(r => r.Value < 0xFFFD || r.Value > 0xFFFF).Select(r => r.ToString()))
            .Normalize(NormalizationForm.FormD).EnumerateRunes().Where(r => Rune.IsLetterOrDigit(r) || Rune.IsSymbol(r)));
}
