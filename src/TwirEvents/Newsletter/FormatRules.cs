namespace TwirEvents.Newsletter;

/// <summary>Decides the format of an entry.</summary>
internal static class FormatRules
{
    private static readonly string[] Hybrid = ["hybrid"];
    private static readonly string[] InPerson = ["in person", "in-person"];
    private static readonly string[] Virtual = ["online", "virtual", "remote"];

    // What is virtual, remote or online in talks.
    private static readonly string[] Topics =
        ["algorithm", "attestation", "desktop", "dispatch", "dom", "environment", "file", "filesystem", "function", "machine", "memory", "method", "network", "procedure", "reality", "sensing", "table", "thread"];

    public static EventFormat Decide(RawEntry entry, EntryParts parts, string title, Findings findings)
    {
        var listed = parts.Location.Format
            ?? (IsVirtualSection(entry.Section) ? EventFormat.Virtual
            : parts.Location.Places.Length == 0 && OpensCall(entry, parts) ? EventFormat.Virtual
            : EventFormat.InPerson);
        if (SaysHybrid(title))
            return EventFormat.Hybrid;
        if (listed == EventFormat.Virtual && Says(title, InPerson))
            findings.Add(DiagnosticCode.FormatDoubtful, "The title says in person, the entry says virtual.", title);
        else if (listed == EventFormat.InPerson && Says(title, Virtual, Topics))
            findings.Add(DiagnosticCode.FormatDoubtful, "The title says online, the entry says in person.", title);
        return listed;
    }

    /// <summary>Whether a text says no more than that one takes part on-line.</summary>
    public static bool SaysVirtual(ReadOnlySpan<char> text)
    {
        var word = text.Trim();
        return word.Equals("Virtual", StringComparison.OrdinalIgnoreCase) || word.Equals("Online", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Remote", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a heading is that of what takes place on-line: <c>Virtual</c>, <c>Online events</c>.</summary>
    public static bool IsVirtualSection(ReadOnlySpan<char> heading)
    {
        if (SaysVirtual(heading))
            return true;
        var end = heading.IndexOfAny(" /");
        return end > 0 && SaysVirtual(heading[..end]) && heading[end..].Trim(" /") is var rest
            && (rest.Equals("events", StringComparison.OrdinalIgnoreCase) || rest.Equals("meetups", StringComparison.OrdinalIgnoreCase) || SaysVirtual(rest));
    }

    private static bool OpensCall(RawEntry entry, EntryParts parts) =>
        entry.Head.Exists(s => s.Text.Contains("irc.mozilla.org", StringComparison.OrdinalIgnoreCase))
        || parts.Links.Exists(l => l.Url is { } url && (url.StartsWith("irc", StringComparison.OrdinalIgnoreCase) || CanonicalLink.Of(url).IsRoom));

    // In brackets ("(Hybrid - in person & online) …", "Rust (Hybrid) Hack & Learn") or as the last dashed segment ("… / 1 - hybrid").
    private static bool SaysHybrid(string title)
    {
        for (var rest = title.AsSpan(); rest.IndexOfAny('(', '[') is >= 0 and var open; rest = rest[1..])
        {
            rest = rest[open..];
            var close = rest.IndexOfAny(')', ']');
            if (Says(close < 0 ? rest : rest[..close], Hybrid))
                return true;
        }

        return title.EndsWith("hybrid", StringComparison.OrdinalIgnoreCase)
            && title.AsSpan(0, title.Length - "hybrid".Length) is [.., ' ', '-' or '\u2013' or '\u2014', ' '];
    }

    private static bool Says(ReadOnlySpan<char> text, string[] words, params ReadOnlySpan<string> topics)
    {
        foreach (var word in words)
        {
            var behind = 0;
            while (text[behind..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var next)
            {
                var (at, end) = (behind + next, behind + next + word.Length);
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))
                    && !IsOfTopic(text[end..], topics))
                    return true;
                behind = at + 1;
            }
        }

        return false;
    }

    // "Virtual machines"
    private static bool IsOfTopic(ReadOnlySpan<char> behind, ReadOnlySpan<string> topics)
    {
        behind = behind.TrimStart();
        foreach (var topic in topics)
        {
            if (behind.StartsWith(topic, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
