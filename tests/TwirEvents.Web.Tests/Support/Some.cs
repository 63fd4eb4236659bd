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

    /// <summary>A folder with an issue of these entries; of one entry where none are given.</summary>
    public static TempFolder Folder(params string[] entries)
    {
        var folder = new TempFolder();
        folder.Write("issues/1.md", Issue(667, "2026-09-02", entries is [] ? [Entry("2026-09-03", "Hack night")] : entries));
        return folder;
    }
}
