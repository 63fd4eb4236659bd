using TwirEvents.Web.Limits;
using TwirEvents.Web.Representations;

namespace TwirEvents.Web.Feeds;

/// <summary>A feed that is not at hand: it is rendered when it is its turn.</summary>
/// <param name="turns">Gives the turns.</param>
/// <param name="render">Renders it, or takes it from where somebody else has put it meanwhile.</param>
public sealed class NewFeedResult(RenderTurns turns, Func<ReadyAnswer> render) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        IResult answer = await turns.TakeAsync(render, httpContext.RequestAborted) is { } feed
            ? feed
            : new NotYetResult("Too much is asked for at once. Ask again in half a minute.");
        await answer.ExecuteAsync(httpContext);
    }
}
