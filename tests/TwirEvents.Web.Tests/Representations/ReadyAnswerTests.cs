using System.Text;
using TwirEvents.Web.Representations;

namespace TwirEvents.Web.Tests.Representations;

/// <summary>What a cache is told about an answer.</summary>
public class ReadyAnswerTests
{
    private const int Length = 5_000;

    private static readonly Representation Body = new("text/plain", Encoding.UTF8.GetBytes("content"));

    // The address of a filter may have thousands of letters, and stands in one of them.
    [Fact]
    public void It_counts_the_headers_of_the_answer_and_of_its_content()
    {
        KeyValuePair<string, string>[] one = [new("Link", new('a', Length))];
        var bare = new ReadyAnswer(Body, "").Bytes;

        Assert.Equal(bare + (2 * Length), new ReadyAnswer(Body, "") { Headers = one }.Bytes);
        Assert.Equal(bare + (2 * Length), new ReadyAnswer(Body, "") { ContentHeaders = one }.Bytes);
    }
}
