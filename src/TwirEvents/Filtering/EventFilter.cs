using System.Diagnostics.CodeAnalysis;
using NodaTime;
using TwirEvents.Catalog;

namespace TwirEvents.Filtering;

/// <summary>Which events of a catalog somebody wants, and what calendars say of them: one grammar for URLs, forms and the command line.</summary>
public sealed class EventFilter
{
    private readonly FilterCriteria _criteria;

    private EventFilter(FilterCriteria criteria)
    {
        _criteria = criteria;
        Canonical = criteria.ToQuery();
        ShortAddress = criteria.ToShortAddress();
        Words = criteria.ToWords();
    }

    /// <summary>The parameters, in the order in which a form or a help text shows them.</summary>
    public static IReadOnlyList<FilterParameter> Parameters => FilterParameter.All;

    /// <summary>The filter of no parameters.</summary>
    public static EventFilter None { get; } = new(new());

    /// <summary>
    /// The one query string for all spellings of the filter: parameters and values in ordinal order, lower case, percent-encoded
    /// UTF-8, no default among them, without a question mark; empty for <see cref="None"/>. It does not depend on the day.
    /// </summary>
    public string Canonical { get; }

    /// <summary>
    /// The address below a site, without a form, that stands for a filter of one region, country or group and nothing else:
    /// <c>countries/germany</c>, letters of any script as they are; <c>null</c> for any other filter. A site of mere files, which
    /// knows no query, has the feed there too.
    /// </summary>
    public string? ShortAddress { get; }

    /// <summary>The filter for a reader, a phrase each: <c>Europe or Asia</c>, <c>not Germany</c>, <c>Virtual</c>.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>What calendars say of cancelled events.</summary>
    public CancelledEvents Cancelled => _criteria.Cancelled;

    /// <summary>When calendars remind of each event; <c>null</c> where they do not.</summary>
    public Alarm? Alarm => _criteria.Alarm;

    /// <summary>Reads a filter; any text gives a filter or a problem.</summary>
    /// <param name="parameters">
    /// Names and values as decoded from a query string. Values of one parameter stand in one value with commas or in several
    /// parameters; any of them suffices, and none of those with a leading hyphen may hold. Different parameters must all hold.
    /// </param>
    /// <param name="index">The catalog whose cities and groups are known.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="problem">The first thing that is wrong with the parameters.</param>
    public static bool TryParse(
        IEnumerable<KeyValuePair<string, string>> parameters,
        CatalogIndex index,
        [NotNullWhen(true)] out EventFilter? filter,
        [NotNullWhen(false)] out FilterProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(index);
        filter = new FilterReader(index).TryRead(parameters, out var criteria, out problem) ? new(criteria) : null;
        return filter is not null;
    }

    /// <summary>Reads the filter of an address that is short for one value, such as <c>/regions/europe.ics</c>, and of its query.</summary>
    /// <param name="shortName">The parameter and the value that the address is short for; <c>null</c> for any other address.</param>
    /// <param name="query">
    /// The parameters of its query; of that parameter they may only say the same, since alternatives would widen what the address says.
    /// </param>
    /// <param name="index">The catalog whose cities and groups are known.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="problem">The first thing that is wrong with the address.</param>
    public static bool TryParse(
        KeyValuePair<string, string>? shortName,
        IEnumerable<KeyValuePair<string, string>> query,
        CatalogIndex index,
        [NotNullWhen(true)] out EventFilter? filter,
        [NotNullWhen(false)] out FilterProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (shortName is not { } name)
            return TryParse(query, index, out filter, out problem);
        filter = null;
        KeyValuePair<string, string>[] all = [name, .. query];
        KeyValuePair<string, string>[] again = [.. all.Skip(1).Where(p => FilterParameter.Find(p.Key) == FilterParameter.Find(name.Key))];
        if (again.Length == 0)
            return TryParse(all, index, out filter, out problem);
        if (!TryParse([name], index, out var named, out problem) || !TryParse(again, index, out var asked, out problem))
            return false;
        if (asked.Canonical == named.Canonical)
            return TryParse(all, index, out filter, out problem);
        problem = FilterProblems.ShortName(name.Key, name.Value, string.Join(',', again.Select(p => p.Value)));
        return false;
    }

    /// <summary>The events of the catalog that fit and overlap the days from the first to the last, by start, then UID.</summary>
    /// <param name="index">The catalog.</param>
    /// <param name="today">
    /// The day that the default start counts from: where the filter names none, it is the first of the month twelve months before
    /// today, or before the filter's last day where that is earlier.
    /// </param>
    public IReadOnlyList<RustEvent> Select(CatalogIndex index, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(index);
        var last = _criteria.To ?? LocalDate.MaxIsoValue;
        var first = _criteria.From ?? LocalDate.Min(last, today).With(DateAdjusters.StartOfMonth).PlusMonths(-12);
        var events = new List<RustEvent>();
        for (var i = index.FirstOn(first); i < index.Catalog.Events.Count; i++)
        {
            var candidate = index.Catalog.Events[i];
            if (candidate.Dates.Start > last)
                break;
            if (candidate.Dates.End >= first && _criteria.Fit(index[i]))
                events.Add(candidate);
        }

        return events;
    }

    /// <inheritdoc/>
    public override string ToString() => Canonical;
}
