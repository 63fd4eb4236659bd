using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace TwirEvents.Web.Pages.Home;

/// <summary>How the front page shows the events: what in its address is about the page alone, and no part of the filter.</summary>
/// <remarks>What cannot be read counts as not given: unlike a filter, it changes nobody's calendar.</remarks>
public sealed record HomeLook
{
    private static readonly YearMonthPattern MonthPattern = YearMonthPattern.Iso;
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Iso;

    /// <summary>Whether the events stand in a calendar of a month rather than in a list.</summary>
    public bool AsMonth { get; init; }

    /// <summary>The month of that calendar; <c>null</c> for the one that today is in.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The first day of the list; <c>null</c> for today.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads a query.</summary>
    public static HomeLook Of(IEnumerable<KeyValuePair<string, string>> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var look = new HomeLook();
        foreach (var (name, value) in query)
        {
            look = name switch
            {
                "view" => look with { AsMonth = value == "month" },
                "month" when MonthPattern.Parse(value).TryGetValue(default, out var month) => look with { Month = month },
                "day" when DayPattern.Parse(value).TryGetValue(default, out var day) => look with { Day = day },
                "page" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) =>
                    look with { Page = Math.Max(1, page) },
                _ => look,
            };
        }

        return look;
    }

    /// <summary>Whether a parameter of the query is one of these.</summary>
    public static bool Has(string name) => name is "view" or "month" or "day" or "page";

    /// <summary>The parameters of this look; those that go without saying are left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        if (AsMonth)
        {
            yield return new("view", "month");
            if (Month is { } month)
                yield return new("month", MonthPattern.Format(month));
            yield break;
        }

        if (Day is { } day)
            yield return new("day", DayPattern.Format(day));
        if (Page > 1)
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }
}
