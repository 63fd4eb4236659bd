using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace TwirEvents.Web.Pages.Shell;

/// <summary>A page as the answer to GET and HEAD, or 304 where the browser has it; as the answer to POST it is for that once.</summary>
/// <param name="parameters">The parameters of the component by name: <c>new { Page = page }</c>.</param>
/// <param name="status">The status.</param>
/// <typeparam name="TComponent">The component that is the page, a <see cref="Document"/> at its root.</typeparam>
public sealed class PageResult<TComponent>(object parameters, int status = StatusCodes.Status200OK) : IResult
    where TComponent : IComponent
{
    /// <summary>Who may show the page in a frame: nobody, unless it is there to be embedded (<c>*</c>).</summary>
    public string FrameAncestors { get; init; } = "'none'";

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        var html = Encoding.UTF8.GetBytes(await Render(httpContext.RequestServices));
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(html).AsSpan(0, 16))}\"");
        var headers = response.Headers;
        // All of it comes from here, nothing stands in the page that runs, and text of the newsletter can bring nothing in.
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + $"base-uri 'none'; frame-ancestors {FrameAncestors}";
        var asked = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        headers.CacheControl = asked ? "no-cache" : "no-store";   // ask again each time, 304 costs nothing; what somebody sent stays here
        response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = "30";
        if (asked && status == StatusCodes.Status200OK)
        {
            headers.ETag = etag.ToString();
            if (request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(etag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentLength = html.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<string> Render(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var values = ParameterView.FromDictionary(new RouteValueDictionary(parameters));
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(values)).ToHtmlString());
    }
}
