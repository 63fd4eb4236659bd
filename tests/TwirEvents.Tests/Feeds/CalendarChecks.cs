using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TwirEvents.Tests.Feeds;

/// <summary>
/// The checks of calendar.md, section 8, that one calendar alone can pass or fail, by their numbers; those that the section calls
/// warnings are left to eyes.
/// </summary>
internal static partial class CalendarChecks
{
    private static readonly string[] CalendarNames =
    [
        "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "URL", "SOURCE", "REFRESH-INTERVAL",
        "X-PUBLISHED-TTL",
    ];

    private static readonly string[] EventNames =
    [
        "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL",
        "CONFERENCE", "CATEGORIES", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS",
    ];

    /// <summary>Reads a calendar that must have no fault.</summary>
    public static StrictCalendar Passed(ReadOnlySpan<byte> octets)
    {
        var calendar = StrictCalendar.Read(octets);
        Assert.Equal([], FaultsOf(calendar, octets.Length));
        return calendar;
    }

    /// <summary>All that is wrong with a calendar.</summary>
    public static IReadOnlyList<string> FaultsOf(StrictCalendar calendar, int octets) =>
        [.. calendar.Faults, .. OfCalendar(calendar, octets), .. calendar.Events.SelectMany(OfEvent)];

    private static IEnumerable<string> OfCalendar(StrictCalendar read, int octets)
    {
        var calendar = read.Calendar;
        var events = read.Events.ToList();
        if (octets > 900_000 || events.Count > 1500)
            yield return $"7: {octets} octets, {events.Count} events";
        if (calendar.Properties is not [{ Name: "VERSION", Value: "2.0" }, { Name: "PRODID", Value.Length: > 0 }, ..])
            yield return "11: VERSION:2.0 and PRODID do not come first";
        if (calendar["CALSCALE"] != "GREGORIAN")
            yield return "11: CALSCALE";
        if (calendar.Components.Count == 0)
            yield return "13: no component";
        foreach (var fault in OfNames(calendar, CalendarNames))
            yield return fault; // METHOD, UID and LAST-MODIFIED are not among the names (12)
        if (calendar["REFRESH-INTERVAL"] is not { } interval || interval != calendar["X-PUBLISHED-TTL"] || !Hours().IsMatch(interval))
            yield return "33: REFRESH-INTERVAL and X-PUBLISHED-TTL";
        if (calendar["NAME"] != calendar["X-WR-CALNAME"] || calendar["DESCRIPTION"] != calendar["X-WR-CALDESC"])
            yield return "34: two names";
        if (calendar["SOURCE"] is { } source && (source.Length > 256 || !IsPage(source)))
            yield return $"34: SOURCE {source}";
        var uids = events.Select(e => e["UID"]).ToList();
        if (uids.Distinct().Count() != uids.Count)
            yield return "18: an UID twice";
        if (!events.SequenceEqual(events.OrderBy(e => e["DTSTART"], StringComparer.Ordinal).ThenBy(e => e["UID"], StringComparer.Ordinal)))
            yield return "35: not by start, then UID";
    }

    private static IEnumerable<string> OfNames(StrictCalendar.Component component, string[] names)
    {
        foreach (var group in component.Properties.GroupBy(p => p.Name))
        {
            if (!names.Contains(group.Key))
                yield return $"14: {group.Key} in {component.Name}";
            if (group.Count() > 1)
                yield return $"15: {group.Key} {group.Count()} times";
        }

        foreach (var property in component.Properties)
        {
            var expected = property.Name switch
            {
                "DTSTART" or "DTEND" => "VALUE=DATE",
                "SOURCE" or "CONFERENCE" => "VALUE=URI",
                "REFRESH-INTERVAL" => "VALUE=DURATION",
                _ => "",
            };
            if (property.Parameters != expected)
                yield return $"16: parameters of {property.Name}: {property.Parameters}";
            foreach (var fault in OfText(property))
                yield return fault;
        }
    }

    private static List<string> OfText(StrictCalendar.Property property)
    {
        var faults = new List<string>();
        if (property.Name is "SUMMARY" or "DESCRIPTION" or "LOCATION" or "NAME" or "X-WR-CALNAME" or "X-WR-CALDESC")
            StrictCalendar.Unescape(property.Value, faults.Add);
        return faults;
    }

    private static IEnumerable<string> OfEvent(StrictCalendar.Component rustEvent)
    {
        foreach (var fault in OfNames(rustEvent, EventNames))
            yield return fault;
        string[] required = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LAST-MODIFIED", "SEQUENCE"];
        foreach (var name in required.Where(n => rustEvent[n] is null))
            yield return $"17: no {name}";
        if (!Uuid().IsMatch(rustEvent["UID"] ?? ""))
            yield return $"18: UID {rustEvent["UID"]}";
        if (!IsDate(rustEvent["DTSTART"], out var start) || !IsDate(rustEvent["DTEND"], out var end))
            yield return "19: no dates";
        else if (end <= start || end.DayNumber - start.DayNumber > 60)
            yield return $"20: from {start} to {end}";
        if (rustEvent["DTSTAMP"] != rustEvent["LAST-MODIFIED"] || !Utc().IsMatch(rustEvent["DTSTAMP"] ?? ""))
            yield return "22: DTSTAMP";
        if (string.CompareOrdinal(rustEvent["CREATED"], rustEvent["LAST-MODIFIED"]) > 0)
            yield return "23: CREATED";
        if (!int.TryParse(rustEvent["SEQUENCE"], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return "24: SEQUENCE";
        if (rustEvent["STATUS"] is not ("CONFIRMED" or "CANCELLED")
            || (rustEvent["STATUS"] == "CANCELLED") != rustEvent["SUMMARY"]!.StartsWith("Cancelled: ", StringComparison.Ordinal))
            yield return "25: STATUS";
        if (rustEvent["TRANSP"] != "TRANSPARENT" || rustEvent["X-MICROSOFT-CDO-BUSYSTATUS"] != "FREE")
            yield return "26: TRANSP";
        if (string.IsNullOrWhiteSpace(rustEvent["SUMMARY"]) || rustEvent.Text("SUMMARY")!.Contains('\n')
            || rustEvent["SUMMARY"]!.Length > 150)
            yield return $"27: SUMMARY {rustEvent["SUMMARY"]}";
        if (rustEvent["URL"] is { } url && !IsPage(url))
            yield return $"29: URL {url}";
        if (rustEvent["URL"] is { } link && !rustEvent.Text("DESCRIPTION")!.StartsWith(link, StringComparison.Ordinal))
            yield return "30: DESCRIPTION does not begin with the link";
        if (!Ascii.IsValid(rustEvent["CATEGORIES"]))
            yield return "31: CATEGORIES";
    }

    private static bool IsDate(string? value, out DateOnly date) =>
        DateOnly.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool IsPage(string url) =>
        Rfc3986().IsMatch(url) && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0 && uri.Host.Length > 0;

    [GeneratedRegex("^PT([1-9][0-9]*)H$")]
    private static partial Regex Hours();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    [GeneratedRegex("^[0-9]{8}T[0-9]{6}Z$")]
    private static partial Regex Utc();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*://([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$")]
    private static partial Regex Rfc3986();
}
