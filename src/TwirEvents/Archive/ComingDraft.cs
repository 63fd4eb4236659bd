namespace TwirEvents.Archive;

/// <summary>Finds the draft of the coming issue among those that the newsletter keeps in a folder beside the issues.</summary>
internal static class ComingDraft
{
    /// <summary>The folder of the drafts, seen from that of the issues.</summary>
    public const string Folder = "../draft/";

    /// <summary>Whether a file has the name of an issue: <c>2026-09-02-this-week-in-rust.md</c>.</summary>
    public static bool IsNamedAsIssue(string path) =>
        path.EndsWith("-this-week-in-rust.md", StringComparison.Ordinal)
        || path.EndsWith("-this-week-in-rust.markdown", StringComparison.Ordinal);

    /// <summary>
    /// The first draft whose name, which begins with its date, is behind that of the newest issue. One that was left lying is passed
    /// over, and so is one for the week after next.
    /// </summary>
    /// <param name="issues">The paths of the published issues.</param>
    /// <param name="drafts">The paths of files below the folder of the drafts.</param>
    /// <returns>The name; <c>null</c> where none is behind the newest issue, or no issue is named as one.</returns>
    public static string? Of(IEnumerable<string> issues, IEnumerable<string> drafts)
    {
        var newest = issues.Where(IsNamedAsIssue).Select(path => path[(path.LastIndexOf('/') + 1)..]).Max(StringComparer.Ordinal);
        return newest is null ? null : drafts.Where(name => IsNamedAsIssue(name) && !name.Contains('/', StringComparison.Ordinal)
            && string.CompareOrdinal(name, newest) > 0).Min(StringComparer.Ordinal);
    }
}
