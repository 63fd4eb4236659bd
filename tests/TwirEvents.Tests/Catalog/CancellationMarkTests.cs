using TwirEvents.Catalog;

namespace TwirEvents.Tests.Catalog;

public class CancellationMarkTests
{
    [Theory]
    [InlineData("Cancelled", true)]
    [InlineData("Canceled", true)]                                  // one l in America
    [InlineData("[CANCELLED] May meetup", true)]
    [InlineData("May meetup (cancelled)", true)]
    [InlineData("Cancelled: May meetup", true)]
    [InlineData("CANCELED - May meetup", true)]
    [InlineData("May meetup – Cancelled!", true)]
    [InlineData("May meetup | cancelled", true)]
    [InlineData("CANCELLED May meetup", true)]                      // shouted, it needs no mark beside it
    [InlineData("May meetup CANCELLED", true)]
    [InlineData("Cancelled futures and how to live with them", false)]
    [InlineData("Why my future was cancelled", false)]
    [InlineData("Cancellation in async Rust", false)]
    [InlineData("How we cancelled: a story", false)]
    [InlineData("May meetup (Rescheduled)", false)]
    [InlineData("", false)]
    public void A_title_says_that_an_event_is_cancelled_where_the_word_stands_apart(string title, bool cancelled) =>
        Assert.Equal(cancelled, CancellationMark.IsIn(title));

    [Theory]
    [InlineData("Cancelled", true)]
    [InlineData("[CANCELLED]", true)]
    [InlineData("Cancelled: May meetup", false)]
    [InlineData("", false)]
    public void A_title_may_be_nothing_but_the_word(string title, bool all) => Assert.Equal(all, CancellationMark.IsAll(title));

    [Theory]
    [InlineData("[CANCELLED] May meetup", "May meetup")]
    [InlineData("(canceled) May meetup", "May meetup")]
    [InlineData("Cancelled: May meetup", "May meetup")]
    [InlineData("CANCELED - May meetup", "May meetup")]
    [InlineData("CANCELLED May meetup", "May meetup")]
    [InlineData("Cancelled futures in async code", "Cancelled futures in async code")]    // no mark, a topic
    [InlineData("May meetup (cancelled)", "May meetup (cancelled)")]                       // only what a prefix would say twice
    [InlineData("CANCELLED", "CANCELLED")]                                                 // nothing would be left
    public void A_mark_at_the_beginning_can_be_taken_off(string title, string without) =>
        Assert.Equal(without, CancellationMark.Without(title));
}
