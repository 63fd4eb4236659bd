namespace TwirEvents.Tests;

public class NameKeyTests
{
    [Theory]
    [InlineData("São-Paulo", "sao paulo")]            // case, accent and hyphen
    [InlineData("Łódź", "lodz")]                      // a stroke is no mark to Unicode, but readers leave it out
    [InlineData("İstanbul", "istanbul")]              // a dot above a capital
    [InlineData("Iğdır", "igdir")]                    // no dot on a small letter
    [InlineData("Straße", "strasse")]                 // one letter that is written as two
    [InlineData("Ærø", "aero")]
    [InlineData("Hà Nội", "ha noi")]                  // two marks on one letter
    [InlineData("Bra\u0219ov", "brasov")]             // a comma below
    [InlineData("Nu\u0308rnberg", "nurnberg")]        // a mark as a character of its own, as macOS writes it
    [InlineData("Ra'anana", "ra anana")]
    [InlineData("  St.  Louis ", "st louis")]
    [InlineData("東京", "東京")]
    [InlineData("МОСКВА", "москва")]
    [InlineData("a\ud83eb", "a b")]                   // half of an emoji is no letter
    [InlineData("🦀", "")]
    public void A_key_has_no_case_no_marks_and_single_blanks(string name, string key) => Assert.Equal(key, NameKey.Of(name));
}
