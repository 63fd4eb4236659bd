using NodaTime;
using NodaTime.Text;

namespace TwirEvents.Web.Pages;

/// <summary>Months in words.</summary>
public static class MonthText
{
    private static readonly YearMonthPattern Words = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");

    /// <summary>A month for readers: <c>June 2026</c>.</summary>
    public static string Of(YearMonth month) => Words.Format(month);
}
