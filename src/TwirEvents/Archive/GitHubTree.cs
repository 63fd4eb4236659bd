using System.Text.Json;

namespace TwirEvents.Archive;

/// <summary>Reads GitHub's answer to <c>GET /repos/{repository}/git/trees/{commit}?recursive=1</c>.</summary>
internal static class GitHubTree
{
    /// <summary>Where the newsletter keeps its published issues; drafts are elsewhere.</summary>
    public const string Folder = "content/";

    /// <summary>Reads the published issues out of a tree.</summary>
    /// <param name="json">The body of the answer.</param>
    /// <param name="problem">What is wrong with the answer, to stand behind its address.</param>
    /// <returns>The files, their paths below <see cref="Folder"/>; <c>null</c> where the answer cannot be believed.</returns>
    public static IReadOnlyList<IssueFile>? Read(ReadOnlyMemory<byte> json, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.TryGetProperty("truncated", out var truncated) && truncated.GetBoolean())
            {
                problem = "lists only a part of the repository";
                return null;
            }

            IReadOnlyList<IssueFile> files = [.. root.GetProperty("tree").EnumerateArray().Select(Issue).OfType<IssueFile>()];
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
        && (path.EndsWith("-this-week-in-rust.md", StringComparison.Ordinal)
            || path.EndsWith("-this-week-in-rust.markdown", StringComparison.Ordinal))
            ? new(path[Folder.Length..], BlobHash.TryParse(entry.GetProperty("sha").GetString())
                ?? throw new JsonException($"no hash for {path}"))
            : null;
}
