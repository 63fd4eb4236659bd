using System.Text;

namespace TwirEvents.Tests.Feeds;

/// <summary>The checks themselves: a faulty calendar for each, made from a good one.</summary>
public class CalendarCheckTests
{
    private const string Good =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Somebody//Something 1//EN
        CALSCALE:GREGORIAN
        NAME:Rust
        X-WR-CALNAME:Rust
        DESCRIPTION:Meetups\, conferences
        X-WR-CALDESC:Meetups\, conferences
        URL:https://rust.example/
        SOURCE;VALUE=URI:https://rust.example/events.ics
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        X-PUBLISHED-TTL:PT6H
        BEGIN:VEVENT
        UID:6f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11
        DTSTAMP:20240911T000000Z
        CREATED:20240904T000000Z
        LAST-MODIFIED:20240911T000000Z
        SEQUENCE:1
        DTSTART;VALUE=DATE:20240912
        DTEND;VALUE=DATE:20240914
        SUMMARY:Zürich: 🦀 meetup for all who came along on any day of the meetu
         pé👩‍👧
        DESCRIPTION:https://a.example/1\nCafé\; \\o/
        LOCATION:Zürich\, Switzerland
        URL:https://a.example/1
        CONFERENCE;VALUE=URI:irc://irc.example/rust
        CATEGORIES:Europe,In person
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        END:VEVENT
        BEGIN:VEVENT
        UID:7f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11
        DTSTAMP:20240911T000000Z
        CREATED:20240911T000000Z
        LAST-MODIFIED:20240911T000000Z
        SEQUENCE:0
        DTSTART;VALUE=DATE:20240912
        DTEND;VALUE=DATE:20240913
        SUMMARY:Cancelled: Talks
        DESCRIPTION:No link
        STATUS:CANCELLED
        TRANSP:TRANSPARENT
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        END:VEVENT
        END:VCALENDAR

        """;

    private static readonly Expectation Expected = new() { Source = "https://rust.example/events.ics", Today = new(2024, 9, 11) };

    [Fact]
    public void A_good_calendar_has_no_fault() => Assert.Empty(FaultsOf(Good.ReplaceLineEndings("\r\n")));

    // The first number is that of the check which the row is about; others follow where one fault is several. U+F7xx is the octet xx.
    [Theory]
    [InlineData("1 6", "Talks", "Tal\uF7FFks")] // no UTF-8
    [InlineData("1", "Café", "Cafe\u0301")] // not in normal form C
    [InlineData("1 6 9", "BEGIN:VCALENDAR", "\uFEFFBEGIN:VCALENDAR", "11 12 13 33 34 W13")]
    [InlineData("2 6", "STATUS:CANCELLED\r\n", "STATUS:CANCELLED\n", "25 26")] // the next line is in the value
    [InlineData("2 6", "Talks", "Ta\rlks")]
    [InlineData("2 8 9", "END:VCALENDAR\r\n", "END:VCALENDAR")]
    [InlineData("3 8", "SUMMARY:Cancelled: Talks", "SUMMARY:Cancelled: Talks about what one can put in a single line of text and yet more")]
    [InlineData("4 1 3 6 8", "meetu\r\n pé", "meet\uF7C3\r\n \uF7A9p")]
    [InlineData("W4", "the meetu\r\n pé👩‍👧", "t 👩‍\r\n 👧")]
    [InlineData("5 9", "STATUS:CANCELLED", "\r\nSTATUS:CANCELLED")]
    [InlineData("5 8", "STATUS:CANCELLED", " \r\nSTATUS:CANCELLED")] // an empty continuation
    [InlineData("6", "Talks", "T\alks")]
    [InlineData("6", "Talks", "T\talks")]
    [InlineData("6", "Talks", "T\u009balks")] // C1
    [InlineData("6", "Talks", "T\u2028alks")] // a line break to vdirsyncer
    [InlineData("6", "Talks", "T\u202ealks")] // right-to-left override
    [InlineData("6", "Talks", "T\ufffdalks")] // what a lost character left
    [InlineData("8", "meetu\r\n p", "meet\r\n up")]
    [InlineData("8", "Talks", "Ta\r\n lks")]
    [InlineData("9", "END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR")]
    [InlineData("9", "END:VCALENDAR", "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR")]
    [InlineData("9", "SEQUENCE:0", "SEQUENCE", "17")]
    [InlineData("9", "SEQUENCE:0", "Sequence:0", "17")]
    [InlineData("10", "END:VCALENDAR", "CALSCALE:GREGORIAN\r\nEND:VCALENDAR", "15")]
    [InlineData("11", "VERSION:2.0\r\n", "")]
    [InlineData("11", "VERSION:2.0", "VERSION:1.0")]
    [InlineData("11", "VERSION:2.0\r\nPRODID:-//Somebody//Something 1//EN", "PRODID:-//Somebody//Something 1//EN\r\nVERSION:2.0")]
    [InlineData("11", "PRODID:-//Somebody//Something 1//EN\r\n", "")]
    [InlineData("11 15", "CALSCALE:GREGORIAN", "PRODID:2")]
    [InlineData("11", "CALSCALE:GREGORIAN", "CALSCALE:JULIAN")]
    [InlineData("12 14", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")]
    [InlineData("12 14", "CALSCALE:GREGORIAN", "UID:1")] // vdirsyncer would take all events for one
    [InlineData("12 14", "CALSCALE:GREGORIAN", "LAST-MODIFIED:20240911T000000Z")]
    [InlineData("14", "STATUS:CANCELLED", "STATUS:CANCELLED\r\nX-ALT-DESC:Talks")]
    [InlineData("14", "STATUS:CANCELLED", "STATUS:CANCELLED\r\nGEO:47.3;8.5")]
    [InlineData("14", "END:VCALENDAR", "BEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR")]
    [InlineData("15", "SUMMARY:Cancelled: Talks", "SUMMARY:Cancelled: Talks\r\nSUMMARY:More talks")]
    [InlineData("16", "LOCATION:", "LOCATION;LANGUAGE=en:")]
    [InlineData("16 33", "REFRESH-INTERVAL;VALUE=DURATION:", "REFRESH-INTERVAL:")]
    [InlineData("16", "CONFERENCE;VALUE=URI:", "CONFERENCE:")]
    [InlineData("17", "UID:7f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11\r\n", "", "35")]
    [InlineData("17", "DTEND;VALUE=DATE:20240913\r\n", "")]
    [InlineData("17", "SEQUENCE:0\r\n", "")]
    [InlineData("18 35", "UID:7f", "UID:6F")]
    [InlineData("18", "UID:7f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11", "UID:7f1d7a3e-3f0e-5b8a-9a1e-2a7c5a0f1b11@rust.example")]
    [InlineData("18", "UID:7f", "UID:6f")] // twice
    [InlineData("19", "20240913", "20240931")]
    [InlineData("19 16", "DTEND;VALUE=DATE:20240913", "DTEND:20240913")]
    [InlineData("19 16", "DTEND;VALUE=DATE:20240913", "DTEND;TZID=Europe/Zurich:20240913")]
    [InlineData("19 16", "DTEND;VALUE=DATE:20240913", "DTEND:20240913T000000Z")]
    [InlineData("20", "20240913", "20240912")] // DTEND is exclusive
    [InlineData("20", "20240913", "20240911")]
    [InlineData("20", "20240913", "20250912", "W20")] // a slip in the year
    [InlineData("W20", "20240913", "20240930")]
    [InlineData("21 14", "STATUS:CANCELLED", "STATUS:CANCELLED\r\nRRULE:FREQ=DAILY")]
    [InlineData("21 14", "STATUS:CANCELLED", "STATUS:CANCELLED\r\nATTENDEE:mailto:a@example.org")]
    [InlineData("21", "END:VEVENT\r\nEND:VCALENDAR", "BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR")]
    [InlineData("22", "LAST-MODIFIED:20240911T000000Z\r\nSEQUENCE:0", "LAST-MODIFIED:20240912T000000Z\r\nSEQUENCE:0")]
    [InlineData("22", "20240911T000000Z", "20240912T000000Z")] // in the future
    [InlineData("22 23", "20240911T000000Z", "20240911T000000")] // in no time zone
    [InlineData("23", "CREATED:20240911", "CREATED:20240912")]
    [InlineData("24", "SEQUENCE:0", "SEQUENCE:-1")]
    [InlineData("24", "SEQUENCE:0", "SEQUENCE:one")]
    [InlineData("25", "STATUS:CANCELLED", "STATUS:CANCELED")]
    [InlineData("25", "Cancelled: Talks", "Talks")]
    [InlineData("26", "TRANSP:TRANSPARENT", "TRANSP:OPAQUE")]
    [InlineData("26", "X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n", "")]
    [InlineData("27", "Talks", "Talks\\nand more")]
    [InlineData("27", "Talks", "Talks ")]
    [InlineData("27 25", "SUMMARY:Cancelled: Talks", "SUMMARY:")]
    [InlineData("W27", "Talks", "Talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks, talks", "3 8 28")]
    [InlineData("28", @"Zürich\,", "Zürich,")]
    [InlineData("28", @"Café\;", "Café;", "30")] // what cannot be read is no link
    [InlineData("28", @"\\o/", @"\o/", "30")]
    [InlineData("28", "Cancelled: Talks", @"Cancelled: Talks\: more")]
    [InlineData("28", "Talks", @"Talks\")]
    [InlineData("29 30", "URL:https://a.example/1", "URL:javascript:alert(1)")]
    [InlineData("29 30", "URL:https://a.example/1", "URL:/1")]
    [InlineData("29 30", "URL:https://a.example/1", "URL:https://user@a.example/1")]
    [InlineData("29 30", "URL:https://a.example/1", "URL:https://a.example/a b")]
    [InlineData("29 30", "URL:https://a.example/1", "URL:https://a.example/ü")]
    [InlineData("29 30", "URL:https://a.example/1", @"URL:https://a.example/1\,2")]
    [InlineData("29", "irc://irc.example/rust", "mailto:rust@example.org")]
    [InlineData("30", "DESCRIPTION:https://a.example/1", "DESCRIPTION:See https://a.example/1")]
    [InlineData("W30", "No link", "<b>No</b> link")]
    [InlineData("W30", "No link", "[No](link)")]
    [InlineData("W31", "Europe,In person", "Europa,In person")]
    [InlineData("W32", "DTSTART;VALUE=DATE:20240912\r\nDTEND;VALUE=DATE:20240913", "DTSTART;VALUE=DATE:20280912\r\nDTEND;VALUE=DATE:20280913")]
    [InlineData("33", "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", "")]
    [InlineData("33", "PT6H", "P6H")] // no duration
    [InlineData("33", "PT6H", "PT30M")]
    [InlineData("33", "TTL:PT6H", "TTL:PT12H")]
    [InlineData("34", "SOURCE;VALUE=URI:https://rust.example/events.ics", "SOURCE;VALUE=URI:https://rust.example/events.ics?region=europe")]
    [InlineData("34", "SOURCE;VALUE=URI:https://rust.example/events.ics\r\n", "")]
    [InlineData("34", "NAME:Rust\r\nX", "NAME:Rust events\r\nX")]
    [InlineData("35", "DTSTART;VALUE=DATE:20240912\r\nDTEND;VALUE=DATE:20240913", "DTSTART;VALUE=DATE:20240911\r\nDTEND;VALUE=DATE:20240913")]
    public void A_faulty_calendar_fails_the_check_of_its_fault(string numbers, string part, string fault, string also = "")
    {
        var calendar = Good.ReplaceLineEndings("\r\n").Replace(part, fault, StringComparison.Ordinal);

        Assert.Equal(Sorted($"{numbers} {also}".Split(' ', StringSplitOptions.RemoveEmptyEntries)), Sorted(FaultsOf(calendar).Distinct()));
    }

    [Theory]
    [InlineData("13 W13", "")]
    [InlineData("W13", "BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nEND:VTIMEZONE\r\n")] // a quiet week
    public void A_calendar_without_events_is_told_from_one_without_anything(string numbers, string component)
    {
        var good = Good.ReplaceLineEndings("\r\n");
        var calendar = good[..good.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)] + component + "END:VCALENDAR\r\n";

        Assert.Equal(numbers.Split(' '), FaultsOf(calendar));
    }

    [Theory]
    [InlineData(1500, "")]
    [InlineData(1501, "7")]
    public void More_events_than_programs_take_are_a_fault(int count, string number)
    {
        var good = Good.ReplaceLineEndings("\r\n");
        var start = good.LastIndexOf("BEGIN:VEVENT", StringComparison.Ordinal);
        var end = good.IndexOf("END:VCALENDAR", StringComparison.Ordinal);
        var events = Enumerable.Range(0, count).Select(i => good[start..end].Replace("UID:7f1d", $"UID:{i:x4}", StringComparison.Ordinal));

        Assert.Equal(number, string.Concat(FaultsOf(good[..good.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal)] + string.Concat(events) + good[end..])));
    }

    [Fact]
    public void Every_check_from_1_to_35_is_there_and_is_proved_by_a_faulty_calendar()
    {
        var tables = typeof(CalendarCheckTests).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false))
            .SelectMany(row => ((InlineDataAttribute)row).GetData(null!)).Select(row => row[0] is string numbers ? numbers : $"{row[1]}");
        var proved = tables.Select(numbers => numbers.Split(' ')[0]).ToHashSet();

        Assert.Equal(Enumerable.Range(1, 35), CalendarChecks.All.Select(check => check.Number).Distinct());
        Assert.Empty(CalendarChecks.All.Select(check => new Fault(check, "").Number).Except([.. proved, "W13"]));
    }

    private static IEnumerable<string> FaultsOf(string calendar) =>
        CalendarChecks.FaultsOf(StrictCalendar.Read(Octets(calendar)), Expected).Select(fault => fault.Number);

    private static byte[] Octets(string text) =>
        [.. text.EnumerateRunes().SelectMany(rune => rune.Value is >= 0xF700 and <= 0xF7FF ? [(byte)rune.Value] : Encoding.UTF8.GetBytes(rune.ToString()))];

    private static IEnumerable<string> Sorted(IEnumerable<string> numbers) => numbers.Order(StringComparer.Ordinal);
}
