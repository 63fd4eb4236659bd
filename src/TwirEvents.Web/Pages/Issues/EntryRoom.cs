using System.Text.Encodings.Web;
using TwirEvents.Newsletter;

namespace TwirEvents.Web.Pages.Issues;

/// <summary>How many entries have room on a page: 100 KB at most load fast on a phone, whatever stands in the entries.</summary>
public static class EntryRoom
{
    /// <summary>The room for entries, in octets of the page.</summary>
    public const int Page = 75_000;

    // What stands around the texts of an entry and of a finding.
    private const int Frame = 700;

    /// <summary>Cuts entries into pages, each as full as it may be; none of them where there are no entries.</summary>
    public static IEnumerable<IReadOnlyList<IssueEntry>> Split(IEnumerable<IssueEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var page = new List<IssueEntry>();
        var room = Page;
        foreach (var entry in entries)
        {
            var size = SizeOf(entry);
            if (size > room && page.Count > 0)
            {
                yield return page;
                page = [];
                room = Page;
            }

            page.Add(entry);
            room -= size;
        }

        if (page.Count > 0)
            yield return page;
    }

    /// <summary>How many octets an entry takes, about.</summary>
    public static int SizeOf(IssueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = EntryText.Of(entry);
        return Frame + text.Texts.Sum(SizeOf) + text.Findings.Sum(found => Frame / 3 + SizeOf(found.Message) + SizeOf(found.Excerpt)) + SizeOf(text.Correction);
    }

    /// <summary>How many octets a text takes in a page.</summary>
    public static int SizeOf(string? text) => text is null ? 0 : HtmlEncoder.Default.Encode(text).Length;
}
