using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace TwirEvents.Cli;

/// <summary><c>--today</c>: the day on which a feed is written.</summary>
internal sealed class TodayOption : Option<LocalDate?>
{
    public TodayOption()
        : base("--today")
    {
        Description = "The day from which the default start counts; by default the present day (UTC).";
        HelpName = "date";
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
                result.AddError($"'{text}' is no date. Dates look like 2024-09-11.");
            return date;
        };
    }

    /// <summary>The day given, else the present one.</summary>
    public LocalDate Of(ParseResult parsed) => parsed.GetValue(this) ?? SystemClock.Instance.GetCurrentInstant().InUtc().Date;
}
