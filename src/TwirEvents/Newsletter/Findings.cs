namespace TwirEvents.Newsletter;

/// <summary>Collects what is found about one entry.</summary>
internal sealed class Findings(int line)
{
    private List<Diagnostic>? _diagnostics;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ?? [];

    /// <summary>The codes, each once, in the order found.</summary>
    public IReadOnlyList<DiagnosticCode> Codes => _diagnostics is null ? [] : [.. _diagnostics.Select(d => d.Code).Distinct()];

    public void Add(DiagnosticCode code, string message) => Add(code, line, message);

    public void Add(DiagnosticCode code, int at, string message) => (_diagnostics ??= []).Add(new(code, at, message));
}
