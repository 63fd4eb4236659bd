using System.Globalization;
using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>The number and the date of an issue, read off the <c>Name: value</c> lines at its top.</summary>
internal static class FrontMatter
{
    /// <returns>Why the text is no issue; <c>null</c> where it is one.</returns>
    public static string? Read(ReadOnlySpan<char> text, out int number, out LocalDate date)
    {
        number = 0;
        date = default;
        var numbered = false;
        var dated = false;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim("\uFEFF\r \t-");
            var colon = line.IndexOf(':');
            if (colon < 0)
            {
                if (line.IsEmpty && range.Start.Value == 0)
                    continue;
                if (line.IsEmpty && text[range].Trim().Length > 0)
                    continue;
                break;
            }

            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim())
            {
                case "Number":
                    numbered = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
                    break;
                case "Title" when !numbered:
                    numbered = int.TryParse(value[(value.LastIndexOfAnyExceptInRange('0', '9') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out number);
                    break;
                case "Date":
                    var day = ReadDate(value);
                    dated = day is not null;
                    date = day ?? default;
                    break;
                default:
                    break;
            }
        }

        return !dated ? "it has no front matter with a date such as 'Date: 2024-09-11'"
            : !numbered ? "it has no number: neither 'Number: 564' nor a title that ends in one"
            : null;
    }

    // 2013-06-07 and 2013-6-7; the hour that older issues add says when the page was made. DateOnly does the same by the rules of a
    // culture, which the runtime has to load first: five milliseconds of the command.
    private static LocalDate? ReadDate(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', 'T');
        var day = end < 0 ? text : text[..end];
        Span<Range> parts = stackalloc Range[4];
        return day.Split(parts, '-') == 3 && ReadNumber(day[parts[0]], 4, 4) is { } year
            && ReadNumber(day[parts[1]], 1, 2) is { } month && ReadNumber(day[parts[2]], 1, 2) is { } number
            ? DateResolver.Exact(year, new(year, month, number))
            : null;
    }

    private static int? ReadNumber(ReadOnlySpan<char> text, int least, int most) =>
        text.Length >= least && text.Length <= most && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
