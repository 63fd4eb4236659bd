using System.Text;

namespace TwirEvents.Web.Tests.Feeds;

/// <summary>To get ready is to go the way of the first feed.</summary>
public class WarmUpTests
{
    [Fact]
    public void It_ends_with_a_calendar() =>
        Assert.Contains("SUMMARY:", Encoding.UTF8.GetString(WarmUp.Run().Identity.Span), StringComparison.Ordinal);
}
