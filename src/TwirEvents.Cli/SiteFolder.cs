using System.Text;

namespace TwirEvents.Cli;

/// <summary>The files of a site in a folder. Only those whose content changes are touched, so that what copies them on copies little.</summary>
/// <param name="folder">The path of the folder; it is made with the first file.</param>
internal sealed class SiteFolder(string folder)
{
    private const string Temporary = ".tmp";
    private const int MaxName = 255;

    private readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>How many files it was given.</summary>
    public int Count => written.Count;

    /// <summary>How many of them were missing or had another content.</summary>
    public int Changed { get; private set; }

    /// <summary>Whether a file system takes the name of a file: commonly 255 octets, of which the file needs some while it is written.</summary>
    public static bool Takes(string path) => Encoding.UTF8.GetByteCount(Path.GetFileName(path)) <= MaxName - Temporary.Length;

    /// <summary>Gives a file its content. Who reads it meanwhile gets the old one or the new one.</summary>
    /// <param name="path">The path below the folder with <c>/</c> between its parts.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        written.Add(path);
        var file = Path.Combine(folder, path);
        if (Holds(file, content))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}{Temporary}";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, file, overwrite: true);
        Changed++;
    }

    /// <summary>The files below some of its folders that it was not given: left over, or somebody else's.</summary>
    public IEnumerable<string> Strangers(IEnumerable<string> folders) =>
        folders.Where(name => Directory.Exists(Path.Combine(folder, name)))
            .SelectMany(name => Directory.EnumerateFiles(Path.Combine(folder, name)).Select(file => $"{name}/{Path.GetFileName(file)}"))
            .Where(path => !written.Contains(path))
            .Order(StringComparer.Ordinal)
            .Select(path => Path.Combine(folder, path));

    private static bool Holds(string file, ReadOnlySpan<byte> content) =>
        new FileInfo(file) is { Exists: true } info && info.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(file));
}
