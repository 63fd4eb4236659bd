using TwirEvents.Tests;
using TwirEvents.Web.Tests.Support;

namespace TwirEvents.Web.Tests.Export;

/// <summary>A site written by the command says what the service says.</summary>
public sealed class ExportedSiteTests
{
    [CorpusFact]
    public async Task Every_exported_file_is_byte_for_byte_what_the_service_sends_at_its_address()
    {
        using var folder = new TempFolder();
        await using var app = new TestApp(folder, ("Source:Folder", Corpus.Issues), ("Clock:Today", "2026-06-17"));
        using var client = await app.StartAsync();
        await ExportAsync(folder, Corpus.Issues, "2026-06-17", client.BaseAddress!);

        var files = Feeds(folder);
        Assert.True(files.Count > 1000, $"{files.Count} files are too few");
        await AssertServedAsync(client, folder, Sample(files));
    }

    private static async Task ExportAsync(TempFolder folder, string issues, string today, Uri site)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "twirevents.dll");
        string[] arguments = [program, "export", issues, "--out", folder["site"], "--site", site.AbsoluteUri, "--today", today];
        var run = await Command.RunAsync(folder, "dotnet", arguments);
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.Exit);
    }

    private static async Task AssertServedAsync(HttpClient client, TempFolder folder, IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var served = await client.GetByteArrayAsync($"/{file}");
            var written = await File.ReadAllBytesAsync(folder[$"site/{file}"]);
            Assert.True(served.SequenceEqual(written), $"{file} is not what is served");
        }
    }

    private static List<string> Feeds(TempFolder folder) =>
    [
        .. Directory.EnumerateFiles(folder["site"], "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder["site"], file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => file != "index.html").Order(StringComparer.Ordinal),
    ];

    // All but groups; of these every tenth, in all its forms, and the ones with letters that an address escapes.
    private static IEnumerable<string> Sample(List<string> files)
    {
        var groups = files.Where(file => file.StartsWith("groups/", StringComparison.Ordinal)).GroupBy(file => file.Split('.')[0]).ToList();
        return files.Where(file => !file.StartsWith("groups/", StringComparison.Ordinal))
            .Concat(groups.Where((group, i) => i % 10 == 0 || group.Key.Any(letter => letter > 127)).SelectMany(group => group));
    }
}
