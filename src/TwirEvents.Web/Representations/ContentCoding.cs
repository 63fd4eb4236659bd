using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace TwirEvents.Web.Representations;

/// <summary>Reads which coding a client wants (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, section 12.5.3</see>).</summary>
public static class ContentCoding
{
    /// <summary>Whether a body is to be sent with gzip rather than as it is.</summary>
    /// <remarks>
    /// Of two that are equally welcome gzip is the smaller. Where nothing that there is would be welcome the body goes out all the
    /// same: calendar programs take an error for the end of the calendar.
    /// </remarks>
    public static bool IsGzip(StringValues acceptEncoding)
    {
        double? gzip = null, identity = null, others = null;
        foreach (var line in acceptEncoding)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                var item = line.AsSpan(range);
                var end = item.IndexOf(';');
                var coding = (end < 0 ? item : item[..end]).Trim();
                var weight = end < 0 ? 1 : Weight(item[(end + 1)..].Trim());
                if (Is(coding, "gzip") || Is(coding, "x-gzip"))
                    gzip = weight;
                else if (Is(coding, "identity"))
                    identity = weight;
                else if (Is(coding, "*"))
                    others = weight;
            }
        }

        // Who refuses what is not coded and does not say what else is welcome most likely understands gzip.
        var welcome = gzip ?? others ?? (identity is 0 ? 1 : 0);
        return welcome > 0 && welcome >= (identity ?? 0);
    }

    private static bool Is(ReadOnlySpan<char> coding, string name) => coding.Equals(name, StringComparison.OrdinalIgnoreCase);

    // A weight that is none must not turn on what an old program cannot read.
    private static double Weight(ReadOnlySpan<char> text) =>
        text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 0;
}
