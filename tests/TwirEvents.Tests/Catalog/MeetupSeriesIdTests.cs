using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Catalog;

public class MeetupSeriesIdTests
{
    [Theory]
    [InlineData("dqldspyxjbkc", "dqldsp", 2018, 6, 27)]  // one digit of year before 2020
    [InlineData("czcwhlywhbpb", "czcwhl", 2017, 5, 11)]
    [InlineData("wqzhftyjcmbdb", "wqzhft", 2026, 9, 2)]  // two digits of year from 2020 on
    [InlineData("gmkpctyfchbpb", "gmkpct", 2023, 5, 11)]
    [InlineData("ypcdgrybcqbnb", "ypcdgr", 2020, 12, 10)]  // a series may begin with a y
    [InlineData("mfglwpyxkbfc", "mfglwp", 2018, 7, 23)]  // the third day of the twenties: digits 3 and 1
    public void An_id_holds_the_series_and_the_day(string text, string series, int year, int month, int day)
    {
        var id = MeetupSeriesId.TryParse(text);

        Assert.Equal(new MeetupSeriesId(series, new LocalDate(year, month, day)), id);
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("251298815")]       // the number of a single event
    [InlineData("")]
    [InlineData("dqldspyxjb")]      // no day
    [InlineData("dqldspxxjbkc")]    // no y behind the series
    [InlineData("dqldspyxjbka")]    // a is no digit
    [InlineData("dqldspyxjbpc")]    // no 31st of June
    [InlineData("dqldspyxbbkc")]    // no month 0
    [InlineData("dqldspyxjbbb")]    // no day 0
    [InlineData("DQLDSPYXJBKC")]
    [InlineData("dqldspyxjbkcbbbb")]
    public void Anything_else_is_none(string text) => Assert.Null(MeetupSeriesId.TryParse(text));

    [Fact]
    public void Every_day_of_the_century_reads_back_from_what_is_written()
    {
        for (var day = new LocalDate(2001, 1, 1); day.Year < 2100; day = day.PlusDays(1))
        {
            var id = new MeetupSeriesId("dqldsp", day);
            Assert.Equal(id, MeetupSeriesId.TryParse(id.ToString()));
        }
    }
}
