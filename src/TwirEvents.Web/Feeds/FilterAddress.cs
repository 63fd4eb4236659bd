using Microsoft.AspNetCore.WebUtilities;
using TwirEvents.Filtering;

namespace TwirEvents.Web.Feeds;

/// <summary>A filter as an address spells it, of which there are many for one filter.</summary>
/// <param name="Parameter">The parameter that the path has a value of, as in <c>/regions/europe.ics</c>; <c>null</c> where it has none.</param>
/// <param name="Value">That value.</param>
/// <param name="Query">The query string with its question mark; empty where there is none.</param>
public readonly record struct FilterAddress(string? Parameter, string? Value, string Query)
{
    /// <summary>Reads it.</summary>
    public ReadFilter Read(CatalogIndex index)
    {
        KeyValuePair<string, string>? shortName = Parameter is null ? null : new(Parameter, Value ?? "");
        var query = Addresses.Parameters(QueryHelpers.ParseQuery(Query));
        return EventFilter.TryParse(shortName, query, index, out var filter, out var problem) ? new(filter, null) : new(null, problem);
    }

    internal long Bytes => 200 + (2L * ((Value?.Length ?? 0) + Query.Length));
}

/// <summary>What was read: a filter, or what is wrong with it.</summary>
public sealed record ReadFilter(EventFilter? Filter, FilterProblem? Problem)
{
    internal long Bytes => 1000 + (20L * (Filter?.Canonical.Length ?? 0)) + (2L * (Problem?.Message.Length ?? 0));
}
