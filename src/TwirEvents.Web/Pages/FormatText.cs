using TwirEvents.Newsletter;

namespace TwirEvents.Web.Pages;

/// <summary>Formats in words.</summary>
public static class FormatText
{
    /// <summary>How one takes part, for readers.</summary>
    public static string Of(EventFormat format) => format switch
    {
        EventFormat.InPerson => "In person",
        EventFormat.Virtual => "Online",
        EventFormat.Hybrid => "Hybrid",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
