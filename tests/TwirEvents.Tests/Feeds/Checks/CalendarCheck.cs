namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>A check of calendar.md, section 8, by its number there.</summary>
/// <param name="Number">The number.</param>
/// <param name="Rule">What must hold.</param>
/// <param name="Find">Where it does not.</param>
internal sealed record CalendarCheck(int Number, string Rule, Func<StrictCalendar, Expectation, IEnumerable<string>> Find)
{
    /// <summary>Whether it only asks for a look.</summary>
    public bool IsWarning { get; init; }

    /// <summary>A check that finds the places at which a calendar breaks the rule.</summary>
    public static CalendarCheck Of(int number, string rule, Func<StrictCalendar, IEnumerable<string>> find) =>
        new(number, rule, (calendar, _) => find(calendar));

    /// <summary>A check that a calendar passes or not.</summary>
    public static CalendarCheck Of(int number, string rule, Func<StrictCalendar, bool> holds) =>
        Of(number, rule, calendar => Enumerable.Repeat("the calendar", holds(calendar) ? 0 : 1));

    /// <summary>A check that each of the events passes or not.</summary>
    public static CalendarCheck OfEvents(int number, string rule, Func<Component, bool> holds) =>
        Of(number, rule, calendar => calendar.Events.Where(e => !holds(e)).Select(Name));

    /// <summary>A check that each of the properties passes or not.</summary>
    public static CalendarCheck OfProperties(int number, string rule, Func<Component, ContentLine, bool> holds) =>
        Of(number, rule, calendar => calendar.Calendar.Whole.SelectMany(component =>
            component.Properties.Where(property => !holds(component, property)).Select(property => $"{Name(component)}, {property}")));

    /// <summary>A component for a message.</summary>
    public static string Name(Component component) => $"{component.Name} {component["UID"]} {component["SUMMARY"]}".TrimEnd();
}

/// <summary>What a test knows of a calendar besides its octets; a check of source or day is left out where that is missing.</summary>
internal sealed record Expectation
{
    /// <summary>The canonical address of the feed.</summary>
    public string? Source { get; init; }

    /// <summary>The trigger of the alarm that every event has which takes place; <c>null</c> where none was asked for.</summary>
    public string? Trigger { get; init; }

    /// <summary>The day of the test.</summary>
    public DateOnly? Today { get; init; }
}

/// <summary>What a check has found.</summary>
internal sealed record Fault(CalendarCheck Check, string Where)
{
    /// <summary>The number of the check, with a <c>W</c> before that of a warning.</summary>
    public string Number => $"{(Check.IsWarning ? "W" : "")}{Check.Number}";

    public override string ToString() => $"{Number}: {Check.Rule}: {Where}";
}
