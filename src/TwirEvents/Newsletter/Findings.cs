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

    /// <summary>Whether something of a kind was found.</summary>
    public bool Has(DiagnosticCode code) => _diagnostics is not null && _diagnostics.Exists(d => d.Code == code);

    /// <summary>Adds the findings to others; those whose repair is known hold the listing's entry as it should stand.</summary>
    public void AddTo(List<Diagnostic> all, Listing? listing)
    {
        if (_diagnostics is null)
            return;
        // Where people meet only the organiser knows.
        var correction = listing is not (null or { Format: EventFormat.InPerson, Places.Count: 0 }) && _diagnostics.Exists(d => d.Code.IsRepaired)
            ? EntryWriter.Write(listing)
            : null;
        foreach (var diagnostic in _diagnostics)
            all.Add(correction is not null && diagnostic.Code.IsRepaired ? diagnostic with { Correction = correction } : diagnostic);
    }
}
