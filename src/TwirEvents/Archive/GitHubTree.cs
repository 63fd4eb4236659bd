using System.Text.Json;

namespace TwirEvents.Archive;

/// <summary>Reads GitHub's answer to <c>GET /repos/{repository}/git/trees/{commit}?recursive=1</c>.</summary>
internal static class GitHubTree
{
    /// <summary>Where the newsletter keeps its published issues.</summary>
    public const string Folder = "content/";

    private const string Drafts = "draft/";

    /// <summary>Reads the published issues out of a tree.</summary>
    /// <param name="json">The body of the answer.</param>
    /// <param name="draft">The draft of the coming issue; <c>null</c> where there is none.</param>
    /// <param name="problem">What is wrong with the answer, to stand behind its address.</param>
    /// <returns>The files, their paths below <see cref="Folder"/>; <c>null</c> where the answer cannot be believed.</returns>
    public static IReadOnlyList<IssueFile>? Read(ReadOnlyMemory<byte> json, out IssueFile? draft, out string? problem)
    {
        draft = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.TryGetProperty("truncated", out var truncated) && truncated.GetBoolean())
            {
                problem = "lists only a part of the repository";
                return null;
            }

            var tree = root.GetProperty("tree");
            IReadOnlyList<IssueFile> files = [.. tree.EnumerateArray().Select(Issue).OfType<IssueFile>()];
            draft = Draft(tree, files);
            problem = files.Count > 0 ? null : $"lists no issue in {Folder}";
            return files.Count > 0 ? files : null;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            problem = $"did not answer with a git tree ({cause.Message})";
            return null;
        }
    }

    private static IssueFile? Issue(JsonElement entry) =>
        entry.GetProperty("type").GetString() == "blob"
        && entry.GetProperty("path").GetString() is { } path
        && path.StartsWith(Folder, StringComparison.Ordinal)
        && ComingDraft.IsNamedAsIssue(path)
            ? new(path[Folder.Length..], BlobHash.TryParse(entry.GetProperty("sha").GetString())
                ?? throw new JsonException($"no hash for {path}"))
            : null;

    // It is an extra: one that is listed in a wrong way is none, and the issues are read all the same.
    private static IssueFile? Draft(JsonElement tree, IReadOnlyList<IssueFile> issues)
    {
        var drafts = new Dictionary<string, BlobHash>(StringComparer.Ordinal);
        foreach (var entry in tree.EnumerateArray())
        {
            if (Text(entry, "type") == "blob"
                && Text(entry, "path") is { } path
                && path.StartsWith(Drafts, StringComparison.Ordinal)
                && BlobHash.TryParse(Text(entry, "sha")) is { } blob)
            {
                drafts[path[Drafts.Length..]] = blob;
            }
        }

        return ComingDraft.Of(issues.Select(issue => issue.Path), drafts.Keys) is { } name ? new($"{ComingDraft.Folder}{name}", drafts[name]) : null;
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
