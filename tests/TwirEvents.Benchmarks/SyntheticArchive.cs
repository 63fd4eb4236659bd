using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Benchmarks;

/// <summary>
/// An archive as it would be in many years: the real issues again and again, each time later by years and about other events, in the
/// same forms, at the same places, with the same errors and repeats. One seed gives one archive.
/// </summary>
internal static partial class SyntheticArchive
{
    // After so many years each date is on the same day of the week, but for three in four turns of a century.
    private const int Years = 28;

    // So large that no number looks like a year, which would change it a second time: two issues of one number are texts of one issue.
    private const int Numbers = 10_000;

    // Ids of Meetup have room for no later year.
    private const int LastYearOfSeries = 2399;

    /// <summary>The texts, oldest first; the first time over they are the real ones.</summary>
    public static IEnumerable<string> Texts(int times, int seed) =>
        Enumerable.Range(0, times).SelectMany(round => Corpus.Issues().Select(text => round == 0 ? text : Later(text, round, seed)));

    private static string Later(string text, int round, int seed)
    {
        // The same id becomes the same other one all over a round, so an event keeps its link from issue to issue.
        var other = new Random(seed + round).Next(100_000_000);
        var years = Years * round;
        text = Number().Replace(text, match => Text(int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + (Numbers * round)));
        text = SeriesId().Replace(text, match => MeetupSeriesId.TryParse(match.ValueSpan) is { } id ? Later(id, years, other) : match.Value);
        text = Year().Replace(text, match => Text(int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + years));
        text = EventId().Replace(text, match => Text(long.Parse(match.ValueSpan, CultureInfo.InvariantCulture) ^ other));
        return LumaId().Replace(text, match => $"{match.Value}{other:x}");
    }

    private static string Later(MeetupSeriesId id, int years, int other) =>
        id.Date.Year + years <= LastYearOfSeries ? (id with { Date = id.Date.PlusYears(years) }).ToString()
            : Text((Period.DaysBetween(new(2000, 1, 1), id.Date) * 1_000_000L) + id.Series.Sum(letter => letter * 31) + other);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=^(?:Number: |Title: This Week [Ii]n Rust ))\d+", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=/events/)[a-z]{6}y[a-z]{5,6}\b")]
    private static partial Regex SeriesId();

    [GeneratedRegex(@"(?<!\d)20[0-3]\d(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<=/events/)\d{6,12}\b")]
    private static partial Regex EventId();

    [GeneratedRegex(@"(?<=lu(?:ma\.com|\.ma)/)[\w-]+")]
    private static partial Regex LumaId();
}
