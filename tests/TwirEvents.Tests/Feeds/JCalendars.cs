using System.Buffers;
using System.Text.Json;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Feeds;

/// <summary>Feeds as jCal, written and turned back into iCalendar as RFC 7265, section 4, has it.</summary>
internal static class JCalendars
{
    // The properties that iCalendar gives a VALUE, by the type that jCal has for them.
    private static readonly (string Name, string Type)[] WithValue =
        [("dtstart", "date"), ("dtend", "date"), ("source", "uri"), ("conference", "uri"), ("refresh-interval", "duration")];

    public static byte[] Write(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        JCalWriter.Write(output, feed);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The content lines, unfolded, that say the same.</summary>
    public static IReadOnlyList<string> ContentLines(byte[] jcal)
    {
        using var document = JsonDocument.Parse(jcal);
        return [.. Component(document.RootElement)];
    }

    private static IEnumerable<string> Component(JsonElement component)
    {
        Assert.Equal(3, component.GetArrayLength());
        var name = component[0].GetString()!;
        Assert.Equal(name.ToLowerInvariant(), name);
        return [
            $"BEGIN:{name.ToUpperInvariant()}",
            .. component[1].EnumerateArray().Select(Property),
            .. component[2].EnumerateArray().SelectMany(Component),
            $"END:{name.ToUpperInvariant()}"];
    }

    private static string Property(JsonElement property)
    {
        var (name, type) = (property[0].GetString()!, property[2].GetString()!);
        Assert.Equal(name.ToLowerInvariant(), name);
        Assert.Empty(property[1].EnumerateObject());
        Assert.True(name.StartsWith("x-", StringComparison.Ordinal) == (type == "unknown"), $"{name} has the type {type}");
        var parameter = WithValue.Contains((name, type)) ? $";VALUE={type.ToUpperInvariant()}" : "";
        var values = property.EnumerateArray().Skip(3).Select(value => Value(type, value));
        return $"{name.ToUpperInvariant()}{parameter}:{string.Join(',', values)}";
    }

    private static string Value(string type, JsonElement value) => type switch
    {
        "text" => value.GetString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
        "uri" or "duration" or "unknown" => value.GetString()!,
        "date" => value.GetString()!.Replace("-", "", StringComparison.Ordinal),
        "date-time" => value.GetString()!.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal),
        "utc-offset" => value.GetString()!.Replace(":", "", StringComparison.Ordinal),
        "integer" => $"{value.GetInt32()}",
        _ => throw new FormatException($"Not a type: {type}"),
    };
}
