using FsCheck;
using FsCheck.Fluent;
using TwirEvents.Catalog;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Feeds;

/// <summary>Whatever the newsletter says, every form of feed takes it harmlessly.</summary>
public class AnyTextTests
{
    [Fact]
    public void An_entry_of_any_text_goes_from_the_issue_through_every_form() =>
        Prop.ForAll(HostileText.Arbitrary, text => FormChecks.Passed(FeedOf(EventsOf(text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_event_of_any_text_goes_through_every_form_whatever_read_it() =>
        Prop.ForAll(HostileText.Arbitrary, text => FormChecks.Passed(FeedOf([
            Some.Event(text, url: text, places: [new(text, text, text)], groups: [new(text, text)], links: [new(text, text)]) with
            {
                History = [new(EventChangeKind.Renamed, 564, Some.Date("2024-09-11"), 1, text, text)],
            }]))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT")]
    [InlineData("a\nBEGIN:VEVENT")]
    [InlineData("a\u2028ATTENDEE:mailto:a@example.org")]
    [InlineData("a\u0085b")]
    [InlineData("a](javascript:alert(1)) [b")]
    [InlineData("\u202ea")] // right-to-left override
    [InlineData("a\ud83e")] // half a crab
    [InlineData("\udd80a")]
    [InlineData("a\0b")]
    [InlineData("\ufeffa")]
    [InlineData("a]]><b>&\ufffe\uffff")]
    public void What_has_broken_calendars_before_is_an_event_like_another(string text)
    {
        var events = EventsOf(text);

        Assert.NotEmpty(events);
        FormChecks.Passed(FeedOf(events));
    }

    [Fact]
    public void Ten_thousand_characters_are_cut_where_people_read_them()
    {
        var feed = FeedOf(EventsOf(new string('a', 10_000)));

        FormChecks.Passed(feed);
        Assert.InRange(Assert.Single(Calendars.Read([.. feed.Events]).Events).Text("SUMMARY")!.Length, 100, 120);
        Assert.InRange(AtomFeed.Write(feed).Length, 1000, 5000);
    }

    // An issue that says the text everywhere where an entry has one.
    private static IReadOnlyList<RustEvent> EventsOf(string text)
    {
        var section = $"* 2024-09-12 | {text}, CH | [{text}]({text})\n    * [**{text}**](https://rust.example/{text})\n";
        Assert.True(IssueReader.TryRead($"Number: 564\nDate: 2024-09-11\n\n## Upcoming Events\n\n{section}", out var issue, out _));
        return EventCatalog.Build([issue]).Events;
    }

    private static Feed FeedOf(IReadOnlyList<RustEvent> events) =>
        Feed.Create(Some.Index([.. events]), EventFilter.None, Some.Date("2024-09-11"), new("https://rust.example/"));
}
