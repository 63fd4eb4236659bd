namespace TwirEvents.Web.Pages.Errors;

/// <summary>What is said where an answer has no words of its own.</summary>
public static class ErrorAnswers
{
    private const int MaxQuoted = 100;

    /// <summary>Gives words to answers that have none: an address at which nothing is, a method that it does not take.</summary>
    public static void UseErrorAnswers(this IApplicationBuilder app) =>
        app.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode, context.HttpContext).ExecuteAsync(context.HttpContext));

    /// <summary>Says what a status means for a request.</summary>
    public static ErrorResult Of(int status, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return status switch
        {
            StatusCodes.Status404NotFound => NotFound(context),
            StatusCodes.Status405MethodNotAllowed => new(status, $"This address takes {context.Response.Headers.Allow}, not {context.Request.Method}."),
            StatusCodes.Status413PayloadTooLarge => new(status, "That is more than the service takes."),
            StatusCodes.Status503ServiceUnavailable => new(status, "The service is not ready yet. Ask again in half a minute."),
            >= StatusCodes.Status500InternalServerError => new(status, "The service failed to answer this, which is a fault of its own. It has noted it."),
            _ => new(status, "The request cannot be read."),
        };
    }

    // It is no redirect: calendar programs forget their validators on one.
    private static ErrorResult NotFound(HttpContext context)
    {
        var path = context.Request.Path.ToUriComponent();
        var index = context.RequestServices.GetRequiredService<LiveCatalog>().Current?.Index;
        return new(StatusCodes.Status404NotFound, $"There is nothing at {(path.Length <= MaxQuoted ? path : $"{path[..MaxQuoted]}…")}.")
        {
            Nearest = NearestAddress.Of(context.Request.Path, !ErrorResult.WantsPage(context.Request), index),
        };
    }
}
