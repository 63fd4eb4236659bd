using System.Globalization;
using System.Text;

namespace TwirEvents.Tests.Feeds;

/// <summary>
/// Reads iCalendar as the sternest program might: what is not as RFC 5545 has it is a fault. The numbers of faults are those of the
/// checks of calendar.md, section 8.
/// </summary>
internal sealed class StrictCalendar
{
    private const int MaxOctets = 75;

    private readonly List<string> _faults = [];

    private StrictCalendar(byte[] octets)
    {
        Text = Decode(octets);
        Lines = Unfold(Text);
        Calendar = Parse();
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The content lines, unfolded.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The calendar.</summary>
    public Component Calendar { get; }

    /// <summary>The events in it.</summary>
    public IEnumerable<Component> Events => Calendar.Components.Where(c => c.Name == "VEVENT");

    /// <summary>What is wrong with its form; <see cref="CalendarChecks"/> looks at what it says.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Reads a calendar.</summary>
    public static StrictCalendar Read(ReadOnlySpan<byte> octets) => new(octets.ToArray());

    /// <summary>A TEXT without its escapes; an escape that does not exist is a fault.</summary>
    public static string Unescape(string value, Action<string> fault)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or ';')
                fault($"28: {value[i]} without a backslash in {value}");
            if (value[i] != '\\')
                text.Append(value[i]);
            else if (i + 1 < value.Length && value[i + 1] is '\\' or ';' or ',' or 'n' or 'N')
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            else
                fault($"28: odd backslash in {value}");
        }

        return text.ToString();
    }

    private string Decode(byte[] octets)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(octets);
            if (!text.IsNormalized(NormalizationForm.FormC))
                _faults.Add("1: not in normal form C");
            return text;
        }
        catch (DecoderFallbackException)
        {
            _faults.Add("1: no UTF-8");
            return Encoding.UTF8.GetString(octets);
        }
    }

    private List<string> Unfold(string text)
    {
        if (!text.EndsWith("\r\n", StringComparison.Ordinal))
            _faults.Add("2: the last line has no end");
        var lines = new List<string>();
        foreach (var line in text.Split("\r\n")[..^1])
        {
            Check(line);
            if (line.StartsWith(' ') && lines.Count > 0)
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }

        foreach (var (line, folded) in lines.Zip(Folded(text)))
        {
            if (Fold(line) != folded)
                _faults.Add($"8: folds elsewhere than at {MaxOctets} octets: {folded}");
        }

        return lines;
    }

    private void Check(string line)
    {
        if (line.AsSpan().ContainsAny('\r', '\n'))
            _faults.Add($"2: bare CR or LF in {line}");
        if (Encoding.UTF8.GetByteCount(line) > MaxOctets)
            _faults.Add($"3: longer than {MaxOctets} octets: {line}");
        if (string.IsNullOrWhiteSpace(line))
            _faults.Add("5: empty line");
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF or 0xFFFD or (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069))
            {
                _faults.Add($"6: U+{rune.Value:X4} in {line}");
            }
        }
    }

    private static List<string> Folded(string text) =>
        text.Split("\r\n")[..^1].Aggregate(new List<string>(), (lines, line) =>
        {
            if (line.StartsWith(' '))
                lines[^1] += "\r\n" + line;
            else
                lines.Add(line);
            return lines;
        });

    // As many code points on a line as fit: the one way to fold that needs no further rule.
    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        return folded.ToString();
    }

    private Component Parse()
    {
        var open = new Stack<Component>();
        open.Push(new("", null));
        foreach (var line in Lines)
        {
            var property = Property.Parse(line);
            if (property is null)
                _faults.Add($"9: no content line: {line}");
            else if (property.Name == "BEGIN")
                open.Push(open.Peek().Add(property.Value));
            else if (property.Name == "END" && open.Count > 1 && open.Peek().Name == property.Value)
                open.Pop();
            else if (property.Name == "END")
                _faults.Add($"9: {line} ends nothing");
            else if (open.Peek().Components.Count > 0)
                _faults.Add($"10: {line} behind a component");
            else
                open.Peek().Properties.Add(property);
        }

        if (open.Count != 1 || open.Peek() is not { Properties.Count: 0, Components: [{ Name: "VCALENDAR" } calendar] })
        {
            _faults.Add("9: not exactly one VCALENDAR");
            return new("VCALENDAR", null);
        }

        return calendar;
    }

    /// <summary>A component.</summary>
    public sealed record Component(string Name, Component? Parent)
    {
        public List<Property> Properties { get; } = [];

        public List<Component> Components { get; } = [];

        /// <summary>The value of a property as it stands; <c>null</c> where there is none of that name.</summary>
        public string? this[string name] => Properties.FirstOrDefault(p => p.Name == name)?.Value;

        /// <summary>The value of a property of type TEXT.</summary>
        public string? Text(string name) => this[name] is { } value ? Unescape(value, fault => throw new FormatException(fault)) : null;

        /// <summary>The value of a property of type DATE.</summary>
        public DateOnly Date(string name) => DateOnly.ParseExact(this[name] ?? "", "yyyyMMdd", CultureInfo.InvariantCulture);

        public Component Add(string name)
        {
            var component = new Component(name, this);
            Components.Add(component);
            return component;
        }
    }

    /// <summary>A property, its parameters as they stand.</summary>
    public sealed record Property(string Name, string Parameters, string Value)
    {
        public static Property? Parse(string line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var names = colon < 0 ? "" : line[..colon];
            var semicolon = names.IndexOf(';', StringComparison.Ordinal);
            var name = semicolon < 0 ? names : names[..semicolon];
            return name.Length > 0 && name.All(c => char.IsAsciiLetterUpper(c) || c == '-')
                ? new(name, semicolon < 0 ? "" : names[(semicolon + 1)..], line[(colon + 1)..])
                : null;
        }
    }
}
