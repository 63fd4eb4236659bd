using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>Reads the line "Rusty Events between 2024-02-14 - 2024-03-13 🦀".</summary>
internal static class StatedWindow
{
    private const string Opening = "Rusty Events between";

    /// <returns>The window; <c>null</c> where the section states none that can be read.</returns>
    public static DateInterval? Find(ReadOnlySpan<char> section, LocalDate issueDate)
    {
        var at = section.IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var line = section[(at + Opening.Length)..];
        var end = line.IndexOf('\n');
        if (DateReader.Read(end < 0 ? line : line[..end]) is not { } date)
            return null;
        // A window has no window of its own: any year stands as it is written.
        return new DateResolver(issueDate, null).Resolve(date, new Findings(0));
    }
}
