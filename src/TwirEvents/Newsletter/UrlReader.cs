namespace TwirEvents.Newsletter;

/// <summary>Reads the target of a link.</summary>
internal static class UrlReader
{
    private static readonly string[] Schemes = ["https://", "http://", "irc://", "ircs://", "mailto:"];

    // Slips seen in issues, and what can only be meant.
    private static readonly (string Slip, string Meant)[] Slips =
    [
        ("hhttps://", "https://"), ("hhttp://", "http://"), ("htttps://", "https://"), ("htttp://", "http://"),
        ("ttps://", "https://"), ("ttp://", "http://"), ("http:s//", "https://"), ("https//", "https://"), ("http//", "http://"),
        ("https:://", "https://"), ("http:://", "http://"), ("https:///", "https://"), ("http:///", "http://"),
        ("https:/", "https://"), ("http:/", "http://"), ("https://https://", "https://"), ("http://http://", "http://"),
        ("https://http://", "http://"), ("http://https://", "https://"), ("www.", "http://www."),
    ];

    /// <returns>The URL as listed, a slip of its beginning repaired; <c>null</c> where it is no absolute URL of a known scheme.</returns>
    public static string? Read(string target, Findings findings)
    {
        var url = target.Trim();
        var repaired = Repaired(url);
        if (!HasAuthority(repaired))
        {
            findings.Add(DiagnosticCode.UrlInvalid, url.Length == 0
                ? "A link has no address: put the page's URL between the round brackets."
                : $"'{url}' is no web address: write it out from https:// on.", target);
            return null;
        }

        if (!ReferenceEquals(repaired, url))
            findings.Add(DiagnosticCode.UrlRepaired, $"The address '{url}' was taken for '{repaired}'.", url);
        return repaired;
    }

    private static string Repaired(string url)
    {
        if (url.StartsWith("https://", StringComparison.Ordinal) && url.Length > 8 && url[8] is not ('/' or ':' or 'h'))
            return url;
        var best = url;
        var length = 0;
        foreach (var (slip, meant) in Slips)
        {
            if (slip.Length > length && url.StartsWith(slip, StringComparison.OrdinalIgnoreCase)
                && !(slip.EndsWith(":/", StringComparison.Ordinal) && url.AsSpan(slip.Length).StartsWith("/")))
            {
                best = string.Concat(meant, url.AsSpan(slip.Length));
                length = slip.Length;
            }
        }

        return best;
    }

    private static bool HasAuthority(string url)
    {
        foreach (var scheme in Schemes)
        {
            if (url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return url.Length > scheme.Length && url[scheme.Length] is not ('/' or '?' or '#' or ':') && !url.AsSpan().ContainsAny(" \t\n\r");
        }

        return false;
    }
}
