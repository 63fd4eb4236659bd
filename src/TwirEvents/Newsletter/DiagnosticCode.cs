namespace TwirEvents.Newsletter;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>The entry was read; something in it was repaired or looks doubtful.</summary>
    Warning,

    /// <summary>Something could not be read, and a listing or a part of one is missing for it.</summary>
    Error,
}

/// <summary>A kind of finding about an entry: a stable code in kebab case.</summary>
/// <remarks>The set is closed: the codes are part of the output's contract and appear in <c>warnings</c> and in lint reports.</remarks>
public sealed class DiagnosticCode
{
    private DiagnosticCode(string name, Severity severity, bool isRepaired)
    {
        Name = name;
        Severity = severity;
        IsRepaired = isRepaired;
    }

    /// <summary>The code: <c>date-form</c>.</summary>
    public string Name { get; }

    /// <summary>How bad a finding of this kind is.</summary>
    public Severity Severity { get; }

    /// <summary>Whether what was found was also put right, so that the entry as it should stand is known.</summary>
    public bool IsRepaired { get; }

    /// <summary>A date in another form than <c>2024-09-05</c> where that form is due.</summary>
    public static DiagnosticCode DateForm { get; } = Repaired("date-form");

    /// <summary>A year that cannot be meant was replaced.</summary>
    public static DiagnosticCode DateYearCorrected { get; } = Repaired("date-year-corrected");

    /// <summary>A date before the issue or far from the stated window.</summary>
    public static DiagnosticCode DateOutOfWindow { get; } = Warning("date-out-of-window");

    /// <summary>A date that no calendar has; the entry gives no listing.</summary>
    public static DiagnosticCode DateImpossible { get; } = Error("date-impossible");

    /// <summary>A list item without a date; it gives no listing.</summary>
    public static DiagnosticCode DateMissing { get; } = Error("date-missing");

    /// <summary>An entry that stands behind a later one of its section.</summary>
    public static DiagnosticCode DateOrder { get; } = Warning("date-order");

    /// <summary>A range whose end is before its start; it was turned round.</summary>
    public static DiagnosticCode DateRangeReversed { get; } = Repaired("date-range-reversed");

    /// <summary>A Meetup series id that names another day than the entry.</summary>
    public static DiagnosticCode RecurringIdMismatch { get; } = Warning("recurring-id-mismatch");

    /// <summary>A place without a country; it was filled in where it follows.</summary>
    public static DiagnosticCode CountryMissing { get; } = Repaired("country-missing");

    /// <summary>A country code or name that does not exist.</summary>
    public static DiagnosticCode CountryUnknown { get; } = Warning("country-unknown");

    /// <summary>A country that two witnesses contradict was replaced.</summary>
    public static DiagnosticCode CountryCorrected { get; } = Repaired("country-corrected");

    /// <summary>A subdivision that its country does not have.</summary>
    public static DiagnosticCode SubdivisionUnknown { get; } = Warning("subdivision-unknown");

    /// <summary>A place that is a country alone, where the form of the entry asks for a city.</summary>
    public static DiagnosticCode CityMissing { get; } = Warning("city-missing");

    /// <summary>Title and location disagree about the format.</summary>
    public static DiagnosticCode FormatDoubtful { get; } = Warning("format-doubtful");

    /// <summary>The country is not in the region of the heading.</summary>
    public static DiagnosticCode RegionMismatch { get; } = Warning("region-mismatch");

    /// <summary>A link's target that is no URL.</summary>
    public static DiagnosticCode UrlInvalid { get; } = Warning("url-invalid");

    /// <summary>A slip in a link was repaired.</summary>
    public static DiagnosticCode UrlRepaired { get; } = Repaired("url-repaired");

    /// <summary>An entry without a link.</summary>
    public static DiagnosticCode LinkMissing { get; } = Warning("link-missing");

    /// <summary>An entry without a group where its form asks for one.</summary>
    public static DiagnosticCode GroupMissing { get; } = Warning("group-missing");

    /// <summary>An entry without a title; another text stands in its stead.</summary>
    public static DiagnosticCode TitleMissing { get; } = Warning("title-missing");

    /// <summary>An entry with a slip of its form that was read as what it means.</summary>
    public static DiagnosticCode EntryMalformed { get; } = Repaired("entry-malformed");

    /// <summary>An event that the issue lists twice.</summary>
    public static DiagnosticCode DuplicateInIssue { get; } = Warning("duplicate-in-issue");

    /// <summary>Text garbled by a wrong decoding was repaired.</summary>
    public static DiagnosticCode TextGarbled { get; } = Repaired("text-garbled");

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static DiagnosticCode Warning(string name) => new(name, Severity.Warning, isRepaired: false);

    private static DiagnosticCode Repaired(string name) => new(name, Severity.Warning, isRepaired: true);

    private static DiagnosticCode Error(string name) => new(name, Severity.Error, isRepaired: false);
}
