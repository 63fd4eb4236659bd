using NodaTime;
using TwirEvents.Catalog;

namespace TwirEvents.Filtering;

/// <summary>What a filter asks for, each value in its one spelling: all of it must hold, but for the alarm.</summary>
internal sealed record FilterCriteria
{
    public Choice Region { get; init; } = Choice.Free;

    public Choice Country { get; init; } = Choice.Free;

    public Choice City { get; init; } = Choice.Free;

    public Choice Group { get; init; } = Choice.Free;

    public Choice Format { get; init; } = Choice.Free;

    public Choice Text { get; init; } = Choice.Free;

    public Near? Near { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public CancelledEvents Cancelled { get; init; }

    public Alarm? Alarm { get; init; }

    /// <summary>Whether an event fits but for its days; this allocates nothing but what the event makes when first asked.</summary>
    public bool Fit(IndexedEvent candidate) =>
        Format.Fits(candidate.Formats)
        && (Cancelled != CancelledEvents.Hide || candidate.Event.Status != EventStatus.Cancelled)
        && Region.Fits(candidate.Regions)
        && Country.Fits(candidate.Countries)
        && City.Fits(candidate.Cities)
        && (Group.IsFree || Group.Fits(candidate.Groups))
        && Near?.Fits(candidate.Points) != false
        && (Text.IsFree || Text.Fits(candidate.Words));

    /// <summary>The query string: parameters in ordinal order, and the values of each.</summary>
    public string ToQuery() => string.Join('&', Written().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={p.Values}"));

    /// <summary>The short address of one region, country or group; <c>null</c> for any other filter.</summary>
    public string? ToShortAddress()
    {
        if (Written().Take(2).Count() != 1)
            return null;
        return Region is { Any: [var region], None: [] } ? $"{FilterParameter.Region.Folder}/{region.Key}"
            : Country is { Any: [var country], None: [] } ? $"{FilterParameter.Country.Folder}/{Slug.Of(country.Word)}"
            : Group is { Any: [var group], None: [] } ? $"{FilterParameter.Group.Folder}/{group.Key}"
            // What "virtual" among the regions stands for.
            : Format is { Any: [{ Key: "hybrid" }, { Key: IndexedEvent.Virtual }] } ? $"{FilterParameter.Region.Folder}/{IndexedEvent.Virtual}"
            : null;
    }

    /// <summary>
    /// A phrase for each parameter that says what the events are about, in the order of <see cref="FilterParameter.All"/>; a calendar
    /// keeps its name whether it reminds or not.
    /// </summary>
    public IReadOnlyList<string> ToWords() =>
    [
        .. Phrases(Region), .. Phrases(Country), .. Phrases(City), .. Near is null ? Array.Empty<string>() : [Near.Phrase],
        .. Phrases(Group), .. Phrases(Format), .. Phrases(Text),
        .. From is { } from ? [$"from {from.ToIso()}"] : Array.Empty<string>(),
        .. To is { } to ? [$"to {to.ToIso()}"] : Array.Empty<string>(),
    ];

    private IEnumerable<(string Name, string Values)> Written()
    {
        (FilterParameter, Choice)[] choices =
        [
            (FilterParameter.Region, Region), (FilterParameter.Country, Country), (FilterParameter.City, City),
            (FilterParameter.Group, Group), (FilterParameter.Format, Format), (FilterParameter.Words, Text),
        ];
        foreach (var (parameter, choice) in choices)
        {
            if (!choice.IsFree)
                yield return (parameter.Name, Values(choice));
        }

        if (Near is not null)
            yield return (FilterParameter.Near.Name, Uri.EscapeDataString(Near.Key).Replace("%2C", ",", StringComparison.Ordinal));
        if (Near?.Within is { } within)
            yield return (FilterParameter.Within.Name, within);
        if (From is { } from)
            yield return (FilterParameter.From.Name, from.ToIso());
        if (To is { } to)
            yield return (FilterParameter.To.Name, to.ToIso());
        if (Cancelled != default)
            yield return (FilterParameter.Cancelled.Name, Cancelled.Name());
        if (Alarm is { } alarm)
            yield return (FilterParameter.Alarm.Name, alarm.ToString());
    }

    // Keys hold letters, digits and hyphens of any script; a comma may stand in a query as it is (RFC 3986, section 3.4).
    private static string Values(Choice choice) =>
        string.Join(',', choice.None.Select(v => "-" + v.Key).Concat(choice.Any.Select(v => v.Key))
            .Order(StringComparer.Ordinal).Select(Uri.EscapeDataString));

    private static IEnumerable<string> Phrases(Choice choice)
    {
        if (choice.Any.Count > 0)
            yield return string.Join(" or ", choice.Any.Select(v => v.Word));
        if (choice.None.Count > 0)
            yield return "not " + string.Join(" or ", choice.None.Select(v => v.Word));
    }
}
