using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Newsletter;

/// <summary>What holds for any text.</summary>
public class IssueReaderProperties
{
    private static readonly Place[] Places =
    [
        new("Berlin", null, "DE"), new("Köln", null, "DE") { OtherCities = "Cologne" }, new("Austin", "TX", "US"), new("Singapore", null, "SG"), new(null, null, "CH"),
        new("Petaling Jaya", "Selangor", "MY"), new("Hawthorne (Los Angeles)", "CA", "US"), new("Sydney", "NSW", "AU"), new("Istanbul", null, "TR"),
    ];

    private static readonly Gen<string?> Urls = Gen.Elements(
        "https://rust.example/", "http://rust.example/a_(b)", "https://www.meetup.com/rust-berlin/events/1/?a=b#c", "mailto:hello@rust.example", null);

    private static readonly Gen<Listing> Listings =
        from start in Gen.Choose(0, 50)
        from length in Gen.Choose(0, 3)
        from format in Gen.Elements(EventFormat.InPerson, EventFormat.Virtual, EventFormat.Hybrid)
        from places in Gen.Choose(0, 2).SelectMany(n => Gen.Elements(Places).ArrayOf(n))
        from groups in Gen.Choose(1, 2).SelectMany(n => Gen.Zip(SectionTexts.Titles, Urls.Where(u => u is not null)).ArrayOf(n))
        from links in Gen.Choose(1, 3).SelectMany(n => Gen.Zip(SectionTexts.Titles, Urls).ArrayOf(n))
        let day = new LocalDate(2024, 9, 11).PlusDays(start)
        select new Listing
        {
            Issue = 564,
            IssueDate = new(2024, 9, 11),
            Line = 6,
            Dates = new(day, day.PlusDays(length)),
            Format = format,
            Places = places,
            Groups = [.. groups.Select(g => new Group(g.Item1, g.Item2))],
            Links = [.. links.Select(l => new Link(l.Item1, l.Item2))],
            Title = links[0].Item1,
            Url = links[0].Item2,
        };

    [Fact]
    public void Any_text_at_all_gives_an_issue_or_says_why_not() => Prop.ForAll(SectionTexts.Any, text =>
        IssueReader.TryRead(text, out var issue, out var problem) ? issue is not null && problem is null : issue is null && problem is { Length: > 0 })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_as_the_section_gives_no_more_listings_than_lines() => Prop.ForAll(SectionTexts.Any, section =>
    {
        var issue = Read(section);
        var lines = SectionTexts.Issue(section).Split('\n').Length;
        var at = issue.Listings.Select(l => l.Line).ToList();
        return at.TrueForAll(l => l > 4 && l <= lines) && at.Distinct().Count() == at.Count && at.SequenceEqual(at.Order());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_listing_of_any_text_is_whole() => Prop.ForAll(SectionTexts.Any, section => Read(section).Listings.All(l =>
        l.Title.Length > 0 && (l.Links.Count == 0 ? l.Url is null : l.Title == l.Links[0].Title || l.Warnings.Contains(DiagnosticCode.TitleMissing))
        && l.Links.All(link => link.Url is null || Uri.TryCreate(link.Url, UriKind.Absolute, out _) || link.Url.Contains("://", StringComparison.Ordinal))
        && l.Warnings.Distinct().Count() == l.Warnings.Count)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("[](https://rust.example/1)", "2024-09-12 | Berlin, DE |")]                        // a link that shows nothing
    [InlineData("[](https://rust.example/1) + [Rust Berlin](https://rust.example/)", "Rust Berlin")]
    public void An_entry_without_a_title_is_called_by_what_has_a_name(string groups, string title) =>
        Assert.Equal(title, Assert.Single(Read($"* 2024-09-12 | Berlin, DE | {groups}\n").Listings).Title);

    [Fact]
    public void Findings_stand_in_the_order_of_lines_also_where_a_link_was_mended_behind_the_first_line()
    {
        var found = Read("* 2024-09-12 | DE | [Rust Berlin](https://rust.example/)\n    * [**Talks**] (https://rust.example/1)\n").Diagnostics;
        Assert.Equal([DiagnosticCode.CityMissing, DiagnosticCode.UrlRepaired], found.Select(one => one.Code));
        Assert.Equal(found.Select(one => one.Line).Order(), found.Select(one => one.Line));
    }

    [Fact]
    public void Every_list_item_is_a_listing_or_has_a_diagnostic() => Prop.ForAll(SectionTexts.Any, section =>
        !ListItems.Unaccounted(SectionTexts.Issue(section), Read(section)).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_listings() => Prop.ForAll(SectionTexts.Any, section =>
        Read(section).Listings.Select(SpecText.Of).SequenceEqual(Read(section).Listings.Select(SpecText.Of))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")] // the byte order mark
    public void The_bytes_of_a_text_give_the_same_listings(string mark) => Prop.ForAll(SectionTexts.Any, section =>
    {
        var bytes = Encoding.UTF8.GetBytes(mark + SectionTexts.Issue(section));   // in which half a surrogate pair is no text
        Assert.True(IssueReader.TryRead(bytes, out var issue, out var problem), problem);
        Assert.True(IssueReader.TryRead(Encoding.UTF8.GetString(bytes), out var same, out _));
        return (issue.Number, issue.Date, issue.Entries) == (same.Number, same.Date, same.Entries)
            && issue.Listings.Select(SpecText.Of).SequenceEqual(same.Listings.Select(SpecText.Of))
            && issue.Diagnostics.SequenceEqual(same.Diagnostics);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[0], "it has no front matter")]
    [InlineData(new byte[] { 0xC3, 0x28, 0xFF }, "it has no front matter")]       // no UTF-8 at all
    [InlineData(new byte[] { 0xFF, 0xFE, 0x4E, 0x00 }, "it is in UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x4E }, "it is in UTF-16")]
    public void Bytes_that_are_no_issue_say_why(byte[] bytes, string why)
    {
        Assert.False(IssueReader.TryRead(bytes, out _, out var problem));
        Assert.StartsWith(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_written_as_an_entry_and_read_again_is_the_same() => Prop.ForAll(Listings.ToArbitrary(), listing =>
    {
        var entry = EntryWriter.Write(listing);
        var expected = SpecText.Of(listing with { Region = Region(listing), Format = Format(listing) });
        var actual = Read(entry).Listings is [var read] ? SpecText.Of(read with { Warnings = [] }) : "not one listing";
        return (actual == expected).Label($"{entry}\n{Difference.Between(expected, actual)}");
    }).QuickCheckThrowOnFailure();

    private static Issue Read(string section)
    {
        Assert.True(IssueReader.TryRead(SectionTexts.Issue(section), out var issue, out var problem), problem);
        return issue;
    }

    // The region follows from the first place, and a title that says hybrid in brackets has the last word.
    private static Region? Region(Listing listing) => listing.Places is [var first, ..] ? Gazetteer.Default.GetCountry(first.Country!)!.Region : null;

    private static EventFormat Format(Listing listing)
    {
        var parts = new EntryParts { Dates = listing.Dates, Location = new(listing.Format, [.. listing.Places], null) };
        return FormatRules.Decide(new RawEntry(listing.Line, null, []), parts, listing.Title, new Findings(0));
    }
}
