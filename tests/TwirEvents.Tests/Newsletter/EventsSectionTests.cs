using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Where the section of events begins and ends.</summary>
public class EventsSectionTests
{
    [Theory]
    [InlineData("# Upcoming Events\nA\n", "A\n", 2)]
    [InlineData("Text\n\n## Upcoming Events\nA\n", "A\n", 4)]
    [InlineData("## Upcoming Events ##\nA\n", "A\n", 2)]
    [InlineData("##   Upcoming Events:  \nA\n", "A\n", 2)]
    [InlineData("## UPCOMING EVENTS\nA\n", "A\n", 2)]
    [InlineData("## Upcoming Events\r\nA\r\n", "A\r\n", 2)]
    [InlineData("## Upcoming Events", "", 2)]                                    // at the very end
    [InlineData("## Upcoming Events\nA\n## Jobs\nB\n", "A\n", 2)]                // the next of its level
    [InlineData("## Upcoming Events\nA\n# Jobs\nB\n", "A\n", 2)]                 // or of a higher one
    [InlineData("# Upcoming Events\nA\n### Online\nB\n## More\nC\n", "A\n### Online\nB\n## More\nC\n", 2)]
    [InlineData("## Upcoming Events\nA\n# Oceania\nB\n## Asia Pacific\nC\n# Virtual\nD\n# Jobs\n", "A\n# Oceania\nB\n## Asia Pacific\nC\n# Virtual\nD\n", 2)]
    [InlineData("## Upcoming Events\nA\n# 2024-09-11 | Berlin\nB\n# Jobs\n", "A\n# 2024-09-11 | Berlin\nB\n", 2)]
    [InlineData("## Upcoming Events\nA\nIf you are running a Rust event please\nB\n", "A\n", 2)]
    [InlineData("## Upcoming Events\nA\n#Jobs\n", "A\n#Jobs\n", 2)]              // no heading without a blank
    [InlineData("```\n# Upcoming Events\n```\n# Upcoming Events\nA\n", "A\n", 5)] // code
    [InlineData("```\r\n# Upcoming Events\r\n```\r\n# Upcoming Events\r\nA\r\n", "A\r\n", 5)]
    [InlineData("a ``` b\n# Upcoming Events\nA\n", "A\n", 3)]                   // a fence begins a line
    [InlineData("~~~\n```\n# Upcoming Events\n~~~\n# Upcoming Events\nA\n", "A\n", 6)]
    [InlineData("# Upcoming Events\nA\n```\n# Jobs\n```\nB\n", "A\n```\n# Jobs\n```\nB\n", 2)]
    public void Finds_its_lines(string issue, string text, int firstLine)
    {
        var section = EventsSection.Find(issue);

        Assert.Equal((text, firstLine), (section?.Text, section?.FirstLine));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upcoming Events\nA\n")]                  // no heading
    [InlineData("*No upcoming events this week.*\n")]
    [InlineData("# About Upcoming Events\nA\n")]
    [InlineData("# Upcoming Events in May\nA\n")]
    [InlineData("# Meetups\nA\n")]                        // left out on purpose
    [InlineData("# Upcoming Meetups\nA\n")]
    public void Other_text_holds_none(string issue) => Assert.Null(EventsSection.Find(issue));

    [Fact]
    public void Link_definitions_behind_the_section_are_found()
    {
        var section = EventsSection.Find("# Upcoming Events\n* [January 19 - Seattle][sea]\n\n# Notes\nText\n[sea]: https://seattle.example/\n");

        Assert.Contains("\n[sea]: https://seattle.example/", section?.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Notes", section?.Text, StringComparison.Ordinal);
    }
}
