namespace TwirEvents.Web.Tests.Support;

/// <summary>Texts of issues that say only what a test is about.</summary>
public static class Some
{
    /// <summary>An issue with entries in the form of today.</summary>
    public static string Issue(int number, string date, params string[] entries) =>
        $"""
        Title: This Week in Rust {number}
        Number: {number}
        Date: {date}
        Category: This Week in Rust

        # Upcoming Events

        ### Europe
        {string.Concat(entries)}
        ### Jobs

        """;

    /// <summary>An entry under "Europe".</summary>
    public static string Entry(string date, string title, string place = "Berlin, DE", string group = "Rust Berlin", string? url = null) =>
        $"* {date} | {place} | [{group}](https://www.meetup.com/{group.ToLowerInvariant().Replace(' ', '-')}/)\n"
        + $"    * [**{title}**]({url ?? $"https://events.example/{date}/"})\n";
}
