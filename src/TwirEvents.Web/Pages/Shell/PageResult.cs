using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using TwirEvents.Web.Representations;

namespace TwirEvents.Web.Pages.Shell;

/// <summary>A page as the answer to GET and HEAD; as the answer to POST it is for that once.</summary>
/// <param name="status">The status.</param>
public abstract class PageResult(int status) : IResult
{
    /// <summary>The status.</summary>
    public int Status => status;

    /// <summary>Who may show the page in a frame: nobody, unless it is there to be embedded (<c>*</c>).</summary>
    public string FrameAncestors { get; init; } = "'none'";

    /// <summary>Renders it.</summary>
    /// <param name="services">Where its components take what they need.</param>
    /// <param name="cacheControl">How long it may be kept: browsers ask again each time, 304 costs nothing.</param>
    public ReadyAnswer Render(IServiceProvider services, string cacheControl = "no-cache")
    {
        // All of it comes from here, nothing stands in the page that runs, and text of the newsletter can bring nothing in.
        var policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + $"base-uri 'none'; frame-ancestors {FrameAncestors}";
        return new(new("text/html; charset=utf-8", Encoding.UTF8.GetBytes(Html(services))), cacheControl)
        {
            Status = status,
            Headers = status == StatusCodes.Status503ServiceUnavailable
                ? [new("Content-Security-Policy", policy), new("Retry-After", "30")]
                : [new("Content-Security-Policy", policy)],
        };
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var answer = Methods.IsGetOrHead(httpContext.Request.Method)
            ? Render(httpContext.RequestServices)
            : Render(httpContext.RequestServices, "no-store");   // what somebody sent stays here
        return answer.ExecuteAsync(httpContext);
    }

    /// <summary>The text of the page.</summary>
    protected abstract string Html(IServiceProvider services);
}

/// <summary>A page that a component is.</summary>
/// <param name="parameters">The parameters of the component by name: <c>new { Page = page }</c>.</param>
/// <param name="status">The status.</param>
/// <typeparam name="TComponent">The component, a <see cref="Document"/> at its root, which waits for nothing.</typeparam>
public sealed class PageResult<TComponent>(object parameters, int status = StatusCodes.Status200OK) : PageResult(status)
    where TComponent : IComponent
{
    /// <inheritdoc/>
    protected override string Html(IServiceProvider services)
    {
        using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var values = ParameterView.FromDictionary(new RouteValueDictionary(parameters));
        // Done when the call returns: nobody else uses the renderer, and the component waits for nothing.
        return renderer.Dispatcher.InvokeAsync(() => renderer.BeginRenderingComponent<TComponent>(values).ToHtmlString()).GetAwaiter().GetResult();
    }
}
