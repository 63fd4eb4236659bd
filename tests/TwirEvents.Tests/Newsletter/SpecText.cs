using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Newsletter;

/// <summary>What an issue gave, in the forms that specs compare.</summary>
/// <remarks>
/// <c>events</c> has a line for each listing: <c>line: days | format | places | region | groups | links | ! warnings</c>, with
/// <c>-</c> for what there is not; a title that no link has stands in quotes. An entry that gives no listing shows its
/// diagnostics alone: <c>line: ! codes</c>.
/// </remarks>
internal static class SpecText
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Spec spec)
    {
        if (!IssueReader.TryRead(spec.Issue, out var issue, out var problem))
            return $"! {problem}";
        return spec.Form switch
        {
            "events" => Events(issue, spec.LinesAbove),
            "json" => string.Join('\n', issue.Listings.Select(ToJson)),
            "messages" => string.Join('\n', issue.Diagnostics.Select(d => Numbered(d.Line - spec.LinesAbove, $"{d.Code}: {d.Message}"))),
            _ => throw new FormatException($"{spec.Name}: '{spec.Form}' is no form of what a spec gives."),
        };
    }

    /// <summary>The line of a listing, without its number.</summary>
    public static string Of(Listing listing)
    {
        var text = new StringBuilder(Day(listing.Dates.Start));
        if (listing.Dates.Length > 1)
            text.Append(" to ").Append(Day(listing.Dates.End));
        text.Append(" | ").Append(listing.Format.Name())
            .Append(" | ").Append(Joined(listing.Places.Select(PlaceText.Of)))
            .Append(" | ").Append(listing.Region?.Name() ?? "-")
            .Append(" | ").Append(Joined(listing.Groups.Select(g => g.Url is null ? g.Name : $"{g.Name} → {g.Url}")))
            .Append(" | ");
        if (listing.Links is not [var first, ..] || first.Title != listing.Title || first.Url != listing.Url)
            text.Append(CultureInfo.InvariantCulture, $"\"{listing.Title}\"").Append(listing.Links.Count > 0 ? " " : "");
        if (listing.Links.Count > 0)
            text.AppendJoin(" + ", listing.Links.Select(l => $"{l.Title} → {l.Url ?? "-"}"));
        if (listing.Warnings.Count > 0)
            text.Append(" | ! ").AppendJoin(", ", listing.Warnings);
        return text.ToString();
    }

    private static string Events(Issue issue, int linesAbove)
    {
        var listings = issue.Listings.Select(l => (l.Line, Text: Of(l)));
        var problems = issue.Diagnostics.Where(d => d.Code.Severity == Severity.Error).Select(d => (d.Line, Text: $"! {d.Code}"));
        return string.Join('\n', listings.Concat(problems).OrderBy(l => l.Line).Select(l => Numbered(l.Line - linesAbove, l.Text)));
    }

    private static string ToJson(Listing listing)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
            ListingJson.Write(json, listing);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Joined(IEnumerable<string> texts) => string.Join(" + ", texts) is { Length: > 0 } joined ? joined : "-";

    private static string Day(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Numbered(int line, string text) => string.Create(CultureInfo.InvariantCulture, $"{line}: {text}");
}
