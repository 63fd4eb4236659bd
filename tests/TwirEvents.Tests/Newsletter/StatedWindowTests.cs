using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Tests.Newsletter;

/// <summary>The line "Rusty Events between A - B 🦀".</summary>
public class StatedWindowTests
{
    [Theory]
    [InlineData("Rusty Events between 2021-11-24 - 2021-12-08 🦀")]
    [InlineData("Rusty Events between 2021-11-24 - 2021-12-08 💕 🦀 💕")]
    [InlineData("Rusty Events between 11/24-12/08 🦀")]
    [InlineData("Rusty Events between 11/24/2021 - 12/8/2021 🦀")]
    [InlineData("Rusty events between 2021-11-24 and 2021-12-08")]
    [InlineData("Text above\n\nRusty Events between 2021-11-24 - 2021-12-08 🦀\n\n* 2021-12-01 | Berlin, DE")]
    [InlineData("Rusty Events between 2021-11-24 - 2021-12-08 🦀\r\n")]
    public void Is_read_in_every_form(string section) =>
        Assert.Equal(new DateInterval(new(2021, 11, 24), new(2021, 12, 8)), StatedWindow.Find(section, new(2021, 11, 24)));

    [Fact]
    public void Over_New_Year_without_years_it_ends_in_the_next_one() =>
        Assert.Equal(new DateInterval(new(2021, 12, 22), new(2022, 1, 19)), StatedWindow.Find("Rusty Events between 12/22-1/19 🦀", new(2021, 12, 22)));

    [Theory]
    [InlineData("")]
    [InlineData("* 2021-12-01 | Berlin, DE")]
    [InlineData("Rusty Events between now and then 🦀")]
    [InlineData("Rusty Events between 2021-13-24 - 2021-14-08 🦀")]
    public void There_may_be_none(string section) => Assert.Null(StatedWindow.Find(section, new(2021, 11, 24)));
}
