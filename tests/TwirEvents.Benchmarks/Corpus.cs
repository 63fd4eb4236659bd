namespace TwirEvents.Benchmarks;

/// <summary>The texts that are measured: the corpus beside the repository, or our own samples where it is missing.</summary>
internal static class Corpus
{
    /// <summary>The issues' texts, oldest first.</summary>
    public static IEnumerable<string> Issues()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TwirEvents.sln")))
            folder = folder.Parent;
        var root = folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the benchmarks holds TwirEvents.sln.");
        var corpus = Path.Combine(root, "..", "shared", "corpus", "issues");
        return Directory.GetFiles(Directory.Exists(corpus) ? corpus : Path.Combine(root, "samples", "issues")).Order(StringComparer.Ordinal).Select(File.ReadAllText);
    }
}
