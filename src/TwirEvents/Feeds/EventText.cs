using System.Collections.Frozen;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Feeds;

/// <summary>What a calendar says about an event in words, the same in every form of feed.</summary>
internal static class EventText
{
    // calendar.md, section 7: phones show less still.
    private const int MaxSummary = 120;
    private const int MaxCities = 40;

    private static readonly FrozenDictionary<string, string> CountryNames =
        Gazetteer.Default.Countries.ToFrozenDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);

    // A slip of the newsletter must not make one event fill a feed.
    private const int MaxTitle = 1000;
    private const int MaxName = 120;
    private const int MaxListed = 8;

    /// <summary>The name of an event whose title has nothing that may be shown.</summary>
    public const string Untitled = "Rust event";

    private const string Cancelled = "Cancelled: ";

    /// <summary>The title for one line: <c>Zürich: Rust meetup</c>, or the title alone where it names the city itself.</summary>
    public static FeedText Summary(FeedText text, RustEvent rustEvent)
    {
        text.Clear();
        var title = rustEvent.Title;
        if (rustEvent.Status == EventStatus.Cancelled)
        {
            text.Append(Cancelled);
            title = CancellationMark.Without(title);
        }

        if (rustEvent.Format != EventFormat.Virtual)
            AppendCities(text, rustEvent);
        else if (!NamesWord(rustEvent.Title, "online") && !NamesWord(rustEvent.Title, "virtual"))
            text.Append("Online: ");

        var before = text.Length;
        text.Append(title, MaxSummary - before);
        return text.Length == before ? text.Append(Untitled) : text;
    }

    /// <summary>Where it is: <c>Zürich, Switzerland</c>; <c>Online</c> where there is no other place; empty where none is known.</summary>
    public static FeedText Location(FeedText text, RustEvent rustEvent)
    {
        text.Clear();
        if (rustEvent.Format == EventFormat.InPerson || (rustEvent.Format == EventFormat.Hybrid && rustEvent.Places.Count > 0))
            AppendPlaces(text, rustEvent.Places);
        else
            text.Append("Online");
        return text;
    }

    /// <summary>
    /// What the newsletter says of it. The link comes first, since Google shows no other and the time of day is behind it; the issue
    /// is the one that listed the event first, so that the text stays while the event does.
    /// </summary>
    public static FeedText Description(FeedText text, RustEvent rustEvent)
    {
        text.Clear();
        var hasLink = AppendLink(text, rustEvent.Url);
        if (hasLink)
            text.Line().Line();
        if (rustEvent.Title.Length > MaxSummary - MaxCities)
            text.Append(rustEvent.Title, MaxTitle).Line();
        AppendGroups(text, rustEvent.Groups);
        AppendFormat(text, rustEvent);
        text.Append(hasLink ? "The newsletter gives dates only: see the link for the time." : "The newsletter gives dates only.").Line();
        AppendOtherLinks(text, rustEvent);
        AppendIssue(text.Line(), rustEvent);
        return text;
    }

    /// <summary>
    /// Appends the address of the issue that listed it first. Number and date are those of one step of its story: an edit may have
    /// taken the event out of that issue, and the listings, since.
    /// </summary>
    public static FeedText IssuePage(FeedText text, RustEvent rustEvent) => rustEvent.History is [var first, ..]
        ? text.Append(IssueAddress.Blog).Append(first.IssueDate, '/')
            .Append("/").Append(IssueAddress.PageName(first.Issue)).Append(first.Issue).Append("/")
        : text;

    private static void AppendCities(FeedText text, RustEvent rustEvent)
    {
        var start = text.Length;
        for (var i = 0; i < rustEvent.Places.Count; i++)
        {
            if (rustEvent.Places[i].City is not { } city)
                continue;
            if (NamesWord(rustEvent.Title, city))
            {
                text.Cut(start, 0);
                return;
            }

            text.Append(text.Length > start ? " / " : "").Append(city);
        }

        if (text.Length > start)
            text.Cut(start, MaxCities).Append(": ");
    }

    private static bool NamesWord(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (int at; (at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase)) >= 0; text = text[(at + 1)..])
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }

    private static void AppendPlaces(FeedText text, IReadOnlyList<Place> places)
    {
        for (var i = 0; i < places.Count && i < MaxListed; i++)
        {
            text.Append(i > 0 ? "; " : "");
            var start = text.Length;
            AppendPart(text, start, places[i].City);
            AppendPart(text, start, places[i].Subdivision);
            if (places[i].Country is { } code)
            {
                var country = CountryNames.GetValueOrDefault(code, code);
                // Singapore is both.
                if (country != places[i].City)
                    AppendPart(text, start, country);
            }
        }
    }

    private static void AppendPart(FeedText text, int start, string? part)
    {
        if (part is not null)
            text.Append(text.Length > start ? ", " : "").Append(part, MaxName);
    }

    private static void AppendGroups(FeedText text, IReadOnlyList<Group> groups)
    {
        for (var i = 0; i < groups.Count && i < MaxListed; i++)
        {
            text.Append(i == 0 ? "Organized by " : ", ").Append(groups[i].Name, MaxName);
            if (FeedUri.TryPage(groups[i].Url, out var page))
                text.Append(" (").Append(page.Text).Append(")");
        }

        if (groups.Count > 0)
            text.Append(".").Line();
    }

    private static void AppendFormat(FeedText text, RustEvent rustEvent)
    {
        text.Append(rustEvent.Format switch
        {
            EventFormat.Virtual => "Online",
            EventFormat.Hybrid => "In person and online",
            _ => "In person",
        });
        if (rustEvent.Places.Count > 0)
            AppendPlaces(text.Append(": "), rustEvent.Places);
        text.Append(".").Line();
    }

    private static void AppendOtherLinks(FeedText text, RustEvent rustEvent)
    {
        for (var i = 0; i < rustEvent.Links.Count && i < MaxListed; i++)
        {
            if (rustEvent.Links[i] is { Url: { } url } link && url != rustEvent.Url && FeedUri.TryPage(url, out var page))
                text.Append(link.Title, MaxName).Append(": ").Append(page.Text).Line();
        }
    }

    // A mail address or a chat is no page, but worth showing.
    private static bool AppendLink(FeedText text, string? url)
    {
        if (FeedUri.TryPage(url, out var uri) || FeedUri.TryConference(url, out uri))
            text.Append(uri.Text);
        else if (url?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true)
            text.Append(url, MaxName);
        return text.Length > 0;
    }

    private static void AppendIssue(FeedText text, RustEvent rustEvent)
    {
        if (rustEvent.Status == EventStatus.Tentative)
            text.Append("From the draft of the coming This Week in Rust: it may change.");
        else if (rustEvent.History is [var first, ..])
            IssuePage(text.Append("First listed in This Week in Rust ").Append(first.Issue).Append(": "), rustEvent);
    }
}
