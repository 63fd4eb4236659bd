using NodaTime;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes the properties of a calendar in one of its forms. Each type of value (RFC 5545, section 3.3) has its own method, which can
/// write nothing but such a value; a name is one of <see cref="PropertyName"/>.
/// </summary>
internal interface IPropertyWriter
{
    /// <summary>Begins a component, such as <c>VEVENT</c>, within the one that has begun before.</summary>
    void Begin(ReadOnlySpan<byte> component);

    /// <summary>Ends the component that began last, given by its name; a component has no property behind its inner ones.</summary>
    void End(ReadOnlySpan<byte> component);

    /// <summary>A word of the standards, which is a TEXT without a character to escape: <c>CONFIRMED</c>.</summary>
    void Word(PropertyName name, ReadOnlySpan<byte> word);

    /// <summary>A list of words in ASCII without a character to escape, the second of which may be missing.</summary>
    void Words(PropertyName name, string first, string? second);

    /// <summary>A TEXT (section 3.3.11).</summary>
    void Text(PropertyName name, FeedText text);

    /// <summary>A URI (section 3.3.13).</summary>
    void Uri(PropertyName name, FeedUri uri);

    /// <summary>A DATE (section 3.3.4).</summary>
    void Date(PropertyName name, LocalDate date);

    /// <summary>The DATE-TIME in UTC (section 3.3.5) at which a day begins.</summary>
    void UtcMidnight(PropertyName name, LocalDate date);

    /// <summary>The DATE-TIME of no zone (section 3.3.5) at which a day begins.</summary>
    void LocalMidnight(PropertyName name, LocalDate date);

    /// <summary>A DURATION (section 3.3.6): <c>PT6H</c>.</summary>
    void Duration(PropertyName name, scoped ReadOnlySpan<byte> duration);

    /// <summary>The UTC-OFFSET (section 3.3.14) of nothing.</summary>
    void ZeroOffset(PropertyName name);

    /// <summary>An INTEGER (section 3.3.8).</summary>
    void Integer(PropertyName name, int value);

    /// <summary>A UUID in lower case (RFC 7986, section 5.3), which is a TEXT.</summary>
    void Uuid(PropertyName name, Guid value);
}
