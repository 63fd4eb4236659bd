using TwirEvents.Archive;

namespace TwirEvents.Cli;

/// <summary>What <c>twirevents archive</c> tells of archives.</summary>
internal sealed class ArchiveReport(TextWriter text, TextWriter error)
{
    /// <summary>Verifies an archive; one without revisions is none, because the place is likely to be mistyped.</summary>
    /// <returns>Whether all is right.</returns>
    public async Task<bool> VerifyAsync(IArchive archive, CancellationToken cancellationToken) =>
        await CheckAsync(archive, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Verifies two archives and compares them.</summary>
    /// <returns>Whether all is right with both, and they are equal.</returns>
    public async Task<bool> CompareAsync(IArchive first, IArchive second, CancellationToken cancellationToken)
    {
        var one = await CheckAsync(first, cancellationToken).ConfigureAwait(false);
        var other = await CheckAsync(second, cancellationToken).ConfigureAwait(false);
        if (one is null || other is null)
            return false;
        if (ArchiveCheck.Difference(first.Name, one, second.Name, other) is { } difference)
        {
            Problem(difference);
            return false;
        }

        text.WriteLine("They are equal.");
        return true;
    }

    /// <summary>Tells what was copied.</summary>
    public void Copied(int revisions, IArchive target) => text.WriteLine($"{revisions} revisions added to {target.Name}");

    private async Task<IReadOnlyList<Revision>?> CheckAsync(IArchive archive, CancellationToken cancellationToken)
    {
        var (revisions, problems) = await ArchiveCheck.RunAsync(archive, cancellationToken).ConfigureAwait(false);
        foreach (var problem in problems)
            Problem(problem);
        if (problems is not [])
            return null;
        if (revisions is [])
        {
            Problem($"no archive is in {archive.Name}");
            return null;
        }

        var issues = revisions.Select(revision => revision.Path).Distinct(StringComparer.Ordinal).Count();
        text.WriteLine($"{issues} issues in {revisions.Count} revisions in {archive.Name}: every text is what its hash says");
        return revisions;
    }

    private void Problem(string problem) => error.WriteLine($"twirevents: {problem}");
}
