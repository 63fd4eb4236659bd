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
            var status = context.Response.StatusCode;
            return Answer.SendAsync(context, status, status switch
            {
                StatusCodes.Status500InternalServerError => "The service failed to answer this, which is a fault of its own. It has noted it.",
                StatusCodes.Status413PayloadTooLarge => "That is more than the service takes.",
                _ => "The request cannot be read.",
            });
        },
    });
}
