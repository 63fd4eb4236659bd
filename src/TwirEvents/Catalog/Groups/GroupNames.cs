namespace TwirEvents.Catalog.Groups;

/// <summary>How much a name tells.</summary>
internal static class GroupNames
{
    // Words that groups all over the world call themselves by.
    private static readonly HashSet<string> _common = new(StringComparer.Ordinal)
    {
        "a", "and", "at", "club", "code", "coding", "community", "dev", "developer", "developers", "event", "events", "evening", "for",
        "group", "hack", "hackathon", "hacking", "in", "lang", "language", "learn", "learning", "local", "meet", "meeting", "meetings",
        "meetup", "meetups", "monthly", "night", "of", "online", "org", "programmer", "programmers", "programming", "rs", "rust",
        "rustacean", "rustaceans", "rustlang", "social", "study", "talks", "tech", "the", "up", "user", "users", "virtual", "weekly", "with",
        "workshop",
    };

    /// <summary>Whether a slug has a word that tells its group from others: <c>rust-meetup</c> has none.</summary>
    public static bool TellsOne(string slug) => slug.Split('-').Any(word => !_common.Contains(word) && word.Any(char.IsLetter));

    /// <summary>Whether a slug is a single word, as names of products and companies are.</summary>
    public static bool IsOneWord(string slug) => !slug.Contains('-', StringComparison.Ordinal);
}
