using NodaTime;

namespace TwirEvents.Archive;

/// <summary>What an archive holds, and what is wrong with it.</summary>
/// <param name="Revisions">Its revisions; none where they cannot be read.</param>
/// <param name="Problems">Sentences; none where every text is there and is what its hash says.</param>
public sealed record ArchiveCheck(IReadOnlyList<Revision> Revisions, IReadOnlyList<string> Problems)
{
    /// <summary>Reads the whole archive and checks it.</summary>
    /// <exception cref="ArchiveException">The archive is out of reach.</exception>
    /// <exception cref="IOException">The archive cannot be read.</exception>
    public static async Task<ArchiveCheck> RunAsync(IArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var problems = new List<string>();
        IReadOnlyList<Revision> revisions = [];
        try
        {
            revisions = await archive.RevisionsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ArchiveException damage) when (!damage.IsOutOfReach)
        {
            problems.Add(damage.Message);
        }

        problems.AddRange(Disorder(revisions));
        foreach (var text in revisions.Select(revision => revision.Blob).Distinct())
        {
            try
            {
                await archive.ReadAsync(text, cancellationToken).ConfigureAwait(false);
            }
            catch (ArchiveException damage) when (!damage.IsOutOfReach)
            {
                problems.Add(damage.Message);
            }
        }

        return new(revisions, problems);
    }

    /// <summary>The first difference between the revisions of two archives, a sentence; <c>null</c> where they are equal.</summary>
    public static string? Difference(
        string name, IReadOnlyList<Revision> revisions, string otherName, IReadOnlyList<Revision> others)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        ArgumentNullException.ThrowIfNull(others);
        var same = revisions.Zip(others).TakeWhile(pair => pair.First == pair.Second).Count();
        return (same == revisions.Count, same == others.Count) switch
        {
            (true, true) => null,
            (true, false) => $"{otherName} has {others.Count - same} more from revision {same + 1} on: {Text(others[same])}.",
            (false, true) => $"{name} has {revisions.Count - same} more from revision {same + 1} on: {Text(revisions[same])}.",
            _ => $"Revision {same + 1} is {Text(revisions[same])} in {name}, and {Text(others[same])} in {otherName}.",
        };

        static string Text(Revision revision) => $"{revision.Path} with the text {revision.Blob}, first seen at {revision.FirstSeen}";
    }

    private static IEnumerable<string> Disorder(IReadOnlyList<Revision> revisions)
    {
        var newest = new Dictionary<string, BlobHash>(StringComparer.Ordinal);
        var latest = Instant.MinValue;
        foreach (var (path, blob, firstSeen) in revisions)
        {
            if (newest.GetValueOrDefault(path) == blob)
                yield return $"{path} has the text {blob} twice in succession.";
            if (firstSeen < latest)
                yield return $"{path} was first seen at {firstSeen}, but comes after one that was first seen at {latest}.";
            newest[path] = blob;
            latest = Instant.Max(latest, firstSeen);
        }
    }
}
