using System.Text;

namespace TwirEvents.Newsletter;

/// <summary>Mends the slips that keep markdown from seeing a link: <c>[name] (url)</c>, <c>[name]https://…)</c>, <c>[name]((url)</c>.</summary>
internal static class LineMender
{
    private static readonly (string Slip, string Meant)[] Slips =
    [
        ("] (http", "](http"), ("]((http", "](http"), ("]http", "](http"), ("]:(http", "](http"), ("] [http", "](http"),
    ];

    /// <summary>Repairs garbled text and the slips in the lines of a section.</summary>
    /// <param name="section">The section's lines.</param>
    /// <param name="firstLine">The number of the first of them in the issue.</param>
    /// <param name="diagnostics">Receives what was mended, a finding a line.</param>
    /// <returns>The section with as many lines.</returns>
    public static string Mend(string section, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        StringBuilder? mended = null;
        var number = firstLine;
        var copied = 0;
        foreach (var range in section.AsSpan().Split('\n'))
        {
            var (start, length) = range.GetOffsetAndLength(section.Length);
            if (NeedsLook(section.AsSpan(start, length)))
            {
                var line = section.Substring(start, length);
                var right = MendLine(line, number, diagnostics);
                if (!ReferenceEquals(right, line))
                {
                    (mended ??= new StringBuilder(section.Length)).Append(section, copied, start - copied).Append(right);
                    copied = start + length;
                }
            }

            number++;
        }

        return mended is null ? section : mended.Append(section, copied, section.Length - copied).ToString();
    }

    private static bool NeedsLook(ReadOnlySpan<char> line) => TextRepair.MayBeGarbled(line) || HasSlip(line);

    // Each slip begins with the bracket that a link's text ends with. A search for all of them at once, by vectors, is some thirty
    // methods that are compiled first, which a command that reads one draft waits for.
    private static bool HasSlip(ReadOnlySpan<char> line)
    {
        for (var at = 0; line[at..].IndexOf(']') is >= 0 and var next; at++)
        {
            at += next;
            foreach (var (slip, _) in Slips)
            {
                if (line[at..].StartsWith(slip))
                    return true;
            }
        }

        return false;
    }

    private static string MendLine(string line, int number, ICollection<Diagnostic> diagnostics)
    {
        var right = TextRepair.Repair(line);
        if (!ReferenceEquals(right, line))
            diagnostics.Add(new(DiagnosticCode.TextGarbled, number, "The line holds text that was saved in one encoding and read in another; it was repaired. Save the file as UTF-8."));

        foreach (var (slip, meant) in Slips)
        {
            if (!right.Contains(slip, StringComparison.Ordinal))
                continue;
            right = right.Replace(slip, meant, StringComparison.Ordinal);
            diagnostics.Add(new(DiagnosticCode.UrlRepaired, number, $"'{slip}' was taken for '{meant}': markdown sees no link otherwise."));
        }

        return right;
    }
}
