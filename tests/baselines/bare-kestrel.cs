#!/usr/bin/env dotnet
// The least that the server itself takes for a feed: one handler, nothing before it, that writes bytes which are ready, or 304 to
// who names their tag. Arguments: the file, the same compressed, and two files of further headers, "name: value" in each line: what goes
// with the bytes and what with 304. Without any (/dev/null) it is the least there is; with those of the service it tells what they cost.
#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false

byte[] identity = File.ReadAllBytes(args[0]), gzip = File.ReadAllBytes(args[1]);
KeyValuePair<string, string>[] ofContent = Headers(args[2]), ofNotModified = Headers(args[3]);
const string Tag = "W/\"a-tag-of-thirty-two-characters-0\"";
var builder = WebApplication.CreateBuilder(args[4..]);
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
        Set(response.Headers, ofNotModified);
        return Task.CompletedTask;
    }

    Set(response.Headers, ofContent);
    response.Headers.ContentType = "text/calendar; charset=utf-8";
    var isGzip = request.AcceptEncoding == "gzip";
    if (isGzip)
        response.Headers.ContentEncoding = "gzip";
    var body = isGzip ? gzip : identity;
    response.Headers.ContentLength = body.Length;
    return response.Body.WriteAsync(body).AsTask();
});
app.Run();

static KeyValuePair<string, string>[] Headers(string file) =>
    [.. File.ReadLines(file).Select(line => line.Split(": ", 2)).Select(parts => new KeyValuePair<string, string>(parts[0], parts[1]))];

static void Set(IHeaderDictionary headers, KeyValuePair<string, string>[] values)
{
    foreach (var (name, value) in values)
        headers[name] = value;
}
