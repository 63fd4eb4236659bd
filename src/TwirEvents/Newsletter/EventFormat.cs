namespace TwirEvents.Newsletter;

/// <summary>How one takes part in an event.</summary>
public enum EventFormat
{
    /// <summary>At a place.</summary>
    InPerson,

    /// <summary>On-line only.</summary>
    Virtual,

    /// <summary>At a place and on-line.</summary>
    Hybrid,
}

/// <summary>The names of formats in URLs, JSON and on the command line.</summary>
public static class EventFormats
{
    /// <summary>Every format, in the order of the enumeration.</summary>
    public static IReadOnlyList<EventFormat> All { get; } = [EventFormat.InPerson, EventFormat.Virtual, EventFormat.Hybrid];

    /// <summary>The name in kebab case: <c>in-person</c>, <c>virtual</c>, <c>hybrid</c>.</summary>
    public static string Name(this EventFormat format) => format switch
    {
        EventFormat.InPerson => "in-person",
        EventFormat.Virtual => "virtual",
        EventFormat.Hybrid => "hybrid",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The name in words: <c>In person</c>, <c>Virtual</c>, <c>Hybrid</c>.</summary>
    public static string Title(this EventFormat format) => format switch
    {
        EventFormat.InPerson => "In person",
        EventFormat.Virtual => "Virtual",
        EventFormat.Hybrid => "Hybrid",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
