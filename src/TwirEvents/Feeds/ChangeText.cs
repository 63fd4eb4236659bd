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
        var history = rustEvent.History;
        var last = history.Count - 1;
        while (last >= 0 && !IsNews(history[last]))
            last--;
        if (last < 0)
            return text;
        var isCancelling = false;
        for (var i = 0; i <= last; i++)
            isCancelling |= history[i].Issue == history[last].Issue && history[i].Kind is EventChangeKind.Cancelled or EventChangeKind.Reinstated;
        var separator = " (";
        for (var i = 0; i <= last; i++)
        {
            // The word in the title that cancels an event is no new name.
            if (history[i].Issue != history[last].Issue || !IsNews(history[i])
                || (isCancelling && history[i].Kind is EventChangeKind.Cancelled or EventChangeKind.Renamed))
                continue;
            AppendWords(text.Append(separator), history[i]);
            separator = "; ";
        }

        return separator == " (" ? text : text.Append(")");
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
