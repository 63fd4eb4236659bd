using System.Globalization;
using NodaTime;

namespace TwirEvents.Newsletter;

/// <summary>How much a link says about which meeting is meant.</summary>
public enum LinkKind
{
    /// <summary>It names one meeting: a number of Meetup, an id of Luma, a path with a number.</summary>
    Occurrence,

    /// <summary>It names one meeting and its day: a <see cref="MeetupSeriesId"/>, a path with a date.</summary>
    Dated,

    /// <summary>It serves many meetings: a group's page, a home page, a chat or call room, a wiki page.</summary>
    Shared,
}

/// <summary>Tells the kind of a link from its parts.</summary>
internal static class LinkKinds
{
    private const int DayLength = 10;

    public static LinkKind Of(string host, ReadOnlySpan<char> path, string tail)
    {
        if (IsRoom(host) || IsWiki(host, path) || NamesWhatLasts(path))
            return LinkKind.Shared;
        if (DayIn(path) is not null)
            return LinkKind.Dated;
        return HasDigit(path) || HasDigit(tail) || IsLumaId(host, path) || IsPartifulId(host, path) ? LinkKind.Occurrence : LinkKind.Shared;
    }

    public static LinkKind OfMeetupEvent(ReadOnlySpan<char> id, MeetupSeriesId? series) =>
        series is not null ? LinkKind.Dated : id.ContainsAnyExceptInRange('0', '9') ? LinkKind.Shared : LinkKind.Occurrence;

    public static bool IsRoom(ReadOnlySpan<char> host) =>
        host is "t.me" or "discord.gg" or "discord.com" or "discordapp.com" or "meet.jit.si" or "meet.google.com" or "zoom.us"
            or "chat.mibbit.com" or "irc.mozilla.org" or "irc.libera.chat"
        || host.EndsWith(".zoom.us", StringComparison.Ordinal);

    /// <summary>The day in a path such as <c>2022/11/22/rust-hack-and-learn.html</c> or <c>meetups/2023-10-31</c>.</summary>
    public static LocalDate? DayIn(ReadOnlySpan<char> path)
    {
        for (var i = 0; i + DayLength <= path.Length; i++)
        {
            if (path[i + 4] is '/' or '-' && path[i + 7] == path[i + 4]
                && (i == 0 || !char.IsAsciiDigit(path[i - 1])) && (i + DayLength == path.Length || !char.IsAsciiDigit(path[i + DayLength]))
                && Number(path.Slice(i, 4)) is >= 2000 and var year && Number(path.Slice(i + 5, 2)) is >= 1 and <= 12 and var month
                && Number(path.Slice(i + 8, 2)) is >= 1 and var day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
                return new(year, month, day);
        }

        return null;
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsWiki(string host, ReadOnlySpan<char> path) =>
        host.StartsWith("wiki.", StringComparison.Ordinal) || path.StartsWith("wiki/", StringComparison.Ordinal)
        || path.Contains("/wiki/", StringComparison.Ordinal);

    // Organizers, groups, calendars and topics of forums (t/) have numbers too: eventbrite.com/o/paris-rustaceans-742, linkedin.com/groups/743,
    // luma.com/calendar/cal-5Z, users.rust-lang.org/t/first-belgian-rust-meetup/11172.
    private static bool NamesWhatLasts(ReadOnlySpan<char> path)
    {
        var length = path.IndexOf('/');
        var first = length < 0 ? path : path[..length];
        return first is "o" or "cc" or "t" or "group" or "groups" or "company" or "user" || path.StartsWith("calendar/cal-", StringComparison.Ordinal)
            || first.StartsWith("@", StringComparison.Ordinal);
    }

    // Eight letters and digits, of which it may have none.
    private static bool IsLumaId(string host, ReadOnlySpan<char> path) =>
        host == "luma.com" && path.Length == 8 && !path.ContainsAnyExceptInRange('a', 'z');

    private static bool IsPartifulId(string host, ReadOnlySpan<char> path) =>
        host == "partiful.com" && path.StartsWith("e/", StringComparison.Ordinal);

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');
}
