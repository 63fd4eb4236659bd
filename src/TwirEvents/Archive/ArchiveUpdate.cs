namespace TwirEvents.Archive;

/// <summary>Brings what a source holds into the archive.</summary>
public static class ArchiveUpdate
{
    // Enough to fill an empty archive within seconds, and no burden for the source.
    private const int Connections = 4;

    /// <summary>
    /// Reads the texts that the archive lacks and adds the new revisions. It takes all of a listing or nothing: an event's UID
    /// comes from the first issue that lists it, and would change if that issue came in after a later one.
    /// </summary>
    /// <returns>How many revisions were added.</returns>
    /// <exception cref="SourceException">The source cannot be read, or sent other bytes than it listed.</exception>
    /// <exception cref="ArchiveException">The archive is damaged.</exception>
    /// <exception cref="IOException">The archive cannot be read or written.</exception>
    public static async Task<int> RunAsync(IIssueSource source, FolderArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(archive);
        var files = await source.ListAsync(cancellationToken).ConfigureAwait(false);
        var missing = files.DistinctBy(file => file.Blob).Where(file => !archive.Holds(file.Blob));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(missing, options, async (file, stop) =>
        {
            var text = await source.ReadAsync(file, stop).ConfigureAwait(false);
            if (BlobHash.Of(text) != file.Blob)
                throw new SourceException($"{file.Path} of {source.Name} is not the text that was listed (its hash differs).");
            archive.Keep(text);
        }).ConfigureAwait(false);
        return archive.Add(files);
    }
}
