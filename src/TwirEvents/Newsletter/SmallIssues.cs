using TwirEvents.Places;

namespace TwirEvents.Newsletter;

/// <summary>
/// Two small issues to get ready with: where they are read while the program still does something else, on another processor, the
/// runtime has loaded and compiled what the first real issue would have waited for.
/// </summary>
public static class SmallIssues
{
    // One event of each kind that the code tells apart; some come back in the second issue, one of them moved, one renamed.
    private static readonly string[] Texts =
    [
        """
        Title: This Week in Rust 1
        Number: 1
        Date: 2026-01-07

        ## Upcoming Events

        Rusty Events between 2026-01-07 - 2026-02-04

        ### Virtual
        * 2026-01-13 | Virtual (Dallas, TX, US) | [Dallas Rust](https://www.meetup.com/dallasrust/)
            * [**Second Tuesday**](https://www.meetup.com/dallasrust/events/100000001/)
        * 2026-01-14 | Hybrid (Zürich, CH) | [Rust Zürich](https://luma.com/rust-zurich)
            * [**Talks**](https://luma.com/talks) | [**Stream**](https://example.org/stream?utm_source=list)

        ### Europe
        * 2026-01-15 - 2026-01-16 | Berlin | [Rust Berlin](https://www.meetup.com/rust-berlin/) + [Others](https://example.org/others)
            * [**Hack and learn**](https://www.meetup.com/rust-berlin/events/100000002/)
        * Jan 20 | São Paulo, BR | [Rust SP](https://example.org/sp)
            * [**Encontro**] (https://example.org/sp/1)
        * [January 22 - Oslo, NO - Winter meetup](https://example.org/oslo)
        """,
        """
        Title: This Week in Rust 2
        Number: 2
        Date: 2026-01-14

        ## Upcoming Events

        Rusty Events between 2026-01-14 - 2026-02-11

        ### Virtual
        * 2026-01-14 | Hybrid (Zürich, CH) | [Rust Zürich](https://luma.com/rust-zurich)
            * [**Talks and food**](https://luma.com/talks)

        ### Europe
        * 2026-01-23 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)
            * [**Hack and learn**](https://www.meetup.com/rust-berlin/events/100000002/)
        * 2026-02-05 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)
            * [**Hack and learn**](https://www.meetup.com/rust-berlin/events/100000003/)
        """,
    ];

    /// <summary>
    /// Begins what takes longest of reading an issue for the first time: the parser of markdown and the tables of places, each on a
    /// thread of its own. The whole first issue would go through the same code at the same time as a real one that is read soon: one real
    /// issue takes the command 80 ms beside it, 66 beside the parts.
    /// </summary>
    public static void BeginParts()
    {
        Begin(() => SectionMarkdown.Parse(Texts[0]));
        Begin(Gazetteer.Default.Load);
    }

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<Issue> Read() => [.. Texts.Select(Read)];

    private static void Begin(Action part) => new Thread(() => part()) { IsBackground = true, Name = nameof(SmallIssues) }.Start();

    private static Issue Read(string text) =>
        IssueReader.TryRead(text, out var issue, out var problem) ? issue : throw new FormatException(problem);
}
