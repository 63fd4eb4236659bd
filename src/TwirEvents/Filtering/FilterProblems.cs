using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace TwirEvents.Filtering;

/// <summary>The sentences about what is wrong with a filter.</summary>
internal static class FilterProblems
{
    private const int MaxQuoted = 60;

    public static FilterProblem UnknownParameter(string name)
    {
        var all = FilterParameter.All.Select(p => p.Name);
        var nearest = Nearest.To(Slug.Of(name), all);
        return new(name, null, $"There is no parameter {Quote(name)}. {Suggestion(nearest, $"Parameters are {List(all)}.")}", nearest);
    }

    public static FilterProblem UnknownValue(FilterParameter parameter, string value, IReadOnlyList<string> nearest, string otherwise)
    {
        var message = $"There is no {parameter.Name} {Quote(value)}{(otherwise.Length == 0 ? " in the newsletter" : "")}. {Suggestion(nearest, otherwise)}";
        return new(parameter.Name, value, message.TrimEnd(), nearest) { UnknownGroup = parameter == FilterParameter.Group };
    }

    public static FilterProblem Empty(string parameter, string value) =>
        new(parameter, value, $"The parameter {Quote(parameter)} has an empty value. Leave it out where it does not matter.", []);

    public static FilterProblem TooLong(string parameter, string? value, int limit) =>
        new(parameter, value, value is null
            ? $"The filter is longer than {limit} characters."
            : $"A value of the parameter {Quote(parameter)} is longer than {limit} characters.", []);

    public static FilterProblem Contradiction(string parameter, string value) =>
        new(parameter, value, $"The value {Quote(value)} is asked for and excluded at once.", []);

    public static FilterProblem NoFormatLeft() =>
        new(FilterParameter.Format.Name, null, "No event fits: between them, region and format exclude in-person, virtual and hybrid.", []);

    public static FilterProblem NoDate(string parameter, string value) =>
        new(parameter, value, $"{Quote(value)} is no date. Dates look like 2024-09-11.", []);

    public static FilterProblem NoPoint(string value, IReadOnlyList<string> nearest) =>
        new(FilterParameter.Near.Name, value,
            $"{Quote(value)} is no city on the map and no point such as 52.52,13.40. {Suggestion(nearest, "")}".TrimEnd(), nearest);

    public static FilterProblem NoDistance(string value) =>
        new(FilterParameter.Within.Name, value, $"{Quote(value)} is no distance on earth. Distances look like 50km or 30mi.", []);

    public static FilterProblem WithinNothing(string value) =>
        new(FilterParameter.Within.Name, value, "The parameter 'within' needs the parameter 'near'.", []);

    public static FilterProblem Several(string parameter, string value) =>
        new(parameter, value, $"The parameter {Quote(parameter)} takes one value.", []);

    public static FilterProblem Reversed(LocalDate from, LocalDate to) =>
        new(FilterParameter.From.Name, LocalDatePattern.Iso.Format(from),
            $"The first day, {LocalDatePattern.Iso.Format(from)}, comes after the last, {LocalDatePattern.Iso.Format(to)}.", []);

    /// <summary>Some words as a sentence lists them: <c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> words, string last = "and") =>
        words.ToList() is [.. var most, var final] && most.Count > 0 ? $"{string.Join(", ", most)} {last} {final}" : string.Concat(words);

    private static string Suggestion(IReadOnlyList<string> nearest, string otherwise) =>
        nearest.Count > 0 ? $"Did you mean {List(nearest, "or")}?" : otherwise;

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
