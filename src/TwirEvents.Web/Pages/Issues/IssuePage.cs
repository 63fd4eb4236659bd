using System.Globalization;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;

namespace TwirEvents.Web.Pages.Issues;

/// <summary>What was read from an issue.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Before">The issue before it by date; <c>null</c> for the first.</param>
/// <param name="Behind">The issue behind it; <c>null</c> for the newest.</param>
/// <param name="Pages">Its entries, page by page.</param>
/// <param name="Number">The number of the page that is shown, from 1.</param>
/// <param name="Records">Finds the events of its entries.</param>
/// <param name="Address">The address of the page.</param>
public sealed record IssuePage(
    Issue Issue, Issue? Before, Issue? Behind, IReadOnlyList<IReadOnlyList<IssueEntry>> Pages, int Number, IssueRecords Records, Uri Address)
{
    /// <summary>The entries of the page under the headings that they stand under; an entry that could not be read stands under that of the one above.</summary>
    public IEnumerable<(string? Heading, IReadOnlyList<IssueEntry> Entries)> Sections
    {
        get
        {
            string? heading = null;
            var entries = new List<IssueEntry>();
            foreach (var entry in Pages[Number - 1])
            {
                var here = entry.Listing is { } listing ? listing.Section : heading;
                if (here != heading && entries.Count > 0)
                {
                    yield return (heading, entries);
                    entries = [];
                }

                heading = here;
                entries.Add(entry);
            }

            if (entries.Count > 0)
                yield return (heading, entries);
        }
    }

    /// <summary>The entries that have findings, each with the address of its place, whichever page it is on.</summary>
    public IEnumerable<(IssueEntry Entry, string At)> Found =>
        Placed.Where(at => at.Entry.Diagnostics.Count > 0).Select(at => (at.Entry, PathOf(at.Page, at.Entry.Line)));

    /// <summary>The entries of the other pages, for links that name a line.</summary>
    public IEnumerable<(IssueEntry Entry, string At)> Elsewhere =>
        Placed.Where(at => at.Page != Number).Select(at => (at.Entry, PathOf(at.Page, at.Entry.Line)));

    /// <summary>The page for a request.</summary>
    public static IssuePage For(HttpRequest request, IssueRecords records, Issue issue, Issue? before, Issue? behind)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(issue);
        IReadOnlyList<IReadOnlyList<IssueEntry>> pages = [.. EntryRoom.Split(IssueEntry.Of(issue)).DefaultIfEmpty([])];
        var number = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, pages.Count) : 1;
        return new(issue, before, behind, pages, number, records, request.Site().At($"issues/{issue.Number}{(number > 1 ? $"?page={number}" : "")}"));
    }

    /// <summary>The address of a page of it.</summary>
    public string PathOf(int page) => page == 1 ? $"/issues/{Issue.Number}" : $"/issues/{Issue.Number}?page={page}";

    private IEnumerable<(IssueEntry Entry, int Page)> Placed =>
        Pages.SelectMany((page, i) => page.Select(entry => (entry, i + 1)));

    private string PathOf(int page, int line) => page == Number ? $"#L{line}" : $"{PathOf(page)}#L{line}";
}
