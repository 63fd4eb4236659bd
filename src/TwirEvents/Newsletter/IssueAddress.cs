using System.Globalization;
using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>Where an issue is on the web.</summary>
public static class IssueAddress
{
    /// <summary>Where the newsletter's text is kept, and changes to it are proposed.</summary>
    public const string Repository = "https://github.com/rust-lang/this-week-in-rust";

    // Before, some of the repository's files have other names: 2014-11-10-this-week-in-rust.markdown, 2020-12-9-this-week-in-rust.md.
    private const int FirstYearOfOneName = 2021;

    /// <summary>The page of an issue on the newsletter's site.</summary>
    public static string Page(int issue, LocalDate date) => string.Create(
        CultureInfo.InvariantCulture, $"https://this-week-in-rust.org/blog/{date:uuuu'/'MM'/'dd}/this-week-in-rust-{issue}/");

    /// <summary>A line of an issue in the repository; <c>null</c> for an issue of before 2021.</summary>
    /// <param name="date">The date of the issue.</param>
    /// <param name="line">The 1-based line.</param>
    public static string? Source(LocalDate date, int line) => File("blob", date) is { } file
        ? string.Create(CultureInfo.InvariantCulture, $"{file}?plain=1#L{line}") : null;

    /// <summary>Where one proposes a change of an issue; <c>null</c> for an issue of before 2021.</summary>
    public static string? Edit(LocalDate date) => File("edit", date);

    private static string? File(string verb, LocalDate date) => date.Year < FirstYearOfOneName ? null : string.Create(
        CultureInfo.InvariantCulture, $"{Repository}/{verb}/main/content/{date:uuuu'-'MM'-'dd}-this-week-in-rust.md");
}
