using System.Net;
using System.Net.Http.Headers;

namespace TwirEvents.Archive;

/// <summary>
/// The published issues of the newsletter's repository on GitHub, over HTTP: one conditional request tells the hashes of all
/// files, and only files whose hash is new need to be read.
/// </summary>
/// <remarks>
/// The hashes come from <see href="https://docs.github.com/en/rest/git/trees#get-a-tree">the git trees API</see>; an answer 304
/// does not count against its rate limit. Both addresses name the branch <c>HEAD</c>, whatever the repository calls it. Nothing is
/// redirected: the program speaks to the two hosts of its settings and to no other.
/// </remarks>
public sealed class GitHubSource : IIssueSource, IDisposable
{
    // GitHub cuts a tree at 7 MB; a file of this size is no issue.
    private const int MaxBytes = 8 << 20;

    private readonly string repository;
    private readonly string tree;
    private readonly string raw;
    private readonly HttpClient client;

    // What a 304 stands for.
    private EntityTagHeaderValue? etag;
    private IReadOnlyList<IssueFile> listed = [];

    /// <summary>A repository.</summary>
    /// <param name="repository">Owner and name: <c>rust-lang/this-week-in-rust</c>.</param>
    /// <param name="apiAddress">The base of the API: <c>https://api.github.com</c>.</param>
    /// <param name="rawAddress">The base of the files' texts: <c>https://raw.githubusercontent.com</c>.</param>
    public GitHubSource(string repository, Uri apiAddress, Uri rawAddress)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(repository);
        ArgumentNullException.ThrowIfNull(apiAddress);
        ArgumentNullException.ThrowIfNull(rawAddress);
        this.repository = repository;
        tree = $"{apiAddress.AbsoluteUri.TrimEnd('/')}/repos/{repository}/git/trees/HEAD?recursive=1";
        raw = $"{rawAddress.AbsoluteUri.TrimEnd('/')}/{repository}/HEAD/";
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),   // the hosts' addresses change
        })
        {
            MaxResponseContentBufferSize = MaxBytes,
            Timeout = TimeSpan.FromSeconds(30),
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("TwirEvents");   // GitHub refuses requests without one
    }

    /// <summary>How long one answer may take with its whole body; 30 seconds unless told otherwise.</summary>
    public TimeSpan Timeout
    {
        get => client.Timeout;
        init => client.Timeout = value;
    }

    /// <inheritdoc/>
    public string Name => $"the repository {repository}";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IssueFile>> ListAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, tree);
        request.Headers.Accept.ParseAdd("application/vnd.github+json");
        request.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
        if (etag is not null)
            request.Headers.IfNoneMatch.Add(etag);

        using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified && etag is not null)
            return listed;
        var body = await BodyAsync(response, cancellationToken).ConfigureAwait(false);
        listed = GitHubTree.Read(body, out var problem) ?? throw new SourceException($"{tree} {problem}.");
        etag = response.Headers.ETag;
        return listed;
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(IssueFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = string.Join('/', $"{GitHubTree.Folder}{file.Path}".Split('/').Select(Uri.EscapeDataString));
        using var request = new HttpRequestMessage(HttpMethod.Get, raw + path);
        using var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await BodyAsync(response, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // The answer with its whole body: the client's time and size limits are on both.
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException cause)
        {
            throw new SourceException($"{request.RequestUri} cannot be read: {cause.Message}", cause);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SourceException($"{request.RequestUri} did not answer within {Timeout.TotalSeconds} s.", cause);
        }
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false)
            : throw new SourceException(
                $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode} {response.ReasonPhrase}.");
}
