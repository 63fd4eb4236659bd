using TwirEvents.Catalog;

namespace TwirEvents.Feeds;

/// <summary>What changed about an event, in words.</summary>
internal static class ChangeText
{
    private const int MaxBefore = 120;

    /// <summary>
    /// Appends, in brackets, what the last issue changed that told something new of it:
    /// <c> (moved from 2024-09-10, now 2024-09-12; new link)</c>.
    /// That it is cancelled the summary says already.
    /// </summary>
    public static FeedText Append(FeedText text, RustEvent rustEvent)
    {
        var last = rustEvent.History.LastOrDefault(IsNews).Issue;
        EventChange[] changes = [.. rustEvent.History.Where(change => change.Issue == last && IsNews(change))];
        // The word in the title that cancels an event is no new name.
        if (changes.Any(change => change.Kind is EventChangeKind.Cancelled or EventChangeKind.Reinstated))
            changes = [.. changes.Where(change => change.Kind is not (EventChangeKind.Cancelled or EventChangeKind.Renamed))];
        for (var i = 0; i < changes.Length; i++)
            AppendWords(text.Append(i == 0 ? " (" : "; "), changes[i]);
        return changes.Length == 0 ? text : text.Append(")");
    }

    private static bool IsNews(EventChange change) => change.Kind is not (EventChangeKind.Listed or EventChangeKind.Dropped
        or EventChangeKind.Relisted or EventChangeKind.Replaced);

    private static void AppendWords(FeedText text, EventChange change) => _ = change.Kind switch
    {
        EventChangeKind.Moved => text.Append("moved from ").Append(change.Before).Append(", now ").Append(change.After),
        EventChangeKind.Renamed => text.Append("renamed from “").Append(change.Before, MaxBefore).Append("”"),
        EventChangeKind.Relinked => text.Append("new link"),
        EventChangeKind.Relocated => text.Append(change.Before is null ? "place added" : "place changed from ").Append(change.Before, MaxBefore),
        EventChangeKind.Reformatted => text.Append("changed from ").Append(change.Before).Append(" to ").Append(change.After),
        EventChangeKind.Reinstated => text.Append("no longer cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
    };
}
