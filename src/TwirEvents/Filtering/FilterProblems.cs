using System.Globalization;
using System.Text;
using NodaTime;

namespace TwirEvents.Filtering;

/// <summary>The sentences about what is wrong with a filter.</summary>
internal static class FilterProblems
{
    private const int MaxQuoted = 60;

    public static FilterProblem UnknownParameter(string name)
    {
        var all = FilterParameter.All.Select(p => p.Name);
        var nearest = Nearest.To(Slug.Of(name), all);
        return new(name, null, $"There is no parameter {Quote(name)}. {Suggestion(nearest, $"Leave it out, or take one of {List(all, "or")}.")}", nearest);
    }

    /// <param name="parameter">The parameter.</param>
    /// <param name="value">A value that it does not know.</param>
    /// <param name="nearest">Values that it knows.</param>
    /// <param name="otherwise">All values, in a sentence; empty where they are too many.</param>
    /// <param name="elsewhere">Another parameter that knows the value, as it writes it.</param>
    public static FilterProblem UnknownValue(
        FilterParameter parameter, string value, IReadOnlyList<string> nearest, string otherwise, (string Parameter, string Value)? elsewhere)
    {
        var message = $"There is no {parameter.Name} {Quote(value)}{(otherwise.Length == 0 ? " in the newsletter" : "")}. "
            + (elsewhere is { } other
                ? $"There is a {other.Parameter} of that name: {other.Parameter}={other.Value}. {Suggestion(nearest, "")}"
                : Suggestion(nearest, otherwise));
        return new(parameter.Name, value, message.TrimEnd(), nearest) { UnknownGroup = parameter == FilterParameter.Group };
    }

    public static FilterProblem Empty(string parameter, string value) =>
        new(parameter, value, value.Length == 0
            ? $"The parameter {Quote(parameter)} has an empty value. Leave it out where it does not matter."
            : $"{Value(parameter, value)} has no letter and no digit.", []);

    public static FilterProblem TooLong(string parameter, string? value, int limit) =>
        new(parameter, value, value is null
            ? $"The filter is longer than {limit} characters."
            : $"A value of the parameter {Quote(parameter)} is longer than {limit} characters.", []);

    public static FilterProblem Contradiction(string parameter, string value) =>
        new(parameter, value, $"{Value(parameter, value)} is asked for and excluded at once.", []);

    public static FilterProblem NoFormatLeft() =>
        new(FilterParameter.Format.Name, null, "No event fits: between them, region and format exclude in-person, virtual and hybrid.", []);

    public static FilterProblem NoDate(string parameter, string value) =>
        new(parameter, value, $"{Value(parameter, value)} is no date. Dates look like 2024-09-11.", []);

    public static FilterProblem NoPoint(string value, IReadOnlyList<string> nearest) =>
        new(FilterParameter.Near.Name, value,
            $"{Value(FilterParameter.Near.Name, value)} is no city on the map and no point such as 52.52,13.40. {Suggestion(nearest, "")}".TrimEnd(), nearest);

    public static FilterProblem NoDistance(string value) =>
        new(FilterParameter.Within.Name, value,
            $"{Value(FilterParameter.Within.Name, value)} is no distance on earth. Distances look like 50km or 30mi.", []);

    public static FilterProblem WithinNothing(string value) =>
        new(FilterParameter.Within.Name, value,
            "The parameter 'within' needs the parameter 'near', which says around what: near=berlin&within=50km.", []);

    public static FilterProblem NoCancelled(string value)
    {
        var nearest = Nearest.To(Slug.Of(value), CancelledEventsNames.All);
        var message = $"{Value(FilterParameter.Cancelled.Name, value)} is unknown. {Suggestion(nearest, $"It takes {List(CancelledEventsNames.All, "or")}.")}";
        return new(FilterParameter.Cancelled.Name, value, message, nearest);
    }

    public static FilterProblem NoAlarm(string value) =>
        new(FilterParameter.Alarm.Name, value,
            $"{Value(FilterParameter.Alarm.Name, value)} is no alarm. Alarms are whole hours or days before the event, up to 30d: 1d, 2h.", []);

    public static FilterProblem Several(string parameter, IReadOnlyList<string> values) =>
        new(parameter, string.Join(", ", values), $"The parameter {Quote(parameter)} takes one value and has {List(values.Select(Quote))}.", []);

    public static FilterProblem Reversed(LocalDate from, LocalDate to) =>
        new(FilterParameter.From.Name, from.ToIso(),
            $"The first day, 'from' {from.ToIso()}, comes after the last, 'to' {to.ToIso()}.", []);

    public static FilterProblem ShortName(string parameter, string value, string asked) =>
        new(parameter, asked, $"The address is short for {Quote($"{parameter}={value}")}, but its query says {Quote($"{parameter}={asked}")}. "
            + $"Keep one of them, or ask all events for {Quote($"{parameter}={value},{asked}")}.", []);

    /// <summary>Some words as a sentence lists them: <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> words, string last = "and") =>
        words.ToList() is [.. var most, var final] && most.Count > 0 ? $"{string.Join(", ", most)} {last} {final}" : string.Concat(words);

    private static string Suggestion(IReadOnlyList<string> nearest, string otherwise) =>
        nearest.Count > 0 ? $"Did you mean {List(nearest, "or")}?" : otherwise;

    private static string Value(string parameter, string value) => $"The value {Quote(value)} of {Quote(parameter)}";

    // What somebody typed goes into a sentence that terminals and pages show: no character that would move or hide its neighbours.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (quoted.Length >= MaxQuoted)
            {
                quoted.Append('…');
                break;
            }

            quoted.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        }

        return quoted.Append('\'').ToString();
    }
}
