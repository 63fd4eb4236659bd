using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>Checks 17 to 32: events. A property that is missing is a fault of check 17 alone.</summary>
internal static partial class EventChecks
{
    private static readonly string[] Required = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LAST-MODIFIED", "SEQUENCE"];

    private static readonly string[] Forbidden = ["DURATION", "RRULE", "RDATE", "ATTENDEE", "ORGANIZER", "ATTACH"];

    private static readonly string[] Texts = ["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC"];

    private static readonly string[] Categories =
        ["Africa", "Asia", "Europe", "North America", "South America", "Oceania", "In person", "Virtual", "Hybrid"];

    public static IReadOnlyList<CalendarCheck> All { get; } =
    [
        CalendarCheck.OfEvents(17, $"an event has {string.Join(", ", Required)}", e => Required.All(name => e[name] is not null)),
        CalendarCheck.OfEvents(18, "the UID is a UUID in lower case", e => e["UID"] is not { } uid || Uuid().IsMatch(uid)),
        CalendarCheck.Of(18, "no two events have one UID", calendar =>
            calendar.Events.GroupBy(e => e["UID"]).Where(events => events.Count() > 1).Select(events => events.Key ?? "")),
        CalendarCheck.OfEvents(19, "DTSTART and DTEND are days of the calendar, without a time zone", e =>
            e.Properties.Where(p => p.Name is "DTSTART" or "DTEND").All(p => p.Parameters == "VALUE=DATE" && DateOf(p.Value) is not null)),
        CalendarCheck.OfEvents(20, "DTEND is later than DTSTART, by at most 60 days", e => DaysOf(e) is null or (>= 1 and <= 60)),
        CalendarCheck.OfEvents(20, "an event has at most 14 days", e => DaysOf(e) is null or <= 14) with { IsWarning = true },
        CalendarCheck.OfEvents(21, $"an event has none of {string.Join(", ", Forbidden)}", e => !e.Properties.Any(p => Forbidden.Contains(p.Name))),
        new(21, "an event has the alarm that was asked for, or none; a cancelled one has none", (calendar, expected) => calendar.Events
            .Where(e => !AlarmsOf(e).SequenceEqual(ExpectedAlarms(e, expected.Trigger))).Select(CalendarCheck.Name)),
        CalendarCheck.OfEvents(22, "DTSTAMP is LAST-MODIFIED, in UTC", e =>
            e["DTSTAMP"] is not { } stamp || (stamp == (e["LAST-MODIFIED"] ?? stamp) && InstantOf(stamp) is not null)),
        new(22, "DTSTAMP is not in the future", (calendar, expected) => calendar.Events
            .Where(e => InstantOf(e["DTSTAMP"]) is { } stamp && DateOnly.FromDateTime(stamp) > expected.Today).Select(CalendarCheck.Name)),
        CalendarCheck.OfEvents(23, "CREATED is not later than LAST-MODIFIED", e =>
            e["CREATED"] is not { } created || (InstantOf(created) is { } first && !(first > InstantOf(e["LAST-MODIFIED"])))),
        CalendarCheck.OfEvents(24, "SEQUENCE is an integer from 0 on", e =>
            e["SEQUENCE"] is not { } number || int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)),
        CalendarCheck.OfEvents(25, "STATUS is one of three, and the title of what is cancelled says so", e =>
            e["STATUS"] is "TENTATIVE" or "CONFIRMED"
            || (e["STATUS"] is "CANCELLED" && e["SUMMARY"]?.StartsWith("Cancelled: ", StringComparison.Ordinal) != false)),
        CalendarCheck.OfEvents(26, "an event takes nobody's time", e =>
            e["TRANSP"] == "TRANSPARENT" && e["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"),
        CalendarCheck.OfEvents(27, "the title is one line that says something", e =>
            e["SUMMARY"] is not { } title || (title.Trim() == title && title.Length > 0 && ContentLine.Unescape(title)?.Contains('\n') != true)),
        CalendarCheck.OfEvents(27, "the title has at most 150 characters", e => !(e["SUMMARY"]?.Length > 150)) with { IsWarning = true },
        CalendarCheck.OfProperties(28, "a text is escaped as it must be and not more", (_, property) =>
            !Texts.Contains(property.Name) || ContentLine.Unescape(property.Value) is { } text && Escape(text) == property.Value),
        CalendarCheck.OfProperties(29, "a link is an absolute URI of http or https without a user, a conference may be a chat", (_, property) =>
            property.Name switch
            {
                "URL" or "SOURCE" => IsUri(property.Value, "http", "https"),
                "CONFERENCE" => IsUri(property.Value, "http", "https", "irc", "ircs"),
                _ => true,
            }),
        CalendarCheck.OfEvents(30, "the description begins with the link", e =>
            e["URL"] is not { } url || e.Text("DESCRIPTION")?.StartsWith(url, StringComparison.Ordinal) == true),
        CalendarCheck.OfEvents(30, "nothing looks like HTML or Markdown", e =>
            !Markup().IsMatch(e["DESCRIPTION"] ?? "") && !Markup().IsMatch(e["SUMMARY"] ?? "")) with { IsWarning = true },
        CalendarCheck.OfEvents(31, "the categories are regions and formats", e =>
            e["CATEGORIES"] is not { } list || list.Split(',').All(Categories.Contains)) with { IsWarning = true },
        CalendarCheck.OfEvents(32, "the event is in a year close to that of the issue that introduced it", e =>
            InstantOf(e["CREATED"]) is not { } created || DateOf(e["DTSTART"]) is not { } start
            || (start.Year >= created.Year - 1 && start.Year <= created.Year + 2)) with { IsWarning = true },
    ];

    /// <summary>Whether a text is an absolute URI of RFC 3986 with a host, without a user, and with one of the schemes.</summary>
    internal static bool IsUri(string text, params string[] schemes) =>
        Rfc3986().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme)
        && uri.UserInfo.Length == 0 && uri.Host.Length > 0;

    private static IEnumerable<string> AlarmsOf(Component e) => e.Components.SelectMany(alarm =>
        alarm.Properties.Select(p => $"{p.Name}{p.Parameters}:{p.Value}").Prepend(alarm.Name));

    // RFC 5545, section 3.6.6.
    private static string[] ExpectedAlarms(Component e, string? trigger) =>
        trigger is null || e["SUMMARY"]?.StartsWith("Cancelled: ", StringComparison.Ordinal) != false
            ? [] : ["VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{e["SUMMARY"]}", $"TRIGGER:{trigger}"];

    private static string Escape(string text) => new StringBuilder(text)
        .Replace(@"\", @"\\").Replace(";", @"\;").Replace(",", @"\,").Replace("\n", @"\n").ToString();

    private static int? DaysOf(Component e) =>
        DateOf(e["DTSTART"]) is { } start && DateOf(e["DTEND"]) is { } end ? end.DayNumber - start.DayNumber : null;

    private static DateOnly? DateOf(string? value) =>
        DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateTime? InstantOf(string? value) => DateTime.TryParseExact(
        value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    [GeneratedRegex(@"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*://([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+\z")]
    private static partial Regex Rfc3986();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|\]\(|\*\*")]
    private static partial Regex Markup();
}
