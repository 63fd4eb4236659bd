using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace TwirEvents.Archive;

/// <summary>
/// The published issues of the newsletter's repository on GitHub, and the draft of the coming one, over HTTP: one conditional request
/// tells whether anything was pushed, one more the hashes of all files, and only files whose hash is new need to be read.
/// </summary>
/// <remarks>
/// <para>The condition is on <see href="https://docs.github.com/en/rest/commits/commits#get-a-commit">the newest commit</see> of
/// <c>HEAD</c>, whatever the repository calls the branch; an answer 304 does not count against the rate limit. The
/// <see href="https://docs.github.com/en/rest/git/trees#get-a-tree">tree</see> and the texts are those of that commit, so nothing
/// that is pushed in between can mix two states.</para>
/// <para>The program speaks to the two hosts of its settings and to no other.</para>
/// </remarks>
public sealed class GitHubSource : IIssueSource, IDisposable
{
    private const int MaxCommitBytes = 1 << 10;

    // GitHub cuts a tree at 7 MB.
    private const int MaxTreeBytes = 8 << 20;

    // A cache between here and GitHub may say 304 for ever: every day it is asked for the whole.
    private static readonly TimeSpan _believed = TimeSpan.FromDays(1);

    private readonly string _repository;
    private readonly string _api;
    private readonly string _raw;
    private readonly GitHubLimits _limits;
    private readonly TimeProvider _time;
    private readonly WebReader _web;

    // When the list was asked for.
    private long _begun;

    // What a 304 stands for.
    private GitHubState? _state;

    /// <summary>A repository.</summary>
    /// <param name="repository">Owner and name: <c>rust-lang/this-week-in-rust</c>.</param>
    /// <param name="apiAddress">The base of the API: <c>https://api.github.com</c>.</param>
    /// <param name="rawAddress">The base of the files' texts: <c>https://raw.githubusercontent.com</c>.</param>
    /// <param name="limits">How long it may take.</param>
    /// <param name="time">Waits between attempts.</param>
    public GitHubSource(string repository, Uri apiAddress, Uri rawAddress, GitHubLimits limits, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(repository);
        ArgumentNullException.ThrowIfNull(apiAddress);
        ArgumentNullException.ThrowIfNull(rawAddress);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(time);
        if (!IsSafe(apiAddress) || !IsSafe(rawAddress))
            throw new ArgumentException($"{apiAddress} and {rawAddress} must be https, unless they are on this machine.");
        _repository = repository;
        _api = $"{apiAddress.AbsoluteUri.TrimEnd('/')}/repos/{repository}";
        _raw = $"{rawAddress.AbsoluteUri.TrimEnd('/')}/{repository}";
        _limits = limits;
        _time = time;
        _web = new([apiAddress, rawAddress], limits.Answer, time);
    }

    /// <inheritdoc/>
    public string Name => $"the repository {_repository}";

    /// <summary>Whether texts may come from an address: over https, or from this machine.</summary>
    public static bool IsSafe(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IssueFile>> ListAsync(CancellationToken cancellationToken)
    {
        _begun = Stopwatch.GetTimestamp();
        var now = _time.GetUtcNow();
        var known = now - _state?.Told < _believed ? _state : null;
        var head = await HeadAsync(known?.Tag, cancellationToken).ConfigureAwait(false);
        // A 304 has the tag that was asked with, if any; with another one it speaks of another state.
        if (head.Body is null && head.Tag is { } tag && tag.Tag != known!.Tag!.Tag)
            head = await HeadAsync(null, cancellationToken).ConfigureAwait(false);
        if (head.Body is null)
            return known!.Files;

        var commit = Encoding.ASCII.GetString(head.Body).Trim();
        if (BlobHash.TryParse(commit) is null)
            throw new SourceException($"{_api}/commits/HEAD did not answer with the hash of a commit.");
        var (files, draft) = commit == _state?.Commit ? (_state.Files, _state.Draft) : await TreeAsync(commit, cancellationToken).ConfigureAwait(false);
        _state = new(commit, head.Tag, now, files, draft);
        return files;
    }

    /// <inheritdoc/>
    public Task<IssueFile?> FindDraftAsync(CancellationToken cancellationToken) => Task.FromResult(_state?.Draft);

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(IssueFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_state is not { Commit: var commit })
            throw new InvalidOperationException("Only a file that was listed can be read.");
        // The address of a draft begins with content/../draft/, which a Uri shortens to draft/.
        var path = string.Join('/', $"{GitHubTree.Folder}{file.Path}".Split('/').Select(Uri.EscapeDataString));
        var text = await AskAsync(new(new($"{_raw}/{commit}/{path}"), IssueFile.MaxBytes), cancellationToken).ConfigureAwait(false);
        return text.Body!;   // no condition was made
    }

    /// <inheritdoc/>
    public void Dispose() => _web.Dispose();

    private async Task<WebAnswer> AskAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = _limits.InAll - Stopwatch.GetElapsedTime(_begun);
        limit.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            return await _web.GetAsync(question, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SourceException(
                $"{Name} took longer than {_limits.InAll.TotalSeconds} s in all. What came in time is kept; the next refresh goes on.", cause);
        }
    }

    private Task<WebAnswer> HeadAsync(EntityTagHeaderValue? known, CancellationToken cancellationToken) =>
        AskAsync(new(new($"{_api}/commits/HEAD"), MaxCommitBytes, "application/vnd.github.sha", known), cancellationToken);

    private async Task<(IReadOnlyList<IssueFile> Files, IssueFile? Draft)> TreeAsync(string commit, CancellationToken cancellationToken)
    {
        var address = new Uri($"{_api}/git/trees/{commit}?recursive=1");
        var tree = await AskAsync(new(address, MaxTreeBytes, "application/vnd.github+json"), cancellationToken).ConfigureAwait(false);
        var files = GitHubTree.Read(tree.Body!, out var draft, out var problem) ?? throw new SourceException($"{address} {problem}.");
        return (files, draft);
    }

    /// <param name="Commit">The commit's hash.</param>
    /// <param name="Tag">What to ask with whether it still is the newest.</param>
    /// <param name="Told">When it was said to be.</param>
    /// <param name="Files">The issues in it.</param>
    /// <param name="Draft">The draft of the coming issue in it.</param>
    private sealed record GitHubState(
        string Commit, EntityTagHeaderValue? Tag, DateTimeOffset Told, IReadOnlyList<IssueFile> Files, IssueFile? Draft);
}

/// <summary>How long GitHub may take.</summary>
/// <param name="Answer">For one answer with its whole body.</param>
/// <param name="InAll">From the list on until all that is new was read.</param>
public sealed record GitHubLimits(TimeSpan Answer, TimeSpan InAll);
