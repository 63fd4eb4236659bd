namespace TwirEvents.Newsletter;

/// <summary>The lines of one entry, not yet understood.</summary>
/// <param name="Line">The line of its list marker, or of its date where there is none.</param>
/// <param name="Section">The sub-heading above it.</param>
/// <param name="Head">The entry's own line, with what follows it in the same paragraph.</param>
internal sealed record RawEntry(int Line, string? Section, List<Span> Head)
{
    /// <summary>The last line that belongs to it.</summary>
    public int LastLine { get; set; } = Line;

    /// <summary>The indented lines below it.</summary>
    public List<List<Span>> Body { get; } = new(1);

    /// <summary>Whether its own line begins with a date and a bar.</summary>
    public bool IsBarred { get; init; }

    /// <summary>A slip of its form that was met while its lines were put together.</summary>
    public string? Slip { get; set; }
}
