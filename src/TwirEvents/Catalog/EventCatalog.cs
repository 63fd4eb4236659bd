using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>All events of the newsletter at one state of the archive: immutable, and a pure function of the issues.</summary>
public sealed class EventCatalog
{
    private EventCatalog(IReadOnlyList<Issue> issues, IReadOnlyList<RustEvent> events)
    {
        Issues = issues;
        Events = events;
    }

    /// <summary>The catalog of no issues.</summary>
    public static EventCatalog Empty { get; } = new([], []);

    /// <summary>The issues that it was computed from, by date.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>The events by start, then UID.</summary>
    public IReadOnlyList<RustEvent> Events { get; }

    /// <summary>Computes the catalog; the order of the issues does not matter.</summary>
    public static EventCatalog Build(IEnumerable<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        return new([.. issues], []);
    }
}
