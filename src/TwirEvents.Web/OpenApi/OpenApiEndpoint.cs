using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TwirEvents.Web.OpenApi;

/// <summary>The description of the feeds for programs (<see href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI 3.1</see>).</summary>
public static class OpenApiEndpoint
{
    private const string Name = "feeds";

    /// <summary>Adds what describes the routes that carry a tag; the pages are for people and carry none.</summary>
    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = route => route.ActionDescriptor.EndpointMetadata.OfType<ITagsMetadata>().Any();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "TwirEvents",
                Version = typeof(OpenApiEndpoint).Assembly.GetName().Version!.ToString(3),
                Description = "The events of This Week in Rust as feeds cut to size by a filter. HEAD is answered wherever GET is.",
            };
            document.Servers = [new() { Url = "/" }];
            document.Components ??= new();
            FeedOperations.AddParts(document.Components);
            foreach (var path in document.Paths.Values)
                path.Operations?.Remove(HttpMethod.Head);
            return Task.CompletedTask;
        });
    });

    /// <summary>Maps <c>/openapi.json</c>. The document depends on the program alone and is written once.</summary>
    public static void MapOpenApiDocument(this IEndpointRouteBuilder routes)
    {
        var provider = routes.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = new Lazy<Task<byte[]>>(() => WriteAsync(provider));
        routes.MapMethods("/openapi.json", Methods.GetOrHead, async Task (HttpContext context) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.CacheControl = "public, max-age=3600";
            await Answer.SendAsync(context, StatusCodes.Status200OK, "application/json; charset=utf-8", await document.Value);
        }).ExcludeFromDescription();
    }

    private static async Task<byte[]> WriteAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var bytes = new MemoryStream();
        await document.SerializeAsJsonAsync(bytes, OpenApiSpecVersion.OpenApi3_1);
        return bytes.ToArray();
    }
}
