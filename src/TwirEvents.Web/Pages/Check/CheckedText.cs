using System.Text;
using NodaTime;
using TwirEvents.Newsletter;
using TwirEvents.Web.Pages.Issues;

namespace TwirEvents.Web.Pages.Check;

/// <summary>A text that was checked, and what of it has room on a page.</summary>
public sealed record CheckedText
{
    // Below the findings: most entries and sections, and no whole issue.
    private const int MaxRepeated = 12_000;

    private CheckedText()
    {
    }

    /// <summary>What was read.</summary>
    public required Draft Draft { get; init; }

    /// <summary>How many entries the text has.</summary>
    public required int Entries { get; init; }

    /// <summary>How many of them have findings.</summary>
    public required int Found { get; init; }

    /// <summary>The entries that have findings, in the order of the text; of very many the first.</summary>
    public required IReadOnlyList<IssueEntry> ToMend { get; init; }

    /// <summary>The others, as far as there is room.</summary>
    public required IReadOnlyList<IssueEntry> Fine { get; init; }

    /// <summary>The text for the form; <c>null</c> where it is too long to be sent back.</summary>
    public string? Text { get; private init; }

    /// <summary>How many entries had no room.</summary>
    public int Omitted => Entries - ToMend.Count - Fine.Count;

    /// <summary>Checks a text.</summary>
    public static CheckedText Of(string text, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = DraftReader.Read(text, today);
        var entries = IssueEntry.Of(draft.Issue);
        var found = entries.Where(entry => entry.Diagnostics.Count > 0).ToList();
        // What is wrong goes first where not all has room.
        var shown = EntryRoom.Split(found.Concat(entries.Where(entry => entry.Diagnostics.Count == 0))).FirstOrDefault([]);
        return new()
        {
            Draft = draft,
            Entries = entries.Count,
            Found = found.Count,
            ToMend = [.. shown.Take(found.Count)],
            Fine = [.. shown.Skip(found.Count)],
            Text = EntryRoom.SizeOf(text) <= MaxRepeated ? text : null,
        };
    }

    /// <summary>The text of a form: that of a file, where one was sent, whatever its field is called.</summary>
    /// <returns><c>null</c> where it is longer than it may be.</returns>
    public static async Task<string?> ReadAsync(IFormCollection form, int maxOctets)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Files.FirstOrDefault(sent => sent.Length > 0) is not { } file)
            return form["text"].ToString() is var text && Encoding.UTF8.GetByteCount(text) <= maxOctets ? text : null;
        if (file.Length > maxOctets)
            return null;
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
