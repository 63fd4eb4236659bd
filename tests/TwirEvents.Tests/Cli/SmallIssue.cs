namespace TwirEvents.Tests.Cli;

/// <summary>Texts of issues with nothing but what a test needs.</summary>
internal static class SmallIssue
{
    /// <summary>An issue with entries; each begins on line 8 and takes two lines.</summary>
    public static string Text(int number, string date, params (string Date, string Title, int Id)[] entries) =>
        $"""
        Title: This Week in Rust {number}
        Number: {number}
        Date: {date}
        Category: This Week in Rust

        ## Upcoming Events

        {string.Join('\n', entries.Select(entry => $"""
            * {entry.Date} | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)
                * [**{entry.Title}**](https://www.meetup.com/rust-berlin/events/{entry.Id}/)
            """))}

        """;
}
