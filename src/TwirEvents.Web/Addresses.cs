using Microsoft.Extensions.Primitives;

namespace TwirEvents.Web;

/// <summary>What a request says of itself: the address of the service and the query.</summary>
public static class Addresses
{
    private const int MaxHost = 260;   // the longest name of a host, with a port behind it: RFC 1035, section 2.3.4

    private static readonly Uri Nowhere = new("http://localhost/");

    /// <summary>The address of the service: scheme and host of the request; a host that is none becomes <c>localhost</c>.</summary>
    public static Uri Site(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The header itself: HttpRequest.Host makes letters of Punycode, and throws where it is none.
        var host = request.Headers.Host.ToString();
        return host.Length is > 0 and <= MaxHost
            && Uri.TryCreate($"{request.Scheme}://{host}/", UriKind.Absolute, out var site) ? site : Nowhere;
    }

    /// <summary>The absolute address of a path of the service, which begins without a slash.</summary>
    public static Uri At(this Uri site, string path) => new(site, path);

    /// <summary>The query's parameters, repeated ones each for itself.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parameters(request.Query);
    }

    /// <summary>The parameters of a query that was read, repeated ones each for itself.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(IEnumerable<KeyValuePair<string, StringValues>> query) =>
        query.SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? ""));
}
