using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace TwirEvents.Archive;

/// <summary>Files that a crash leaves in their old state or in their new one, and folders that remember them.</summary>
internal static class DurableFile
{
    /// <summary>
    /// Gives a file its content at one stroke: written beside it, flushed to the disk, renamed. That the name lasts too takes
    /// <see cref="FlushFolder"/>. Only one may write a file at a time.
    /// </summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = $"{path}.tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Makes a folder, and those above it, where they are missing; they last.</summary>
    public static void MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        var above = Path.GetDirectoryName(Path.GetFullPath(path))!;   // a root exists
        MakeFolder(above);
        Directory.CreateDirectory(path);
        FlushFolder(above);
    }

    /// <summary>Flushes the names in a folder to the disk (<c>fsync(2)</c>: that of a file does not do it).</summary>
    /// <exception cref="IOException">The folder cannot be opened, or the disk fails.</exception>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;   // which keeps its folders in a journal and opens none
        using var folder = new SafeFileHandle(Open([.. Encoding.UTF8.GetBytes(path), 0], 0), ownsHandle: true);
        if (folder.IsInvalid)
            throw new IOException($"The folder {path} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        RandomAccess.FlushToDisk(folder);
    }

    // .NET opens no folders. 0 is O_RDONLY everywhere.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
