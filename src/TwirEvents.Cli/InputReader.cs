using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary>A file as far as it is known: then either its issue or what keeps it from being one.</summary>
/// <param name="Path">The path as given.</param>
/// <param name="Bytes">What it holds, where that is of use later.</param>
/// <param name="Issue">What was read.</param>
/// <param name="Problem">Why it is no issue.</param>
internal sealed record InputFile(string Path, byte[]? Bytes = null, Issue? Issue = null, string? Problem = null);

/// <summary>Reads files on all processors.</summary>
/// <param name="files">The files; each is replaced by what became known of it.</param>
/// <param name="keepsBytes">Whether the bytes of issues are kept.</param>
/// <param name="progress">Is told the part that is read, from 0 to 1, on any thread.</param>
internal sealed class InputReader(InputFile[] files, bool keepsBytes, Action<double>? progress)
{
    private int begun;
    private int done;

    public void ReadAll()
    {
        // Threads of their own are there at once: those of the pool come one by one, with much that must get ready for them.
        var others = new Thread[Math.Min(Environment.ProcessorCount, files.Length) - 1];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(ReadOneByOne);
            others[i].Start();
        }

        ReadOneByOne();
        foreach (var other in others)
            other.Join();
    }

    private void ReadOneByOne()
    {
        var text = new MemoryStream();
        for (int i; (i = Interlocked.Increment(ref begun) - 1) < files.Length;)
        {
            files[i] = Read(files[i], text);
            progress?.Invoke((double)Interlocked.Increment(ref done) / files.Length);
        }
    }

    private InputFile Read(InputFile file, MemoryStream text)
    {
        if (file.Problem is not null)
            return file;
        try
        {
            var read = ReadBytes(file.Path, text);
            return IssueReader.TryRead(read, out var issue, out var problem)
                ? file with { Bytes = keepsBytes ? read.ToArray() : null, Issue = issue }
                : file with { Problem = problem };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return file with { Problem = cause.Message };
        }
    }

    // One buffer for all files of a thread.
    private static ReadOnlySpan<byte> ReadBytes(string path, MemoryStream text)
    {
        text.SetLength(0);
        using var file = File.OpenRead(path);
        file.CopyTo(text);
        return text.GetBuffer().AsSpan(0, (int)text.Length);
    }
}
