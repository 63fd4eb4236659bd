namespace TwirEvents.Benchmarks;

/// <summary>The texts that are measured: the corpus beside the repository, or our own samples where it is missing.</summary>
internal static class Corpus
{
    /// <summary>The folder of the issues.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TwirEvents.sln")))
                folder = folder.Parent;
            var root = folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the benchmarks holds TwirEvents.sln.");
            var corpus = Path.GetFullPath(Path.Combine(root, "..", "shared", "corpus", "issues"));
            return Directory.Exists(corpus) ? corpus : Path.Combine(root, "samples", "issues");
        }
    }

    /// <summary>The issues' texts, oldest first.</summary>
    public static IEnumerable<string> Issues() => Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
