using System.Text.Json;
using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>
/// Check 40 of calendar.md: libraries that know nothing of ours read its feeds of the real issues, and find the same events there,
/// with the same identities, days and titles, and nothing to complain of.
/// </summary>
[Collection(JudgedFeedsGroup.Name)]
public sealed class JudgeTests(JudgedFeeds judged)
{
    [CorpusFact]
    public void The_feeds_differ_in_all_that_has_ever_troubled_a_calendar()
    {
        string[] expected =
        [
            "none", "one", "few", "some", "many", "africa", "asia", "europe", "north-america", "south-america", "oceania", "no region",
            "in-person", "virtual", "hybrid", "confirmed", "cancelled", "several days", "no link", "several links", "changed",
            "long title", "escapes", "emoji", "other letters", "0 places", "1 places", "2 places",
        ];

        Assert.Empty(expected.Except(judged.Traits));
        Assert.Equal(20, judged.Addresses.Distinct().Count());
    }

    [JudgeFact("libical", JudgeKind.Library)]
    public async Task Libical_reads_every_event_and_its_restrictions_hold()
    {
        using var folder = new TempFolder();
        var flags = (await RunAsync("pkg-config", "--cflags", "--libs", "libical")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        await RunAsync("gcc", ["-Wall", "-Werror", "-o", folder["judge"], JudgeFactAttribute.Program("libical.c"), .. flags]);

        await ReadsAsync(folder["judge"]);
    }

    [JudgeFact("icalendar", JudgeKind.PythonModule)]
    public async Task Python_icalendar_reads_every_event() =>
        await ReadsAsync(JudgeFactAttribute.Python, JudgeFactAttribute.Program("read_with_icalendar.py"));

    [JudgeFact("vobject", JudgeKind.PythonModule)]
    public async Task Python_vobject_reads_every_event_and_finds_them_valid() =>
        await ReadsAsync(JudgeFactAttribute.Python, JudgeFactAttribute.Program("read_with_vobject.py"));

    [JudgeFact("ical.js", JudgeKind.NodeModule)]
    public async Task Ical_js_reads_every_event() => await ReadsAsync("node", JudgeFactAttribute.Program("read_with_icaljs.mjs"), IcalJs, "events");

    [JudgeFact("ical.js", JudgeKind.NodeModule)]
    public async Task Ical_js_makes_the_jCal_of_a_calendar_that_we_serve()
    {
        var lines = (await RunAsync("node", [JudgeFactAttribute.Program("read_with_icaljs.mjs"), IcalJs, "jcal", .. judged.Files])).Split('\n')[..^1];
        Assert.Equal(judged.Files.Count, lines.Length);
        foreach (var (line, address) in lines.Zip(judged.Addresses))
        {
            using var theirs = JsonDocument.Parse(line);
            using var ours = JsonDocument.Parse(await judged.Client.GetStringAsync(address.Replace(".ics", ".jcal", StringComparison.Ordinal)));
            Assert.Equal(JsonSerializer.Serialize(theirs), JsonSerializer.Serialize(ours));
        }
    }

    private static string IcalJs => Path.Combine(JudgeFactAttribute.NodeModules, "ical.js", "dist", "ical.js");

    private async Task ReadsAsync(string program, params string[] arguments)
    {
        var output = await RunAsync(program, [.. arguments, .. judged.Files]);
        Assert.Equal(judged.Events.Select(e => e.Line).Order(StringComparer.Ordinal), output.Split('\n')[..^1].Order(StringComparer.Ordinal));
    }

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var result = await Command.RunAsync(judged.Folder, program, arguments);
        Assert.True((result.Exit, result.Error) == (0, ""), $"{program} ended with {result.Exit}: {result.Error}");
        return result.Output;
    }
}
