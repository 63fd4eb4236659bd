namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>Checks 9 to 16: components, properties, parameters.</summary>
internal static class StructureChecks
{
    // calendar.md, section 7, and the decisions at its top; what holds an empty calendar open is that of section 0.
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["VCALENDAR"] =
        [
            "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "URL", "SOURCE",
            "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
        ],
        ["VEVENT"] =
        [
            "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION", "URL",
            "CONFERENCE", "CATEGORIES", "STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS",
        ],
        ["VALARM"] = ["ACTION", "DESCRIPTION", "TRIGGER"],
        ["VTIMEZONE"] = ["TZID"],
        ["STANDARD"] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"],
    };

    public static IReadOnlyList<CalendarCheck> All { get; } =
    [
        CalendarCheck.Of(9, "there is one VCALENDAR, every component begins and ends, and every line is a content line", calendar =>
            calendar.NotContentLines.Concat(Enumerable.Repeat("BEGIN and END", calendar.IsBalanced ? 0 : 1))),
        CalendarCheck.Of(10, "properties stand before components", calendar => calendar.BehindComponents),
        CalendarCheck.Of(11, "VERSION:2.0 comes first; there is one PRODID, and no scale but GREGORIAN", calendar =>
            calendar.Calendar.Properties is [{ Name: "VERSION", Value: "2.0" }, ..]
            && calendar.Calendar.Properties.Count(p => p.Name == "VERSION") == 1
            && calendar.Calendar.Properties.Count(p => p is { Name: "PRODID", Value.Length: > 0 }) == 1
            && calendar.Calendar["CALSCALE"] is null or "GREGORIAN"),
        CalendarCheck.Of(12, "the calendar has no METHOD, UID, LAST-MODIFIED", calendar =>
            calendar.Calendar.Properties.Select(p => p.Name).Intersect(["METHOD", "UID", "LAST-MODIFIED"])),
        CalendarCheck.Of(13, "the calendar has a component", calendar => calendar.Calendar.Components.Count > 0),
        CalendarCheck.Of(13, "the calendar has an event", calendar => calendar.Events.Any()) with { IsWarning = true },
        CalendarCheck.Of(14, "every component is known", calendar =>
            calendar.Calendar.Whole.Select(c => c.Name).Where(name => !Names.ContainsKey(name))),
        CalendarCheck.OfProperties(14, "every property is one of its component", (component, property) =>
            !Names.TryGetValue(component.Name, out var names) || names.Contains(property.Name)),
        CalendarCheck.Of(15, "a component has no property twice", calendar => calendar.Calendar.Whole
            .Where(c => c.Properties.DistinctBy(p => p.Name).Count() != c.Properties.Count).Select(CalendarCheck.Name)),
        CalendarCheck.OfProperties(16, "a property has the parameter that its type of value asks for, and no other", (component, property) =>
            property.Parameters == ParameterOf(component.Name, property.Name)),
    ];

    private static string ParameterOf(string component, string property) => (component, property) switch
    {
        ("VEVENT", "DTSTART" or "DTEND") => "VALUE=DATE",
        (_, "SOURCE" or "CONFERENCE") => "VALUE=URI",
        (_, "REFRESH-INTERVAL") => "VALUE=DURATION",
        _ => "",
    };
}
