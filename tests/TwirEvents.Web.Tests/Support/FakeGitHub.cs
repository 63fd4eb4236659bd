using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TwirEvents.Archive;

namespace TwirEvents.Web.Tests.Support;

/// <summary>The two services of GitHub that the program uses, over a real socket, with faults on demand.</summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    public const string Repository = "owner/newsletter";

    private readonly WebApplication app;

    private FakeGitHub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        app = builder.Build();
        app.MapGet($"/api/repos/{Repository}/git/trees/HEAD", Tree);
        app.MapGet($"/raw/{Repository}/HEAD/{{**path}}", Raw);
    }

    /// <summary>The repository's files by path.</summary>
    public ConcurrentDictionary<string, string> Files { get; } = new();

    /// <summary>Every request so far: <c>tree</c>, <c>tree 304</c> or the path of a file.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Answers the tree in its own way.</summary>
    public Func<HttpContext, IResult>? TreeFault { get; set; }

    /// <summary>Answers a file in its own way.</summary>
    public Func<HttpContext, string, Task<IResult>>? FileFault { get; set; }

    public Uri ApiAddress => new($"{app.Urls.Single()}/api");

    public Uri RawAddress => new($"{app.Urls.Single()}/raw/");

    public static async Task<FakeGitHub> StartAsync(params (string Path, string Text)[] files)
    {
        var hub = new FakeGitHub();
        foreach (var (path, text) in files)
            hub.Files[path] = text;
        await hub.app.StartAsync();
        return hub;
    }

    public GitHubSource Source() => new(Repository, ApiAddress, RawAddress) { Timeout = TimeSpan.FromSeconds(2) };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Tree(HttpContext context)
    {
        if (TreeFault is { } fault)
            return fault(context);
        if (context.Request.Headers.UserAgent.Count == 0 || context.Request.Query["recursive"] != "1")
            return Results.BadRequest();   // as GitHub would, or would answer with the top folder alone
        var files = Files.OrderBy(file => file.Key, StringComparer.Ordinal).ToArray();
        var content = string.Join('\n', files.Select(file => $"{file.Key} {file.Value}"));
        var etag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}\"";
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            Requests.Enqueue("tree 304");
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        Requests.Enqueue("tree");
        return Results.Json(new
        {
            sha = new string('0', 40),
            truncated = false,
            tree = files
                .Select(file => new
                {
                    path = file.Key,
                    type = "blob",
                    sha = BlobHash.Of(Encoding.UTF8.GetBytes(file.Value)).ToString(),
                })
                .Prepend(new { path = "content", type = "tree", sha = new string('1', 40) }),
        });
    }

    private async Task<IResult> Raw(HttpContext context, string path)
    {
        Requests.Enqueue(path);
        return FileFault is { } fault ? await fault(context, path)
            : Files.TryGetValue(path, out var text) ? Results.Text(text)
            : Results.NotFound();
    }
}
