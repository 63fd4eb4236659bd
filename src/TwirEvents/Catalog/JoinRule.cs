namespace TwirEvents.Catalog;

/// <summary>What made a listing part of its event: the rules in the order in which they are tried.</summary>
public enum JoinRule
{
    /// <summary>None: the listing introduced the event.</summary>
    Introduced,

    /// <summary>In one issue: the same start and the same link.</summary>
    SameLink,

    /// <summary>In one issue: the same start, group and title, once with the id of a series of Meetup and once with a number.</summary>
    SeriesAndNumber,

    /// <summary>In one issue: the same start, group and city, on different sites.</summary>
    OtherSite,

    /// <summary>In one issue: the same days and city, and two shared links of one host, such as a home page and a page below it.</summary>
    PagesOfOneSite,

    /// <summary>In one issue: the same days and country, and the title of one names the group of the other.</summary>
    TitleNamesGroup,

    /// <summary>Across issues: the same start and a link in common.</summary>
    LinkAndStart,

    /// <summary>Across issues: a link that names one meeting, with another start: the event moved.</summary>
    Moved,

    /// <summary>Across issues: the same group and start, where the issue lists the event no other way: its link or title was replaced.</summary>
    Replaced,

    /// <summary>Across issues: the same group and title, where the issue lists the event no other way: it moved under a new link.</summary>
    MovedAndReplaced,
}
