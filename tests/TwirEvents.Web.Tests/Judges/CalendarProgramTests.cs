using System.Text;
using TwirEvents.Tests.Feeds.Checks;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>Check 40 of calendar.md: programs that people have their calendar in take every event of every feed.</summary>
[Collection(JudgedFeedsGroup.Name)]
public sealed class CalendarProgramTests(JudgedFeeds judged)
{
    [JudgeFact("khal", JudgeKind.PythonModule)]
    public async Task Khal_imports_and_lists_every_event()
    {
        using var home = TempFolder.InMemory();   // it waits for the disk after each event
        foreach (var file in judged.Files)
            Directory.CreateDirectory(home[Path.GetFileNameWithoutExtension(file)]);
        home.Write("khal.conf", $"""
            [calendars]
            {string.Join('\n', judged.Files.Select(file => Path.GetFileNameWithoutExtension(file)).Select(name => $"[[{name}]]\npath = {home[name]}"))}
            [locale]
            timeformat = %H:%M
            dateformat = %Y%m%d
            longdateformat = %Y%m%d
            datetimeformat = %Y%m%d %H:%M
            longdatetimeformat = %Y%m%d %H:%M
            local_timezone = UTC
            default_timezone = UTC
            [sqlite]
            path = {home["khal.db"]}
            """);
        await RunAsync(judged.Folder, JudgeFactAttribute.Python, [JudgeFactAttribute.Program("import_with_khal.py"), home["khal.conf"], .. judged.Files]);

        string[] list = ["list", "--day-format", "", "--format", "{calendar}.ics\t{uid}\t{start-date-long}\t{end-date-long}\t{title}"];
        var first = judged.Events.Min(e => e.Start);
        var days = judged.Events.Max(e => e.End).DayNumber - first.DayNumber + 1;
        var lines = await RunAsync(home, "khal", ["-c", home["khal.conf"], .. list, $"{first:yyyyMMdd}", $"{days}d"]);

        // It lists an event of several days on each of them, and the last day as such.
        Assert.Equal(
            judged.Events.Select(e => $"{e.File}\t{e.Uid}\t{e.Start:yyyyMMdd}\t{e.End:yyyyMMdd}\t{e.Title}").Order(StringComparer.Ordinal),
            lines.Split('\n')[..^1].Distinct().Order(StringComparer.Ordinal));
    }

    [JudgeFact("calcurse")]
    public async Task Calcurse_imports_every_event_and_skips_nothing()
    {
        foreach (var file in judged.Files)
        {
            using var home = new TempFolder();
            var expected = judged.Events.Where(e => e.File == file).ToList();
            var report = await RunAsync(home, "calcurse", ["-D", home["data"], "-i", judged.Folder[file]]);
            Assert.Matches($"0 apps / {expected.Count} events? / 0 todos / 0 skipped", report);

            // It knows no identities, and an event of several days as one that is repeated until the last.
            var export = StrictCalendar.Read(Encoding.UTF8.GetBytes(
                (await RunAsync(home, "calcurse", ["-D", home["data"], "-xical"])).ReplaceLineEndings("\r\n")));
            Assert.Equal(
                expected.Select(e => $"{e.Start:yyyyMMdd} {e.End:yyyyMMdd} {e.Title}").Order(StringComparer.Ordinal),
                export.Events.Select(e => $"{e["DTSTART"]} {e["RRULE"]?[^8..] ?? e["DTSTART"]} {e.Text("SUMMARY")}").Order(StringComparer.Ordinal));
        }
    }

    [JudgeFact("thunderbird")]
    public async Task Thunderbird_subscribes_to_every_feed_and_has_every_event()
    {
        using var home = TempFolder.InMemory();
        var calendars = judged.Files.Zip(judged.Addresses, (file, address) => $"{file}={new Uri(judged.Client.BaseAddress!, address)}");
        var lines = await RunAsync(home, JudgeFactAttribute.Python,
            [JudgeFactAttribute.Program("read_with_thunderbird.py"), home["profile"], $"{judged.Events.Count}", .. calendars]);

        Assert.Equal(judged.Events.Select(e => e.Line).Order(StringComparer.Ordinal), lines.Split('\n')[..^1].Order(StringComparer.Ordinal));
    }

    // Some log to the stream for errors.
    private static async Task<string> RunAsync(TempFolder home, string program, IEnumerable<string> arguments)
    {
        var result = await Command.RunAsync(home, program, arguments);
        Assert.True(result.Exit == 0, $"{program} ended with {result.Exit}: {result.Output}{result.Error}");
        return result.Output + result.Error;
    }
}
