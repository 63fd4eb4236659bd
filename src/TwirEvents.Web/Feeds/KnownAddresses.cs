using NodaTime;
using TwirEvents.Web.Representations;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Feeds;

/// <summary>
/// Answers an address that was answered before without a look at what it means: calendar programs ask for the same again and again.
/// </summary>
/// <param name="live">The catalog, with which all that is known goes.</param>
/// <param name="clock">Tells the day, which moves the window of a feed.</param>
public sealed class KnownAddresses(LiveCatalog live, IClock clock)
{
    /// <summary>Answers what is known before anybody looks for a route.</summary>
    public void Answer(IApplicationBuilder app) => app.Use((context, next) =>
        Methods.IsGetOrHead(context.Request.Method) && live.Current is { } published
            && published.Known.TryGet(AddressOf(context.Request), out var answer) ? answer.ExecuteAsync(context) : next(context));

    /// <summary>Makes an answer known as that of the address that was asked for.</summary>
    public void Learn(HttpRequest request, PublishedCatalog published, ReadyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(published);
        _ = published.Known.Get(AddressOf(request), _ => answer);
    }

    // The header itself, as for the address of the site.
    private KnownAddress AddressOf(HttpRequest request) => new(
        request.Path.Value ?? "", request.QueryString.Value ?? "", request.Headers.Host.ToString(), request.Scheme, clock.InUtc());
}

/// <summary>All that the answer to an address depends on, besides the catalog.</summary>
public readonly record struct KnownAddress(string Path, string Query, string Host, string Scheme, LocalDate Today)
{
    internal long Bytes => 150 + (2L * (Path.Length + Query.Length + Host.Length));
}
