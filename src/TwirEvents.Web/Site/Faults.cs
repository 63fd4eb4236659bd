using TwirEvents.Web.Pages.Errors;

namespace TwirEvents.Web.Site;

/// <summary>What a visitor is told when the program fails; the log has the rest.</summary>
public static class Faults
{
    /// <summary>Answers 500 for a fault of the program, and what is wrong with a request that cannot be read, such as 413.</summary>
    public static void UseFaultAnswers(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        StatusCodeSelector = fault => fault is BadHttpRequestException request ? request.StatusCode : StatusCodes.Status500InternalServerError,
        ExceptionHandler = context =>
        {
            SitePipeline.SetSafeHeaders(context.Response);
            return ErrorAnswers.Of(context.Response.StatusCode, context).ExecuteAsync(context);
        },
    });
}
