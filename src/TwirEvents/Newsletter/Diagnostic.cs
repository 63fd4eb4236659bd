namespace TwirEvents.Newsletter;

/// <summary>A finding about one line of an issue.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Line">The 1-based line of the issue, as editors show it.</param>
/// <param name="Message">A sentence for organisers and editors: what was read and what it was taken for.</param>
public sealed record Diagnostic(DiagnosticCode Code, int Line, string Message)
{
    /// <summary>The part of the line that the finding is about, as it stands there; <c>null</c> where it is about the whole line.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The whole entry in the form of today, ready to paste; <c>null</c> where the right text is not known.</summary>
    public string? Correction { get; init; }
}
