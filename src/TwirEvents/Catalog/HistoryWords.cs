namespace TwirEvents.Catalog;

/// <summary>The story of an event in plain words, the same on the command line and on the pages.</summary>
public static class HistoryWords
{
    /// <summary>What happened, without the issue in which it did: <c>Moved from 2026-09-10 to 2026-09-11</c>.</summary>
    public static string InWords(this EventChange change)
    {
        var fromTo = $"from {change.Before ?? "none"} to {change.After ?? "none"}";
        return change.Kind switch
        {
            EventChangeKind.Listed => "First listed",
            EventChangeKind.Moved => $"Moved {fromTo}",
            EventChangeKind.Renamed => $"Renamed from “{change.Before}” to “{change.After}”",
            EventChangeKind.Relinked => $"Link changed {fromTo}",
            EventChangeKind.Relocated => $"Place changed {fromTo}",
            EventChangeKind.Reformatted => $"Changed {fromTo}",
            EventChangeKind.Cancelled => "Cancelled",
            EventChangeKind.Reinstated => "No longer cancelled",
            EventChangeKind.Dropped => "Left out",
            EventChangeKind.Relisted => "Listed again",
            EventChangeKind.Replaced => $"Found to be the event {change.After}, which is listed in its stead",
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null),
        };
    }

    /// <summary>Why a listing is one of the event: <c>the same day and link as before</c>.</summary>
    public static string InWords(this JoinRule rule) => rule switch
    {
        JoinRule.Introduced => "the first entry of the event",
        JoinRule.SameLink => "the same day and link as another entry of the issue",
        JoinRule.SeriesAndNumber => "the same day, group and title as another entry of the issue, under Meetup's other id",
        JoinRule.OtherSite => "the same day, group and city as another entry of the issue, on another site",
        JoinRule.PagesOfOneSite => "the same days and city as another entry of the issue, on another page of the site",
        JoinRule.TitleNamesGroup => "the same days and country as another entry of the issue, and a title that names the group",
        JoinRule.LinkAndStart => "the same day and link as before",
        JoinRule.Moved => "the same link as before on another day",
        JoinRule.Replaced => "the same group and day as before under another link or title",
        JoinRule.MovedAndReplaced => "the same group and title as before under another link on another day",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
