using System.Globalization;
using System.Text;

namespace TwirEvents.Tests.Feeds.Checks;

/// <summary>A component of a calendar.</summary>
internal sealed record Component(string Name)
{
    public List<ContentLine> Properties { get; } = [];

    public List<Component> Components { get; } = [];

    /// <summary>It and all that is in it.</summary>
    public IEnumerable<Component> Whole => Components.SelectMany(c => c.Whole).Prepend(this);

    /// <summary>The value of a property as it stands; <c>null</c> where there is none of that name.</summary>
    public string? this[string name] => Properties.Find(p => p.Name == name)?.Value;

    /// <summary>The value of a property of type TEXT.</summary>
    public string? Text(string name) => this[name] is { } value ? ContentLine.Unescape(value) : null;

    /// <summary>The value of a property of type DATE.</summary>
    public DateOnly Date(string name) => DateOnly.ParseExact(this[name] ?? "", "yyyyMMdd", CultureInfo.InvariantCulture);

    public Component Add(string name)
    {
        var component = new Component(name);
        Components.Add(component);
        return component;
    }
}

/// <summary>A property, its parameters as they stand.</summary>
internal sealed record ContentLine(string Name, string Parameters, string Value)
{
    /// <summary>Reads a content line; <c>null</c> where it is none.</summary>
    public static ContentLine? Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var names = colon < 0 ? "" : line[..colon];
        var semicolon = names.IndexOf(';', StringComparison.Ordinal);
        var name = semicolon < 0 ? names : names[..semicolon];
        return name.Length > 0 && name.All(c => char.IsAsciiLetterUpper(c) || c == '-')
            ? new(name, semicolon < 0 ? "" : names[(semicolon + 1)..], line[(colon + 1)..])
            : null;
    }

    /// <summary>A TEXT without its escapes (RFC 5545, section 3.3.11); <c>null</c> where something is not escaped as it must be.</summary>
    public static string? Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or ';')
                return null;
            if (value[i] != '\\')
                text.Append(value[i]);
            else if (i + 1 < value.Length && value[i + 1] is '\\' or ';' or ',' or 'n' or 'N')
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            else
                return null;
        }

        return text.ToString();
    }
}
