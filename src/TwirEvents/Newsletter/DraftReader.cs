using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>Reads what somebody means to send to the newsletter: a line, an entry, some of them, or a whole draft.</summary>
public static class DraftReader
{
    /// <summary>Reads a text. Lines are counted in it as it is; none of it makes this fail, but no text at all makes it throw.</summary>
    /// <param name="text">The markdown text.</param>
    /// <param name="today">The date of the issue that the entries are for, where the text has none: years are told by it.</param>
    public static Draft Read(string text, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var section = EventsSection.Find(text);
        if (FrontMatter.Read(text, out var number, out var date) is null)
        {
            return section is null
                ? new(new Issue { Number = number, Date = date }, DraftExtent.IssueWithoutEvents)
                : new(IssueReader.Read(number, date, section), DraftExtent.Issue);
        }

        // What could be read of the front matter is no issue's.
        return section is null
            ? new(IssueReader.Read(0, today, EventsSection.Of(text)), DraftExtent.Entries)
            : new(IssueReader.Read(0, today, section), DraftExtent.Section);
    }
}

/// <summary>A draft as read.</summary>
/// <param name="Issue">What it says; of number 0 where the text has no front matter.</param>
/// <param name="Extent">How much of an issue the text is.</param>
public sealed record Draft(Issue Issue, DraftExtent Extent);

/// <summary>How much of an issue a draft is.</summary>
public enum DraftExtent
{
    /// <summary>A whole issue, with front matter and the heading "Upcoming Events".</summary>
    Issue,

    /// <summary>An issue that has front matter and no heading "Upcoming Events": nothing in it is an entry.</summary>
    IssueWithoutEvents,

    /// <summary>The heading "Upcoming Events" and what is below it, without front matter.</summary>
    Section,

    /// <summary>Entries without a heading above them: all of the text is read.</summary>
    Entries,
}
