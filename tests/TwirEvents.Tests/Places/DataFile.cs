using TwirEvents.Places;

namespace TwirEvents.Tests.Places;

/// <summary>The data files as text, to check what no look-up shows.</summary>
internal static class DataFile
{
    public static IReadOnlyList<string> Lines(string file)
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream(file);
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }

    public static IReadOnlyList<string[]> Rows(string file) =>
        [.. Lines(file).Where(line => line is not ("" or ['#', ..])).Select(line => line.Split('\t'))];
}
