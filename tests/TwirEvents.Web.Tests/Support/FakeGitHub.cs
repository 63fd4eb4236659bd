using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TwirEvents.Archive;

namespace TwirEvents.Web.Tests.Support;

/// <summary>The two services of GitHub that the program uses, over a real socket, with faults on demand.</summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    public const string Repository = "owner/newsletter";

    private const string Caller = "caller";

    private readonly WebApplication app;

    private readonly ConcurrentDictionary<string, KeyValuePair<string, string>[]> commits = new();

    private FakeGitHub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        app = builder.Build();
        foreach (var routes in new IEndpointRouteBuilder[] { app, app.MapGroup($"/{{{Caller}}}") })
        {
            routes.MapGet($"/api/repos/{Repository}/commits/HEAD", (Delegate)Head);
            routes.MapGet($"/api/repos/{Repository}/git/trees/{{commit}}", Tree);
            routes.MapGet($"/raw/{Repository}/{{commit}}/{{**path}}", Raw);
        }
    }

    /// <summary>The files of the newest commit by path: to change them is to push.</summary>
    public ConcurrentDictionary<string, string> Files { get; } = new();

    /// <summary>Every request so far: <c>commit</c>, <c>commit 304</c>, <c>tree</c> or the path of a file.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Answers anything in its own way, or leaves it with <c>null</c>.</summary>
    public Func<HttpContext, Task<IResult?>>? Fault { get; set; }

    /// <summary>Answers a tree in its own way, or leaves it.</summary>
    public Func<HttpContext, IResult?>? TreeFault { get; set; }

    /// <summary>Answers a file in its own way, or leaves it.</summary>
    public Func<HttpContext, string, Task<IResult?>>? FileFault { get; set; }

    public Uri ApiAddress => new($"{app.Urls.Single()}/api");

    public Uri RawAddress => new($"{app.Urls.Single()}/raw/");

    public static async Task<FakeGitHub> StartAsync(params (string Path, string Text)[] files)
    {
        var hub = new FakeGitHub();
        hub.Push(files);
        await hub.app.StartAsync();
        return hub;
    }

    /// <summary>The settings of a server whose requests are to be told from those of others.</summary>
    public string[] SettingsOf(string caller) =>
    [
        "--Source:Kind=GitHub", $"--Source:GitHub:Repository={Repository}", $"--Source:GitHub:ApiAddress={app.Urls.Single()}/{caller}/api",
        $"--Source:GitHub:RawAddress={app.Urls.Single()}/{caller}/raw",
    ];

    /// <summary>Which of them a request comes from.</summary>
    public static string CallerOf(HttpContext context) => context.GetRouteValue(Caller) as string ?? "";

    /// <summary>Pushes several files at once.</summary>
    public void Push(params (string Path, string Text)[] files)
    {
        lock (commits)
        {
            foreach (var (path, text) in files)
                Files[path] = text;
        }
    }

    public GitHubSource Source(TimeProvider? time = null, double seconds = 60, double inAll = 120) => new(
        Repository, ApiAddress, RawAddress, new(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(inAll)), time ?? new HurriedTime());

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Head(HttpContext context)
    {
        KeyValuePair<string, string>[] files;
        lock (commits)
            files = [.. Files.OrderBy(file => file.Key, StringComparer.Ordinal)];
        var content = string.Join('\n', files.Select(file => $"{file.Key} {file.Value}"));
        var commit = BlobHash.Of(Encoding.UTF8.GetBytes(content)).ToString();
        var etag = $"\"{commit}\"";
        if (Fault is not null && await Fault(context) is { } fault)
            return fault;
        if (context.Request.Headers.UserAgent.Count == 0 || context.Request.Headers.Accept != "application/vnd.github.sha")
            return Results.BadRequest();   // as GitHub would, or would answer with the whole commit
        commits[commit] = files;
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            Requests.Enqueue("commit 304");
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        Requests.Enqueue("commit");
        return Results.Text(commit);
    }

    private async Task<IResult> Tree(HttpContext context, string commit)
    {
        Requests.Enqueue("tree");
        if (Fault is not null && await Fault(context) is { } fault)
            return fault;
        if (TreeFault?.Invoke(context) is { } treeFault)
            return treeFault;
        if (context.Request.Query["recursive"] != "1" || !commits.TryGetValue(commit, out var files))
            return Results.BadRequest();   // GitHub would answer with the top folder alone
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

    private async Task<IResult> Raw(HttpContext context, string commit, string path)
    {
        Requests.Enqueue(path);
        return Fault is not null && await Fault(context) is { } fault ? fault
            : FileFault is not null && await FileFault(context, path) is { } fileFault ? fileFault
            : commits.TryGetValue(commit, out var files) && files.FirstOrDefault(file => file.Key == path) is { Value: { } text } ? Results.Text(text)
            : Results.NotFound();
    }
}
