using System.Text;
using TwirEvents.Archive;

namespace TwirEvents.Web.Tests.Archive;

/// <summary>A source with the texts that a test gives it.</summary>
public sealed class GivenSource(params (string Path, string Text)[] files) : IIssueSource
{
    public string Name => "the test";

    public (string Path, string Text)? Draft { get; init; }

    public Task<IReadOnlyList<IssueFile>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IssueFile>>([.. files.Select(file => new IssueFile(file.Path, Hash(file.Text)))]);

    public Task<IssueFile?> FindDraftAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Draft is var (path, text) ? new IssueFile(path, Hash(text)) : null);

    public Task<byte[]> ReadAsync(IssueFile file, CancellationToken cancellationToken) =>
        Task.FromResult(Encoding.UTF8.GetBytes((Draft is { } draft ? files.Prepend(draft) : files).First(given => given.Path == file.Path).Text));

    public static BlobHash Hash(string text) => BlobHash.Of(Encoding.UTF8.GetBytes(text));
}
