using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TwirEvents.Web.Feeds;
using TwirEvents.Web.Limits;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Limits;

/// <summary>While too many ask for what nobody asked for before, the others do not wait for them.</summary>
public sealed class RenderTurnTests : IDisposable
{
    private readonly TempFolder folder = Some.Folder();
    private readonly ManualResetEventSlim over = new();

    public void Dispose()
    {
        over.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_is_at_hand_is_answered_at_once_and_what_is_new_when_it_is_its_turn()
    {
        await using var app = new TestApp(folder);
        using var client = await app.StartAsync();
        var known = await client.WholeAnswerAsync("/events.ics");
        var busy = TakeAll(app.Services.GetRequiredService<RenderTurns>());
        var waiting = client.WholeAnswerAsync("/events.ics?q=hack");
        for (var time = 0; time < 20; time++)
        {
            Assert.Equal(known, await client.WholeAnswerAsync("/events.ics"));
            Assert.StartsWith("OK\n", await client.WholeAnswerAsync("/groups"), StringComparison.Ordinal);
        }

        Assert.False(waiting.IsCompleted);
        over.Set();
        await busy;
        Assert.Contains("Hack night", await waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waited_too_long_for_a_turn_is_told_later()
    {
        using var turns = new RenderTurns { LongestWait = TimeSpan.FromMilliseconds(100) };
        var busy = TakeAll(turns);
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await new NewFeedResult(turns, () => throw new InvalidOperationException("It is not its turn.")).ExecuteAsync(context);
        Assert.Equal((503, "30", "no-store"), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString(), context.Response.Headers.CacheControl.ToString()));
        over.Set();
        await busy;
        Assert.Equal("made", await turns.TakeAsync(() => "made", default));
    }

    // Returns when all turns are taken; they are given back when it is over.
    private Task<string?[]> TakeAll(RenderTurns turns)
    {
        using var taken = new CountdownEvent(Environment.ProcessorCount);
        var busy = Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(
            () => turns.TakeAsync(() => { taken.Signal(); over.Wait(); return ""; }, default), TaskCreationOptions.LongRunning).Unwrap()));
        taken.Wait();
        return busy;
    }
}
