using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using NodaTime;
using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>Reads the text of an issue.</summary>
public static class IssueReader
{
    private static readonly LocationReader Locations = new(Gazetteer.Default);

    /// <summary>Reads an issue: its front matter and the entries of its "Upcoming Events" section.</summary>
    /// <param name="text">The whole markdown text.</param>
    /// <param name="issue">The issue; entries that cannot be read are in its diagnostics.</param>
    /// <param name="problem">Why the text is no issue: a clause that follows "cannot be read:".</param>
    /// <returns>Whether the text has the front matter of an issue.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out Issue? issue, [NotNullWhen(false)] out string? problem)
    {
        issue = null;
        problem = FrontMatter.Read(text, out var number, out var date);
        if (problem is not null)
            return false;

        var section = EventsSection.Find(text);
        issue = section is null ? new Issue { Number = number, Date = date } : Read(number, date, section);
        return true;
    }

    /// <summary>Reads an issue from the bytes of its file, without a string of the whole.</summary>
    /// <param name="utf8">
    /// The markdown text in UTF-8, with or without a byte order mark; what is no UTF-8 becomes U+FFFD. Text in UTF-16 is no issue.
    /// </param>
    /// <param name="issue">As for a text.</param>
    /// <param name="problem">As for a text.</param>
    /// <returns>Whether the text has the front matter of an issue.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Issue? issue, [NotNullWhen(false)] out string? problem)
    {
        if (utf8 is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])   // the byte order marks of Windows' tools
        {
            (issue, problem) = (null, "it is in UTF-16; save it as UTF-8");
            return false;
        }

        var text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        try
        {
            return TryRead(text.AsSpan(0, Encoding.UTF8.GetChars(utf8, text)), out issue, out problem);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    /// <summary>Reads a section as that of an issue.</summary>
    internal static Issue Read(int number, LocalDate date, EventsSection section)
    {
        var mended = new List<Diagnostic>();
        var text = LineMender.Mend(section.Text, section.FirstLine, mended);
        var window = StatedWindow.Find(text, date);
        var context = new IssueContext(number, date, new DateResolver(date, window), Locations);
        var read = new List<ReadEntry>();
        foreach (var entry in EntrySplitter.Split(SectionLines.Of(text, section.FirstLine)))
        {
            var findings = new Findings(entry.Line);
            foreach (var mend in mended)
            {
                if (mend.Line >= entry.Line && mend.Line <= entry.LastLine)
                    findings.Add(mend);
            }

            read.Add(new(EntryReader.Read(entry, context, Gazetteer.Default, findings), findings));
        }

        IssueChecks.Run(read);
        var listings = new List<Listing>(read.Count);
        var diagnostics = new List<Diagnostic>();
        foreach (var (listing, findings) in read)
        {
            if (listing is not null)
                listings.Add(findings.Codes is { Count: > 0 } codes ? listing with { Warnings = codes } : listing);
            findings.AddTo(diagnostics, listing);
        }

        return new Issue
        {
            Number = number,
            Date = date,
            StatedWindow = window,
            Listings = listings,
            Diagnostics = mended.Count == 0 ? diagnostics : [.. diagnostics.OrderBy(diagnostic => diagnostic.Line)],   // all others stand on the first lines of entries
            Entries = read.Count,
        };
    }
}

/// <summary>An entry of a section as far as it could be read.</summary>
internal sealed record ReadEntry(Listing? Listing, Findings Findings);
