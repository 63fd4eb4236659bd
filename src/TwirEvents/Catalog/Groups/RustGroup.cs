using NodaTime;
using TwirEvents.Places;

namespace TwirEvents.Catalog.Groups;

/// <summary>A group that organises events, over all its names and pages.</summary>
public sealed record RustGroup
{
    /// <summary>Its short name in URLs, unique: what it was called when an issue first listed it, and so for ever; where two unite, that of the one that more events named.</summary>
    public required string Slug { get; init; }

    /// <summary>The slugs of its other pages and of groups that turned out to be this one, each unique, which find it too.</summary>
    public IReadOnlyList<string> OtherSlugs { get; init; } = [];

    /// <summary>The newest name; one that a single event bears counts only where there is no other, for it may be a slip.</summary>
    public required string Name { get; init; }

    /// <summary>Its other names, oldest first, each once whatever its case, accents and emoji.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The newest page; <c>null</c> where no issue gives one.</summary>
    public string? Url { get; init; }

    /// <summary>Where its events are, the most frequent place first.</summary>
    public IReadOnlyList<GroupPlace> Places { get; init; } = [];

    /// <summary>The start of its first event; <c>null</c> where each was found to be that of another group.</summary>
    public LocalDate? FirstEvent { get; init; }

    /// <summary>The start of its last event; <c>null</c> where each was found to be that of another group.</summary>
    public LocalDate? LastEvent { get; init; }

    /// <summary>The number of its events.</summary>
    public int Events { get; init; }

    /// <summary>When it usually meets; <c>null</c> where that is not clear.</summary>
    public Rhythm? Rhythm { get; init; }
}

/// <summary>A place of a group.</summary>
/// <param name="Place">The place as last listed.</param>
/// <param name="Events">How many events of the group are there.</param>
public sealed record GroupPlace(Place Place, int Events);
