using System.Globalization;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Web.Pages.Issues;

/// <summary>The issues of a year.</summary>
/// <param name="Year">The year; <c>null</c> where there are no issues.</param>
/// <param name="Years">The years that have issues, newest first.</param>
/// <param name="Issues">Its issues, newest first.</param>
/// <param name="Count">How many issues there are in all years.</param>
/// <param name="Address">The address of the page.</param>
public sealed record IssuesPage(int? Year, IReadOnlyList<int> Years, IReadOnlyList<Issue> Issues, int Count, Uri Address)
{
    /// <summary>The page for a request: of the year that it names, or of the nearest one that has issues; the newest where it names none.</summary>
    public static IssuesPage For(HttpRequest request, IssueRecords issues)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(issues);
        int[] years = [.. issues.Years.Reverse()];
        if (years is not [var newest, ..])
            return new(null, years, [], 0, request.Site().At("issues"));
        var year = int.TryParse(request.Query["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? years.MinBy(known => Math.Abs((long)known - asked)) : newest;
        return new(year, years, [.. issues.Of(year).Reverse()], issues.Count, request.Site().At(PathOf(year, newest)));
    }

    /// <summary>Where the issues of a year are listed; those of the newest have the short address.</summary>
    public string PathOf(int year) => $"/{PathOf(year, Years[0])}";

    private static string PathOf(int year, int newest) =>
        year == newest ? "issues" : string.Create(CultureInfo.InvariantCulture, $"issues?year={year}");
}
