using System.Globalization;
using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>Where an issue is on the web.</summary>
public static class IssueAddress
{
    /// <summary>Where the newsletter's text is kept, and changes to it are proposed.</summary>
    public const string Repository = "https://github.com/rust-lang/this-week-in-rust";

    /// <summary>Where the draft of the coming issue is.</summary>
    public const string Drafts = $"{Repository}/tree/main/draft";

    // Before, some of the repository's files have other names: 2014-11-10-this-week-in-rust.markdown, 2020-12-9-this-week-in-rust.md.
    private const int FirstYearOfOneName = 2021;

    /// <summary>What the address of every issue's page begins with; year, month and day follow, and the page's name.</summary>
    internal const string Blog = "https://this-week-in-rust.org/blog/";

    /// <summary>The page of an issue on the newsletter's site.</summary>
    public static string Page(int issue, LocalDate date) => string.Create(
        CultureInfo.InvariantCulture, $"{Blog}{date:uuuu'/'MM'/'dd}/{PageName(issue)}{issue}/");

    /// <summary>A line of an issue in the repository; <c>null</c> for an issue of before 2021.</summary>
    /// <param name="date">The date of the issue.</param>
    /// <param name="line">The 1-based line.</param>
    public static string? Source(LocalDate date, int line) => File("blob", date) is { } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file}?plain=1#L{line}") : null;

    /// <summary>Where one proposes a change of an issue; <c>null</c> for an issue of before 2021.</summary>
    public static string? Edit(LocalDate date) => File("edit", date);

    // The newsletter names its pages after their titles (ARTICLE_URL in its pelicanconf.py). Of all issues that list events, one has a
    // title of its own.
    /// <summary>What the name of an issue's page begins with; its number follows.</summary>
    internal static string PageName(int issue) => issue == 127 ? "these-weeks-in-rust-" : "this-week-in-rust-";

    private static string? File(string verb, LocalDate date) => date.Year < FirstYearOfOneName ? null : string.Create(
        CultureInfo.InvariantCulture, $"{Repository}/{verb}/main/content/{date:uuuu'-'MM'-'dd}-this-week-in-rust.md");
}
