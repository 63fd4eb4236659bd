using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>Calendar programs that know nothing of ours read its feed of the real issues: the same events as in its JSON.</summary>
public sealed class JudgeTests(ServedCorpus served) : IClassFixture<ServedCorpus>
{
    [JudgeFact("icalendar", isModule: true)]
    public async Task Python_icalendar_reads_every_event() => await PythonReads("""
        import sys, icalendar
        for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
            assert not event.errors, event.errors
            print(event["UID"])
        """);

    [JudgeFact("vobject", isModule: true)]
    public async Task Python_vobject_reads_every_event_and_finds_them_valid() => await PythonReads("""
        import sys, vobject
        calendar = vobject.readOne(sys.stdin.buffer.read().decode())
        calendar.validate(raiseException=True)
        for event in calendar.vevent_list:
            print(event.uid.value)
        """);

    [JudgeFact("khal")]
    public async Task Khal_imports_and_lists_every_event()
    {
        using var home = new TempFolder();
        Directory.CreateDirectory(home["calendar"]);
        home.Write("feed.ics", served.Calendar);
        home.Write("khal.conf", $"""
            [calendars]
            [[feed]]
            path = {home["calendar"]}
            [locale]
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            local_timezone = UTC
            default_timezone = UTC
            [sqlite]
            path = {home["khal.db"]}
            """);
        await Run(home, "khal", "-c", home["khal.conf"], "import", "--batch", "-a", "feed", home["feed.ics"]);
        var list = await Run(home, "khal", "-c", home["khal.conf"], "list", "--day-format", "", "--format", "{uid}", "2024-01-01", "1500d");
        Assert.Equal(served.Uids, Sorted(list));
    }

    [JudgeFact("vdirsyncer")]
    public async Task Vdirsyncer_syncs_every_event_and_then_nothing_more()
    {
        using var home = new TempFolder();
        Directory.CreateDirectory(home["files"]);
        home.Write("config", $"""
            [general]
            status_path = "{home["status"]}"
            [pair feed]
            a = "web"
            b = "files"
            collections = null
            [storage web]
            type = "http"
            url = "{served.Address}"
            [storage files]
            type = "filesystem"
            path = "{home["files"]}"
            fileext = ".ics"
            """);
        await Run(home, "vdirsyncer", "-c", home["config"], "discover", "feed");
        var first = await Run(home, "vdirsyncer", "-c", home["config"], "sync");
        Assert.Equal(served.Uids.Count, first.Split("Copying").Length - 1);
        Assert.Equal(served.Uids.Count, Files(home).Count());   // it gives them UIDs of its own

        var before = Files(home).Select(file => (file, File.GetLastWriteTimeUtc(file))).ToArray();
        var second = await Run(home, "vdirsyncer", "-c", home["config"], "sync");
        Assert.Equal("Syncing feed", second.Trim());
        Assert.Equal(before, Files(home).Select(file => (file, File.GetLastWriteTimeUtc(file))));
    }

    private async Task PythonReads(string program)
    {
        var result = await Command.RunAsync(served.Folder, JudgeFactAttribute.Python, ["-c", program], served.Calendar);
        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Equal(served.Uids, Sorted(result.Output));
    }

    // vdirsyncer logs to the stream for errors.
    private static async Task<string> Run(TempFolder home, string program, params string[] arguments)
    {
        var result = await Command.RunAsync(home, program, arguments);
        Assert.True(result.Exit == 0, $"{program} ended with {result.Exit}: {result.Output}{result.Error}");
        return result.Output + result.Error;
    }

    private static IEnumerable<string> Files(TempFolder home) => Directory.GetFiles(home["files"]).Order(StringComparer.Ordinal);

    // khal lists an event of several days on each of them.
    private static IEnumerable<string> Sorted(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct().Order(StringComparer.Ordinal);
}
