namespace TwirEvents.Archive;

/// <summary>Which files of a folder are issues.</summary>
public static class IssueFolder
{
    // By default hidden files (.git of a clone) are left out, and folders that may not be read are an error.
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <summary>
    /// Every <c>.md</c> and <c>.markdown</c> file of a folder and the folders below it, as paths below it with <c>/</c> between their
    /// parts, in ordinal order.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static IReadOnlyList<string> Paths(string folder)
    {
        var paths = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", Everywhere))
        {
            if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown")
                paths.Add(Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'));
        }

        paths.Sort(StringComparer.Ordinal);
        return paths;
    }
}
