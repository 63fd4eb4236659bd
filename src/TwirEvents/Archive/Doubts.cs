using NodaTime;

namespace TwirEvents.Archive;

/// <summary>
/// What a source says and is not believed. A doubt ends when the source says something else, when the operator overrules it, or when
/// it has stood for <see cref="Holds"/>: whoever writes the newsletter would have put it right.
/// </summary>
/// <param name="clock">Tells how long a doubt has stood.</param>
/// <param name="overruled">The hashes of doubts that the operator has overruled.</param>
public sealed class Doubts(IClock clock, IReadOnlySet<string> overruled)
{
    private readonly Dictionary<string, Instant> _since = new(StringComparer.Ordinal);

    private volatile IReadOnlyList<Doubt> _standing = [];

    /// <summary>How long a doubt holds against a source that stays with what it says: two days.</summary>
    public static Duration Holds { get; } = Duration.FromDays(2);

    /// <summary>Those that stood when the source was last read.</summary>
    public IReadOnlyList<Doubt> Standing => _standing;

    /// <summary>Leaves what is believed of a listing; the archive has its texts. Not to be called twice at once.</summary>
    internal async Task<IReadOnlyList<IssueFile>> BelievedAsync(
        IReadOnlyList<IssueFile> files, IArchive archive, CancellationToken cancellationToken)
    {
        var revisions = await archive.RevisionsAsync(cancellationToken).ConfigureAwait(false);
        var standing = Hold(await Doubt.FindAsync(files, revisions, archive, cancellationToken).ConfigureAwait(false));
        _standing = standing;
        if (standing.Any(doubt => doubt.IsOfAll))
            return [];
        var doubted = standing.Select(doubt => doubt.File).OfType<IssueFile>().ToHashSet();
        return [.. files.Where(file => !doubted.Contains(file))];
    }

    private Doubt[] Hold(IReadOnlyList<Doubt> doubts)
    {
        var now = clock.GetCurrentInstant();
        foreach (var gone in _since.Keys.Except(doubts.Select(doubt => doubt.Hash), StringComparer.Ordinal).ToArray())
            _since.Remove(gone);
        foreach (var doubt in doubts)
            _since.TryAdd(doubt.Hash, now);
        return [.. doubts.Where(doubt => !overruled.Contains(doubt.Hash) && now - _since[doubt.Hash] < Holds)];
    }
}
