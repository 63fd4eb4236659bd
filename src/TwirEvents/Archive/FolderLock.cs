namespace TwirEvents.Archive;

/// <summary>
/// The right to write to a folder, for one at a time in this process and in all others. The system takes it back from a process
/// that ends in whatever way, so the file that stands for it is never stale, and is never removed.
/// </summary>
/// <param name="folder">The path of the folder; it is made when the right is first taken.</param>
internal sealed class FolderLock(string folder) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _here = new(1);

    /// <summary>Takes the right; who disposes of the result gives it back.</summary>
    /// <param name="patience">How long others are waited for.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArchiveException">Another process did not give it back in time.</exception>
    public async Task<IDisposable> TakeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await _here.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            DurableFile.MakeFolder(folder);
            return new Held(_here, await OpenAsync(patience, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            _here.Release();
            throw;
        }
    }

    public void Dispose() => _here.Dispose();

    private async Task<FileStream> OpenAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "lock");
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException taken) when (IsHeldElsewhere(taken))
            {
                if (waited >= patience)
                {
                    throw new ArchiveException(
                        $"Another process is writing to the archive: it has held {path} for {patience.TotalSeconds} s. One writes at a "
                        + "time; end the other one, or give each its own folder. Nothing was changed.", taken);
                }
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeldElsewhere(IOException problem) => (problem.HResult & 0xFFFF) is 11 or 35 or 32;

    private sealed class Held(SemaphoreSlim here, FileStream file) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            here.Release();
        }
    }
}
