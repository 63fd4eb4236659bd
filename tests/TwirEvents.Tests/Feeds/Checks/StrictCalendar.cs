using System.Text;

namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>
/// A calendar as its octets have it: nothing is mended, and what cannot be read is kept apart for <see cref="CalendarChecks"/>.
/// </summary>
internal sealed class StrictCalendar
{
    private StrictCalendar(byte[] octets)
    {
        Octets = octets;
        Text = Encoding.UTF8.GetString(octets);
        PhysicalLines = Text.Split("\r\n");
        Lines = Unfold();
        Calendar = Parse();
    }

    /// <summary>The octets as they came.</summary>
    public byte[] Octets { get; }

    /// <summary>The whole text; octets that are no UTF-8 are U+FFFD in it.</summary>
    public string Text { get; }

    /// <summary>The text between the line ends; what stands behind the last one, too, which should be nothing.</summary>
    public IReadOnlyList<string> PhysicalLines { get; }

    /// <summary>The content lines, unfolded (RFC 5545, section 3.1).</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The calendar; an empty one where there is not exactly one.</summary>
    public Component Calendar { get; private set; } = new("VCALENDAR");

    /// <summary>Whether there is one calendar, and every component in it begins and ends.</summary>
    public bool IsBalanced { get; private set; }

    /// <summary>Lines that are no content lines.</summary>
    public List<string> NotContentLines { get; } = [];

    /// <summary>Properties that stand behind a component of their own component.</summary>
    public List<string> BehindComponents { get; } = [];

    /// <summary>The events in it.</summary>
    public IEnumerable<Component> Events => Calendar.Components.Where(c => c.Name == "VEVENT");

    /// <summary>Reads a calendar; any octets give one.</summary>
    public static StrictCalendar Read(ReadOnlySpan<byte> octets) => new(octets.ToArray());

    private List<string> Unfold()
    {
        var lines = new List<string>();
        foreach (var line in PhysicalLines.SkipLast(1))
        {
            if (line.StartsWith(' ') && lines.Count > 0)
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }

        return lines;
    }

    private Component Parse()
    {
        var top = new Component("");
        var open = new Stack<Component>([top]);
        IsBalanced = true;
        foreach (var line in Lines)
        {
            var property = ContentLine.Parse(line);
            if (property is null)
                NotContentLines.Add(line);
            else if (property.Name == "BEGIN")
                open.Push(open.Peek().Add(property.Value));
            else if (property.Name != "END")
                Add(open.Peek(), property, line);
            else if (open.Count > 1 && open.Peek().Name == property.Value)
                open.Pop();
            else
                IsBalanced = false;
        }

        IsBalanced &= open.Count == 1 && top is { Properties.Count: 0, Components: [{ Name: "VCALENDAR" }] };
        return top.Components.FirstOrDefault() ?? new("VCALENDAR");
    }

    private void Add(Component component, ContentLine property, string line)
    {
        component.Properties.Add(property);
        if (component.Components.Count > 0)
            BehindComponents.Add(line);
    }
}
