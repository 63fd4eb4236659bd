namespace TwirEvents.Newsletter;

/// <summary>Collects what is found about one entry.</summary>
internal sealed class Findings(int line)
{
    private List<Diagnostic>? _diagnostics;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics ?? [];

    /// <summary>The codes, each once, in the order found.</summary>
    public IReadOnlyList<DiagnosticCode> Codes => _diagnostics is null ? [] : [.. _diagnostics.Select(d => d.Code).Distinct()];

    public void Add(DiagnosticCode code, string message, string? excerpt = null) =>
        Add(new Diagnostic(code, line, message) { Excerpt = excerpt });

    public void Add(Diagnostic diagnostic) => (_diagnostics ??= []).Add(diagnostic);

    /// <summary>The findings about a listing; those whose repair is known hold the entry as it should stand.</summary>
    public IEnumerable<Diagnostic> WithCorrections(Listing? listing)
    {
        // Where people meet only the organiser knows.
        if (_diagnostics is null || listing is null or { Format: EventFormat.InPerson, Places.Count: 0 } || !_diagnostics.Exists(d => d.Code.IsRepaired))
            return Diagnostics;
        var correction = EntryWriter.Write(listing);
        return _diagnostics.Select(d => d.Code.IsRepaired ? d with { Correction = correction } : d);
    }
}
