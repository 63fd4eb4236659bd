#!/usr/bin/env dotnet
// The least that the server itself takes for a feed: one handler, nothing before it, that writes bytes which are ready, or 304 to
// who names their tag. Arguments: the file, and the same compressed.
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

byte[] identity = File.ReadAllBytes(args[0]), gzip = File.ReadAllBytes(args[1]);
const string Tag = "W/\"a-tag-of-thirty-two-characters-0\"";
var builder = WebApplication.CreateBuilder(args[2..]);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
var app = builder.Build();
app.Run(context =>
{
    var (request, response) = (context.Request.Headers, context.Response);
    response.Headers.ETag = Tag;
    if (request.IfNoneMatch == Tag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    response.Headers.ContentType = "text/calendar; charset=utf-8";
    var isGzip = request.AcceptEncoding == "gzip";
    if (isGzip)
        response.Headers.ContentEncoding = "gzip";
    var body = isGzip ? gzip : identity;
    response.Headers.ContentLength = body.Length;
    return response.Body.WriteAsync(body).AsTask();
});
app.Run();
