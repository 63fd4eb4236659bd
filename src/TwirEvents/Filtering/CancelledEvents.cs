namespace TwirEvents.Filtering;

/// <summary>What becomes of cancelled events in a calendar.</summary>
/// <remarks>
/// Where they stay, they stay as long as any event: a year and not only the thirty days after their date that calendars need to
/// learn of it (calendar.md, section 2), so that a feed changes with the newsletter and the month, and not every day.
/// </remarks>
public enum CancelledEvents
{
    /// <summary>They stay, with a mark in the title and the status that tells programs; some hide them (Google).</summary>
    Mark,

    /// <summary>They stay with the mark in the title alone, which every program shows.</summary>
    Show,

    /// <summary>They are left out.</summary>
    Hide,
}

/// <summary>The names of <see cref="CancelledEvents"/> in a filter.</summary>
internal static class CancelledEventsNames
{
    /// <summary>The names in the order of the values.</summary>
    public static IReadOnlyList<string> All { get; } = ["mark", "show", "hide"];

    /// <summary>The name in lower case.</summary>
    public static string Name(this CancelledEvents cancelled) => All[(int)cancelled];

    /// <summary>The value of a name; <c>null</c> where there is none of that name.</summary>
    public static CancelledEvents? Read(string name)
    {
        var key = Slug.Of(name);
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == key)
                return (CancelledEvents)i;
        }

        return null;
    }
}
