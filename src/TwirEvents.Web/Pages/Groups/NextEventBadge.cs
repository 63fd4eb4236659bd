using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime;

namespace TwirEvents.Web.Pages.Groups;

/// <summary>A picture for a group's own page: its name, and when it meets next.</summary>
public static class NextEventBadge
{
    private const int MaxName = 30;      // letters
    private const int Height = 20;       // pixels, as badges on code forges are
    private const int Padding = 8;
    private const double Ordinary = 7.2; // pixels of most letters at 11 px; the widest of Latin take less than two of three of these
    private const double Wide = 12.5;    // ideographs, emoji, capitals such as M

    private static readonly XNamespace Svg2 = "http://www.w3.org/2000/svg";

    /// <summary>The picture as SVG. Text is as long as it was measured, whatever the fonts of the reader: it says so itself.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="next">The day of its next event; <c>null</c> where none is listed.</param>
    public static string Svg(string name, LocalDate? next)
    {
        ArgumentNullException.ThrowIfNull(name);
        var left = Shortened(Clean(name));
        var right = next is { } day ? day.ToString("d MMM uuuu", CultureInfo.InvariantCulture) : "no date listed";
        var said = next is null ? $"{left}: no date listed" : $"{left}: next event on {right}";
        var (leftWidth, rightWidth) = (Width(left) + (2 * Padding), Width(right) + (2 * Padding));
        var width = leftWidth + rightWidth;
        return new XElement(Svg2 + "svg",
            new XAttribute("width", width), new XAttribute("height", Height), new XAttribute("viewBox", $"0 0 {width} {Height}"),
            new XAttribute("role", "img"), new XAttribute("aria-label", said),
            new XElement(Svg2 + "title", said),
            new XElement(Svg2 + "clipPath", new XAttribute("id", "r"), Box(0, width, "#fff", ("rx", "3"))),
            new XElement(Svg2 + "g", new XAttribute("clip-path", "url(#r)"), Box(0, leftWidth, "#3b362d"), Box(leftWidth, rightWidth, "#9c3508")),
            new XElement(Svg2 + "g",
                new XAttribute("fill", "#fff"), new XAttribute("font-family", "Verdana,DejaVu Sans,Geneva,sans-serif"), new XAttribute("font-size", 11),
                Text(left, Padding), Text(right, leftWidth + Padding)))
            .ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Box(int x, int width, string fill, params (string Name, string Value)[] more) => new(
        Svg2 + "rect", new XAttribute("x", x), new XAttribute("width", width), new XAttribute("height", Height), new XAttribute("fill", fill),
        more.Select(attribute => new XAttribute(attribute.Name, attribute.Value)));

    private static XElement Text(string text, int x) => new(
        Svg2 + "text", new XAttribute("x", x), new XAttribute("y", 14), new XAttribute("textLength", Width(text)),
        new XAttribute("lengthAdjust", "spacingAndGlyphs"), text);

    private static int Width(string text) => (int)Math.Ceiling(text.EnumerateRunes().Sum(rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value >= 0x1100 || rune.Value is 'M' or 'W' or '@' or '%' ? Wide
        : Rune.IsUpper(rune) ? 8.3
        : rune.Value is 'i' or 'l' or 'j' or 'f' or 't' or 'r' or ' ' or '.' or ',' or ':' or '\'' or '|' or '(' or ')' ? 4.5
        : Ordinary));

    // XML has no place for most controls, nor for half a surrogate pair.
    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
                clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    private static string Shortened(string name)
    {
        var letters = StringInfo.ParseCombiningCharacters(name);
        return letters.Length <= MaxName ? name : $"{name[..letters[MaxName - 1]].TrimEnd()}…";
    }
}
