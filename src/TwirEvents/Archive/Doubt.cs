using System.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Archive;

/// <summary>
/// Something that a source says and that is hard to believe: that issues are gone, or more than half the entries of one. Whoever
/// sees it decides; until then the archive stays as it is.
/// </summary>
/// <param name="Hash">Names it: 40 hexadecimal digits that change with what the source says.</param>
/// <param name="Reason">What the source says, a sentence.</param>
public sealed record Doubt(string Hash, string Reason)
{
    // An issue may be withdrawn; a source that lacks more than this part of them is another one, or only a part of itself.
    private const int SmallPart = 100;

    /// <summary>Whether it falls on everything that the source says: nothing of it is taken.</summary>
    public bool IsOfAll { get; private init; }

    /// <summary>The file that is kept aside; <c>null</c> where the doubt is not about one.</summary>
    internal IssueFile? File { get; private init; }

    /// <summary>Finds what is hard to believe in a listing; the archive has its texts.</summary>
    internal static async Task<IReadOnlyList<Doubt>> FindAsync(
        IReadOnlyList<IssueFile> files, IReadOnlyList<Revision> revisions, IArchive archive, CancellationToken cancellationToken)
    {
        var newest = Revision.Newest(revisions);
        var doubts = new List<Doubt>();
        if (Missing(files, newest) is { } missing)
            doubts.Add(missing);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (newest.TryGetValue(file.Path, out var known) && known != file.Blob
                && await EntriesAsync(archive, known, cancellationToken).ConfigureAwait(false) is var before
                && await EntriesAsync(archive, file.Blob, cancellationToken).ConfigureAwait(false) is var after && after * 2 < before)
            {
                doubts.Add(new(file.Blob.ToString(), $"{file.Path} has {after} entries and had {before}. Its new text is kept aside.") { File = file });
            }
        }

        return doubts;
    }

    // A file that was only moved is not missing.
    private static Doubt? Missing(IReadOnlyList<IssueFile> files, IReadOnlyDictionary<string, BlobHash> newest)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var texts = files.Select(file => file.Blob).ToHashSet();
        string[] missing = [.. newest.Where(known => !paths.Contains(known.Key) && !texts.Contains(known.Value))
            .Select(known => known.Key).Order(StringComparer.Ordinal)];
        if (missing is [])
            return null;
        var many = missing.Length * SmallPart > newest.Count;
        var hash = BlobHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', missing))).ToString();
        var lacks = missing.Length == 1 ? missing[0] : $"{missing.Length} of {newest.Count} issues, {missing[0]} the first of them";
        return new(hash, $"The source lacks {lacks}. {(many ? "Nothing is taken from it." : "What the archive has of it stays.")}") { IsOfAll = many };
    }

    private static async Task<int> EntriesAsync(IArchive archive, BlobHash text, CancellationToken cancellationToken) =>
        IssueReader.TryRead(await archive.ReadAsync(text, cancellationToken).ConfigureAwait(false), out var issue, out _)
            ? issue.Entries : 0;
}
