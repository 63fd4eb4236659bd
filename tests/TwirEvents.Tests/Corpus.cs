namespace TwirEvents.Tests;

/// <summary>The repository that the tests were built from, and the corpus of real issues beside it.</summary>
internal static class Corpus
{
    /// <summary>Why a test on the corpus is skipped; <c>null</c> where the corpus is there.</summary>
    public static string? Missing { get; } =
        Directory.Exists(Folder("issues")) ? null : "../shared/corpus is not here";

    /// <summary>The folder that holds <c>TwirEvents.sln</c>.</summary>
    public static string Repository { get; } = RepositoryFolder();

    /// <summary>The folder of the real issues.</summary>
    public static string Issues { get; } = Folder("issues");

    /// <summary>The folder of five of them in other states.</summary>
    public static string Seeds { get; } = Folder("seeds");

    /// <summary>The folder of the hand-made answers.</summary>
    public static string Gold { get; } = Folder("gold");

    private static string Folder(string name) =>
        Path.GetFullPath(Path.Combine(RepositoryFolder(), "..", "shared", "corpus", name));

    private static string RepositoryFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TwirEvents.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds TwirEvents.sln.");
    }
}

/// <summary>A test that reads the corpus, and is skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.Missing;
}

/// <summary>A table of tests that read the corpus, skipped where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.Missing;
}
