using TwirEvents.Feeds;
using TwirEvents.Newsletter;

namespace TwirEvents.Web.Pages.Issues;

/// <summary>An entry as pages show it: of texts and lists that are far too long the beginning, for an entry may be anything.</summary>
public sealed record EntryText
{
    private const int MaxParts = 6;
    private const int MaxFindings = 12;
    private const int MaxCorrection = 4000;

    private EntryText()
    {
    }

    /// <summary>The title; <c>null</c> where the entry could not be read.</summary>
    public string? Title { get; private init; }

    /// <summary>Where it is, or whom it is for.</summary>
    public string Places { get; private init; } = "";

    /// <summary>The groups with their pages.</summary>
    public IReadOnlyList<(string Name, string? Page)> Groups { get; private init; } = [];

    /// <summary>The event's own links.</summary>
    public IReadOnlyList<(string Name, string? Page)> Links { get; private init; } = [];

    /// <summary>What was found.</summary>
    public required IReadOnlyList<(DiagnosticCode Code, string Message, string? Excerpt)> Findings { get; init; }

    /// <summary>The entry as it should stand.</summary>
    public string? Correction { get; private init; }

    /// <summary>All that is not about findings.</summary>
    public IEnumerable<string> Texts => Groups.Concat(Links).SelectMany(link => new[] { link.Name, link.Page ?? "" }).Append(Places).Append(Title ?? "");

    /// <summary>What a page shows of an entry.</summary>
    public static EntryText Of(IssueEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new EntryText
        {
            Findings = [.. entry.Diagnostics.Take(MaxFindings).Select(found =>
                (found.Code, TitleText.Of(found.Message), found.Excerpt is { } excerpt ? TitleText.Of(excerpt) : null))],
            Correction = entry.Correction is { Length: <= MaxCorrection } correction ? correction : null,
        };
        return entry.Listing is not { } listing ? text : text with
        {
            Title = TitleText.Of(listing.Title),
            Places = TitleText.Of(string.Join("; ", listing.Places.Take(MaxParts).Select(PlaceText.Of))),
            Groups = [.. listing.Groups.Take(MaxParts).Select(group => (TitleText.Of(group.Name), PageLink.Of(group.Url)))],
            Links = [.. listing.Links.Take(MaxParts).Select(link => (TitleText.Of(link.Title), PageLink.Of(link.Url)))],
        };
    }
}
