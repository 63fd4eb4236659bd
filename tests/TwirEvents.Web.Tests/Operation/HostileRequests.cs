using System.Globalization;
using System.Text;

namespace TwirEvents.Web.Tests.Operation;

/// <summary>Requests that nobody sends by mistake, the same for the same seed: long, broken, injected, with parts out of order.</summary>
internal sealed class HostileRequests(int seed)
{
    private static readonly string[] Paths =
    [
        "/events.ics", "/events.json", "/events.jcal", "/events.atom", "/regions/europe.ics", "/groups/rust-berlin.json", "/countries/de.atom",
        "/events/00000000-0000-0000-0000-000000000000.ics", "/", "/groups", "/check", "/issues", "/status", "/embed", "/sitemap.xml",
        "/openapi.json", "/health/ready", "/events.ics/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//events.ics", "/regions/%00.ics",
        "/groups/%F0%9F%A6%80.ics", "/groups/%FF%FE.ics", "/regions/'%20OR%201=1--.ics", "/events/%7B7*7%7D.ics", "/badge/x.svg",
    ];

    private static readonly string[] Names =
        ["region", "country", "city", "near", "within", "group", "format", "q", "from", "to", "cancelled", "alarm", "Region", "x", "", "__proto__", "a[b]"];

    private static readonly string[] Values =
    [
        "europe", "europe,asia,-virtual", "-", ",,,,", "de", "köln", "berlin", "52.52,13.40", "NaN,NaN", "1e999,-1e999", "91,181", "99999999km", "-1km",
        "2026-09-01", "0000-00-00", "9999-12-31", "2026-02-30", "in-person", "hide", "30d", "-30d", "99999999999999999999h", "' OR 1=1 --",
        "<script>alert(1)</script>", "${jndi:ldap://x}", "{{7*7}}", "../../etc/passwd", "\r\nSet-Cookie: a=b", "\0", "\u202E", "🦀🦀🦀", "e\u0301\u0301\u0301",
        "\uFFFF", "%", "%%%", "+++", "(?:a+)+$", ".*",
    ];

    private static readonly string[] Headers =
    [
        "Range: bytes=0-0", "Range: bytes=99999999999-", "Range: bytes=-1,-1,-1,-1", "Range: lines=a-b", "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/W/\"x\"",
        "If-Modified-Since: yesterday", "If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT", "If-Match: \"x\"", "Accept: */*;q=", "Accept: text/html;q=2,,,;;",
        "Accept-Encoding: gzip;q=NaN, *;q=-1", "Accept-Encoding: ,,,;=;", "Accept-Language: xx-\u00e9", "Cookie: a=b; =; ;;;", "Content-Type: ;;;", "Origin: null",
        "X-Forwarded-For: 1.2.3.4, ::::, x", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript", "Forwarded: for=_x;host=\"", "X-HTTP-Method-Override: DELETE",
        "Expect: 100-continue", "Upgrade: h2c", "Authorization: Basic !!!!", "Transfer-Encoding: gzip, chunked", "Content-Length: -1", "Content-Length: 5",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE", "PROPFIND", "get", "X"];

    private readonly Random _random = new(seed);

    /// <summary>The next request, as it goes over the wire.</summary>
    public byte[] Next()
    {
        var request = new StringBuilder().Append(Any(Methods)).Append(' ').Append(Path()).Append(Query()).Append(" HTTP/1.1\r\nHost: ").Append(Host())
            .Append("\r\nConnection: close\r\n");
        for (var headers = _random.Next(4); headers > 0; headers--)
            request.Append(Any(Headers)).Append("\r\n");
        if (_random.Next(100) == 0)
            request.Append(CultureInfo.InvariantCulture, $"X-Long: {new string('x', _random.Next(40_000))}\r\n");
        return Encoding.Latin1.GetBytes(request.Append("\r\n").ToString());
    }

    private string Path() => _random.Next(50) == 0 ? $"/{new string('a', _random.Next(9000))}.ics" : Any(Paths);

    private string Query()
    {
        var parameters = Enumerable.Range(0, _random.Next(_random.Next(20) == 0 ? 200 : 5)).Select(_ => $"{Any(Names)}={Value()}").ToArray();
        _random.Shuffle(parameters);
        return parameters.Length == 0 ? Any(["", "?", "?&&&=", "?="]) : $"?{string.Join('&', parameters)}";
    }

    private string Value()
    {
        var value = _random.Next(4) switch
        {
            0 => string.Join(',', Enumerable.Range(0, _random.Next(30)).Select(_ => Any(Values))),
            1 => $"{Any(Values)}{_random.Next()}",                  // one that nobody asked for before: caches must not keep them all
            2 => new string((char)_random.Next(33, 0x3000), _random.Next(1, 300)),
            _ => Any(Values),
        };
        // Half of them as a browser would, the rest as octets; a blank or a line break would end the request line.
        return _random.Next(2) == 0 ? Uri.EscapeDataString(Whole(value))
            : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value.Replace(' ', '+').Replace("\r\n", "%0d%0a", StringComparison.Ordinal)));
    }

    private static string Whole(string text) => new([.. text.Select(c => char.IsSurrogate(c) ? 'x' : c)]);

    private string Host() => _random.Next(20) == 0 ? Any(["", "evil.example:99999", "a b", "[::", "\u00ff", new string('h', 300)]) : "localhost";

    private string Any(string[] choices) => choices[_random.Next(choices.Length)];
}
