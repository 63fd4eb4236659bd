using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>The target of a link: kept, repaired or refused.</summary>
public class UrlReaderTests
{
    [Theory]
    [InlineData("https://rust.example/")]
    [InlineData("http://rust.example")]
    [InlineData("HTTPS://Rust.Example/Path")]                        // as listed
    [InlineData("https://www.meetup.com/de-DE/rust-berlin/events/1/?a=b&c=%20#d")]
    [InlineData("https://rust.example:8443/")]
    [InlineData("https://rust.example/see?next=https://other.example/")]
    [InlineData("https://web.archive.org/web/2015/http://rust.example/")]
    [InlineData("https://rust.example/ünï")]
    [InlineData("https://hhttps.example/")]
    [InlineData("irc://irc.mozilla.org/rust")]
    [InlineData("ircs://irc.mozilla.org/rust")]
    [InlineData("mailto:hello@rust.example")]
    public void A_URL_is_kept_as_listed(string target) => Assert.Equal((target, ""), Read(target));

    [Theory]
    [InlineData(" https://rust.example/ ")]
    [InlineData("\thttps://rust.example/\n")]
    public void White_space_around_it_goes_without_a_word(string target) => Assert.Equal(("https://rust.example/", ""), Read(target));

    [Theory]
    [InlineData("hhttps://rust.example/", "https://rust.example/")]
    [InlineData("hhttp://rust.example/", "http://rust.example/")]
    [InlineData("https//rust.example/", "https://rust.example/")]
    [InlineData("http//rust.example/", "http://rust.example/")]
    [InlineData("https:/rust.example/", "https://rust.example/")]
    [InlineData("http:/rust.example/", "http://rust.example/")]
    [InlineData("http:s//rust.example/", "https://rust.example/")]
    [InlineData("https://https://rust.example/", "https://rust.example/")]
    [InlineData("www.rust.example/", "http://www.rust.example/")]     // no scheme is known: the weaker one
    public void An_unmistakable_slip_is_repaired(string target, string url) => Assert.Equal((url, "url-repaired"), Read(target));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("eurorust")]
    [InlineData("rust.example")]                  // a file of the page, as far as a browser knows
    [InlineData("/events/1")]
    [InlineData("#events")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://rust.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("tel:+49")]
    [InlineData("//rust.example/")]
    [InlineData("https://")]
    [InlineData("https:///")]
    [InlineData("mailto:")]
    [InlineData("https://rust.example/a b")]      // a blank ends a URL
    public void Anything_else_is_no_URL(string target) => Assert.Equal((null, "url-invalid"), Read(target));

    private static (string? Url, string Warnings) Read(string target)
    {
        var findings = new Findings(1);
        return (UrlReader.Read(target, findings), string.Join(", ", findings.Codes));
    }
}
