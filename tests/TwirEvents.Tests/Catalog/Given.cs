using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Catalog;

/// <summary>Listings and issues with only the relevant parts given.</summary>
internal static class Given
{
    private const int FirstLine = 100;
    private const int LinesOfAnEntry = 2;
    private const int WindowDays = 28;

    public static Listing Listing(
        string start,
        string? url = null,
        string title = "Meetup",
        string? group = null,
        string? groupUrl = null,
        string? place = null,
        string? end = null,
        EventFormat format = EventFormat.InPerson,
        Region? region = null,
        params string[] moreUrls) => new()
        {
            Issue = 0,
            IssueDate = default,
            Line = 0,
            Dates = new(Day(start), Day(end ?? start)),
            Format = format,
            Places = place is null ? [] : [.. place.Split("; ").Select(Place)],
            Region = region,
            Groups = group is null && groupUrl is null ? [] : [new(group ?? "Group", groupUrl)],
            Title = title,
            Url = url,
            Links = [.. moreUrls.Prepend(url).OfType<string>().Select(target => new Link(title, target))],
        };

    /// <summary>An issue that looks four weeks ahead; its first listing stands on line 100, the next on 102.</summary>
    public static Issue Issue(int number, string date, params Listing[] listings) => new()
    {
        Number = number,
        Date = Day(date),
        StatedWindow = new(Day(date), Day(date).PlusDays(WindowDays)),
        Listings = [.. listings.Select((listing, i) =>
            listing with { Issue = number, IssueDate = Day(date), Line = FirstLine + (LinesOfAnEntry * i) })],
    };

    /// <summary>The events, each as the lines of its listings (<c>7:100 8:102</c>), sorted.</summary>
    public static string[] Joined(params Issue[] issues) =>
        [.. EventCatalog.Build(issues).Events.Select(e => string.Join(' ', e.Listings.Select(at => $"{at.Issue}:{at.Line}"))).Order(StringComparer.Ordinal)];

    /// <summary>The rule that made a listing one of its event.</summary>
    public static JoinRule RuleOf(int issue, int line, params Issue[] issues) =>
        EventCatalog.Build(issues).Events.SelectMany(e => e.Joins).Single(join => join.Listing == new ListingRef(issue, line)).Rule;

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    // "Berlin, DE", "Portland, OR, US"
    private static Place Place(string text) => text.Split(", ") switch
    {
        [var city, var subdivision, var country] => new(city, subdivision, country),
        [var city, var country] => new(city, null, country),
        _ => new(null, null, text),
    };
}
