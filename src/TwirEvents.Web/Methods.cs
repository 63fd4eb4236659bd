namespace TwirEvents.Web;

/// <summary>Sets of HTTP methods.</summary>
public static class Methods
{
    /// <summary>Calendar programs and link checkers ask with HEAD, which a route for GET alone refuses with 405.</summary>
    public static IReadOnlyList<string> GetOrHead { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>What a browser asks with before it lets a page from elsewhere read.</summary>
    public static IReadOnlyList<string> Options { get; } = [HttpMethods.Options];

    /// <summary>Whether a method is one of those that only ask.</summary>
    public static bool IsGetOrHead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
