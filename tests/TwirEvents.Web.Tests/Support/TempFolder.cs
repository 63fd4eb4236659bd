namespace TwirEvents.Web.Tests.Support;

/// <summary>A folder of its own for one test, gone with it.</summary>
public sealed class TempFolder : IDisposable
{
    // Linux keeps it in memory: for programs that wait for the disk after every file.
    private const string Memory = "/dev/shm";

    private TempFolder(string path) => Path = path;

    public TempFolder()
        : this(Directory.CreateTempSubdirectory("twirevents-").FullName)
    {
    }

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A folder in memory, where the machine has such.</summary>
    public static TempFolder InMemory() => Directory.Exists(Memory)
        ? new(Directory.CreateDirectory(System.IO.Path.Combine(Memory, $"twirevents-{Guid.NewGuid():n}")).FullName)
        : new();

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
