using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using TwirEvents.Web.Pages.Errors;
using TwirEvents.Web.Pages.Shell;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Pages.Check;

/// <summary>Reads what somebody means to send to the newsletter, and says what is wrong with it.</summary>
/// <remarks>
/// The form has no token against forgery: there is no cookie and nothing that a visitor is known by, and an answer changes nothing, so
/// a page elsewhere that sends it in a visitor's name gains what it could have asked for itself. For the same reason nothing is
/// kept of what is sent.
/// </remarks>
public static class CheckEndpoints
{
    /// <summary>The longest text in octets of UTF-8: ten times the longest issue.</summary>
    public const int MaxText = 1 << 20;

    // A form may write each octet with three, and says what its parts are.
    private const int MaxBody = (3 * MaxText) + (16 << 10);

    // What is sent stays in memory: without this the server would put a longer text into a file for the while.
    private static readonly FormOptions Form = new() { MemoryBufferThreshold = MaxBody, MultipartBodyLengthLimit = MaxBody };

    private const string TooLong = "The text is longer than 1 MB, which is ten times the longest issue. Send the section “Upcoming Events” alone.";
    private const string NoForm = "The text must come as a form, in a field called text or as a file.";

    /// <summary>Maps <c>/check</c>.</summary>
    public static void MapCheck(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/check", Methods.GetOrHead, (HttpRequest request, IClock clock) => Page(request, clock.InUtc(), null));
        routes.MapPost("/check", Check).WithMetadata(new RequestSizeLimitAttribute(MaxBody));
    }

    private static async Task<IResult> Check(HttpRequest request, IClock clock)
    {
        if (!request.HasFormContentType)
            return new ErrorResult(StatusCodes.Status415UnsupportedMediaType, NoForm);
        var today = clock.InUtc();
        try
        {
            return await CheckedText.ReadAsync(await request.ReadFormAsync(Form, request.HttpContext.RequestAborted), MaxText) is { } text
                ? Page(request, today, CheckedText.Of(text, today))
                : new ErrorResult(StatusCodes.Status413PayloadTooLarge, TooLong);
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new ErrorResult(problem.StatusCode, TooLong);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return new ErrorResult(StatusCodes.Status400BadRequest, $"The form cannot be read. {NoForm}");
        }
    }

    private static PageResult<CheckView> Page(HttpRequest request, LocalDate today, CheckedText? text) =>
        new(new { Text = text, Today = today, Address = request.Site().At("check") });
}
