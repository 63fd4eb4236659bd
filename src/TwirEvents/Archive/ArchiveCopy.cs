namespace TwirEvents.Archive;

/// <summary>Copies an archive from one home to another.</summary>
public static class ArchiveCopy
{
    /// <summary>
    /// Brings all revisions of an archive with their texts into another one, which must be empty or an older state of the first.
    /// Texts that are damaged there are put right.
    /// </summary>
    /// <returns>How many revisions were added.</returns>
    /// <exception cref="ArchiveException">
    /// One of them is damaged or out of reach, or the target has revisions of its own; then nothing was added.
    /// </exception>
    /// <exception cref="IOException">One of them cannot be read or written.</exception>
    public static async Task<int> RunAsync(IArchive source, IArchive target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var revisions = await source.RevisionsAsync(cancellationToken).ConfigureAwait(false);
        Rest(await target.RevisionsAsync(cancellationToken).ConfigureAwait(false));   // not to fill it with texts in vain
        foreach (var text in revisions.Select(revision => revision.Blob).Distinct())
            await target.KeepAsync(await source.ReadAsync(text, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return await target.AppendAsync(Rest, cancellationToken).ConfigureAwait(false);

        IEnumerable<Revision> Rest(IReadOnlyList<Revision> there) =>
            there.SequenceEqual(revisions.Take(there.Count)) ? revisions.Skip(there.Count) : throw new ArchiveException(
                $"{target.Name} is no older state of {source.Name}, so nothing was copied. {ArchiveCheck.Difference(source.Name, revisions, target.Name, there)}");
    }
}
