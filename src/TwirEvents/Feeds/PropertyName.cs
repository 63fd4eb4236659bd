namespace TwirEvents.Feeds;

/// <summary>
/// The name of a content line, with the value type where it is not the property's default one. The set is closed: no name and no
/// parameter ever comes from data.
/// </summary>
internal readonly ref struct PropertyName
{
    private PropertyName(ReadOnlySpan<byte> octets) => Octets = octets;

    /// <summary>Name and parameter as they stand before the colon.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>The name without the parameter.</summary>
    public ReadOnlySpan<byte> Alone => Octets.IndexOf((byte)';') is >= 0 and var end ? Octets[..end] : Octets;

    /// <summary>Whether no standard knows the name (RFC 5545, section 3.8.8.2).</summary>
    public bool IsExtension => Octets.StartsWith("X-"u8);

    public static PropertyName Begin => new("BEGIN"u8);

    public static PropertyName End => new("END"u8);

    // The calendar: RFC 5545, section 3.7, and RFC 7986, section 5.
    public static PropertyName Version => new("VERSION"u8);

    public static PropertyName ProductId => new("PRODID"u8);

    public static PropertyName CalendarScale => new("CALSCALE"u8);

    public static PropertyName Name => new("NAME"u8);

    public static PropertyName CalendarName => new("X-WR-CALNAME"u8);

    public static PropertyName CalendarDescription => new("X-WR-CALDESC"u8);

    public static PropertyName Source => new("SOURCE;VALUE=URI"u8);

    public static PropertyName RefreshInterval => new("REFRESH-INTERVAL;VALUE=DURATION"u8);

    public static PropertyName PublishedTimeToLive => new("X-PUBLISHED-TTL"u8);

    // The event: RFC 5545, section 3.8.
    public static PropertyName Uid => new("UID"u8);

    public static PropertyName Stamp => new("DTSTAMP"u8);

    public static PropertyName Created => new("CREATED"u8);

    public static PropertyName LastModified => new("LAST-MODIFIED"u8);

    public static PropertyName Sequence => new("SEQUENCE"u8);

    public static PropertyName StartDate => new("DTSTART;VALUE=DATE"u8);

    public static PropertyName EndDate => new("DTEND;VALUE=DATE"u8);

    public static PropertyName Summary => new("SUMMARY"u8);

    public static PropertyName Description => new("DESCRIPTION"u8);

    public static PropertyName Location => new("LOCATION"u8);

    public static PropertyName Url => new("URL"u8);

    public static PropertyName Conference => new("CONFERENCE;VALUE=URI"u8);

    public static PropertyName Categories => new("CATEGORIES"u8);

    public static PropertyName Status => new("STATUS"u8);

    public static PropertyName Transparency => new("TRANSP"u8);

    public static PropertyName BusyStatus => new("X-MICROSOFT-CDO-BUSYSTATUS"u8);

    // The alarm: RFC 5545, sections 3.8.6.1 and 3.8.6.3; its description is that above.
    public static PropertyName Action => new("ACTION"u8);

    public static PropertyName Trigger => new("TRIGGER"u8);

    // The time zone that keeps an empty calendar valid: RFC 5545, section 3.8.3.
    public static PropertyName TimeZoneId => new("TZID"u8);

    public static PropertyName StartTime => new("DTSTART"u8);

    public static PropertyName OffsetFrom => new("TZOFFSETFROM"u8);

    public static PropertyName OffsetTo => new("TZOFFSETTO"u8);
}
