using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TwirEvents.Cli;
using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Tests.Cli;

/// <summary>What <c>twirevents feed</c> takes and writes; what a feed says is tested with the feeds.</summary>
public sealed class FeedCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string issue;

    public FeedCommandTests() => issue = folder.Write("a.md", SmallIssue.Text(7, "2026-09-02", ("2026-09-03", "Zürich 🦀", 1)));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_feed_is_a_calendar_without_a_byte_order_mark_whose_lines_end_with_CR_LF()
    {
        var run = await CliRun.Of("feed", issue, "--today", "2026-09-02");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output.Split('\n').Length, run.Output.Split("\r\n").Length);
        Assert.Contains("Zürich 🦀", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_parameter_of_the_filter_is_an_option_with_its_help()
    {
        var help = string.Join(' ', (await CliRun.Of("feed", "--help")).Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.All(EventFilter.Parameters, parameter => Assert.Contains(
            $"--{parameter.Name} <{parameter.Name}> {parameter.Help}", help, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--format virtual", 0)]
    [InlineData("--format in-person", 1)]
    [InlineData("--format virtual,in-person", 1)]            // values of one filter are alternatives
    [InlineData("--format virtual --format in-person", 1)]   // and an option may be repeated
    [InlineData("--format -in-person", 0)]                   // a leading hyphen excludes and begins no option
    [InlineData("--format=-hybrid", 1)]
    [InlineData("--format in-person --country us", 0)]       // different filters must all hold
    [InlineData("--group rust-berlin --q zurich", 1)]
    [InlineData("--near potsdam --within 50km", 1)]
    [InlineData("--from 2026-09-04", 0)]
    [InlineData("--from 2026-09-03 --to 2026-09-03", 1)]
    public async Task Filters_mean_what_they_mean_in_the_address_of_a_feed(string options, int events)
    {
        var run = await CliRun.Of(["feed", issue, "--today", "2026-09-02", .. options.Split(' ')]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(events, run.Output.Split("BEGIN:VEVENT").Length - 1);
    }

    [Theory]
    [InlineData("--region eurpe", "twirevents: --region: There is no region 'eurpe'. Did you mean europe?")]
    [InlineData("--group rust-berlim", "Did you mean rust-berlin?")]
    [InlineData("--from yesterday", "twirevents: --from: The value 'yesterday' of 'from' is no date. Dates look like 2024-09-11.")]
    [InlineData("--today yesterday", "twirevents: 'yesterday' is no date. Dates look like 2024-09-11.")]
    [InlineData("--q", "Required argument missing for option: '--q'.")]
    [InlineData("--regoin europe", "'--regoin' is no option here")]
    public async Task A_wrong_filter_gives_no_calendar_but_a_sentence_with_the_nearest_values(string options, string message)
    {
        var run = await CliRun.Of(["feed", issue, .. options.Split(' ')]);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "BEGIN:VCALENDAR\r\n")] // a calendar is what most want
    [InlineData("--form ics", "BEGIN:VCALENDAR\r\n")]
    [InlineData("--form json", "{\"count\":1,")]
    [InlineData("--form jcal", "[\"vcalendar\",")]
    [InlineData("--form atom", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed ")]
    public async Task A_feed_is_written_in_the_form_asked_for(string option, string start)
    {
        var run = await CliRun.Of(["feed", issue, "--today", "2026-09-02", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_does_not_exist_is_refused_with_those_that_do()
    {
        var run = await CliRun.Of("feed", issue, "--form", "xls");

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.All(FeedForm.All, form => Assert.Contains($"'{form.Extension}'", run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2027-09-30", 1)]   // the first of the month a year back is 2026-09-01
    [InlineData("2027-10-01", 0)]   // and here 2026-10-01
    public async Task The_default_start_counts_from_the_day_given(string today, int events) =>
        Assert.Equal(events, (await CliRun.Of("feed", issue, "--today", today)).Output.Split("BEGIN:VEVENT").Length - 1);

    [Fact]
    public async Task What_could_be_read_makes_the_calendar_though_the_exit_code_tells_of_the_rest()
    {
        var run = await CliRun.Of("feed", Path.Combine(folder.Path, "absent.md"), issue, "--today", "2026-09-02");

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.Contains("absent.md", run.Error, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_have_no_room_are_counted_on_the_error_stream()
    {
        var entries = Enumerable.Range(1, 1501).Select(id => (Day(id), $"Number {id}", id)).ToArray();
        var full = folder.Write("full.md", SmallIssue.Text(8, "2026-09-02", entries));

        var run = await CliRun.Of("feed", full, "--today", "2026-09-02");

        var omitted = 1501 - (run.Output.Split("BEGIN:VEVENT").Length - 1);
        Assert.True(omitted > 0, "all of them fit");
        Assert.Contains($"{omitted.ToString(CultureInfo.InvariantCulture)} older events are left out", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    private static string Day(int number) => LocalDatePattern.Iso.Format(new LocalDate(2026, 9, 2).PlusDays(number));
}
