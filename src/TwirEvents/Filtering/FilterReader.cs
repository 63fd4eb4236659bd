using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using TwirEvents.Newsletter;

namespace TwirEvents.Filtering;

/// <summary>Reads the parameters of one filter: the values that each has, and whether they go together.</summary>
internal sealed class FilterReader(CatalogIndex index)
{
    // No filter that somebody means comes near; calendar programs give up on shorter addresses.
    private const int MaxLength = 2000;
    private const int MaxValueLength = 100;

    private readonly FilterVocabulary _vocabulary = new(index);
    private readonly Dictionary<FilterParameter, List<string>> _values = [];
    private FilterProblem? _problem;

    /// <summary>Reads the parameters; where several are wrong the first problem counts.</summary>
    public bool TryRead(
        IEnumerable<KeyValuePair<string, string>> parameters,
        [NotNullWhen(true)] out FilterCriteria? criteria,
        [NotNullWhen(false)] out FilterProblem? problem)
    {
        Split(parameters);
        var region = ReadChoice(FilterParameter.Region);
        var format = ReadChoice(FilterParameter.Format);
        var (from, to) = (ReadDate(FilterParameter.From), ReadDate(FilterParameter.To));
        if (from > to)
            Report(FilterProblems.Reversed(from.Value, to.Value));
        criteria = new()
        {
            Region = WithoutVirtual(region),
            Country = ReadChoice(FilterParameter.Country),
            City = ReadChoice(FilterParameter.City),
            Group = ReadChoice(FilterParameter.Group),
            Format = ReadFormats(format, region),
            Text = ReadChoice(FilterParameter.Words),
            Near = ReadNear(),
            From = from,
            To = to,
        };
        problem = _problem;
        if (problem is null)
            return true;
        criteria = null;
        return false;
    }

    private void Split(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var length = 0;
        foreach (var (name, value) in parameters)
        {
            length += name.Length + value.Length;
            if (length > MaxLength)
                Report(FilterProblems.TooLong(name, null, MaxLength));
            else if (FilterParameter.All.FirstOrDefault(p => p.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } parameter)
                Split(parameter, value);
            else
                Report(FilterProblems.UnknownParameter(name));
        }
    }

    private void Split(FilterParameter parameter, string text)
    {
        if (!_values.TryGetValue(parameter, out var values))
            _values.Add(parameter, values = []);
        foreach (var value in parameter.TakesOne ? [text.Trim()] : text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (value.Length > MaxValueLength)
                Report(FilterProblems.TooLong(parameter.Name, value, MaxValueLength));
            else
                values.Add(value);
        }
    }

    private Choice ReadChoice(FilterParameter parameter)
    {
        var (any, none) = (new List<FilterValue>(), new List<FilterValue>());
        foreach (var value in _values.GetValueOrDefault(parameter, []))
        {
            var excluded = value.StartsWith('-');
            var name = excluded ? value[1..] : value;
            if (Slug.Of(name).Length == 0)
                Report(FilterProblems.Empty(parameter.Name, value));
            else if (_vocabulary.Find(parameter, name) is { } found)
                (excluded ? none : any).Add(found);
            else
                Report(_vocabulary.Unknown(parameter, name));
        }

        if (any.FirstOrDefault(none.Contains) is { Key: not null } both)
            Report(FilterProblems.Contradiction(parameter.Name, both.Key));
        return new(any, none);
    }

    private LocalDate? ReadDate(FilterParameter parameter)
    {
        if (ReadOne(parameter) is not { } value)
            return null;
        // The pattern alone would read years before Christ as well.
        if (value is [>= '0' and <= '9', ..] && LocalDatePattern.Iso.Parse(value).TryGetValue(default, out var date))
            return date;
        Report(FilterProblems.NoDate(parameter.Name, value));
        return null;
    }

    private Near? ReadNear()
    {
        var (place, distance) = (ReadOne(FilterParameter.Near), ReadOne(FilterParameter.Within));
        var near = place is null ? null : Near.Find(place);
        var kilometres = distance is null ? Near.DefaultKilometres : Near.ReadDistance(distance);
        if (place is not null && near is null)
            Report(_vocabulary.NoPoint(place));
        if (kilometres is null)
            Report(FilterProblems.NoDistance(distance!));
        else if (place is null && distance is not null)
            Report(FilterProblems.WithinNothing(distance));
        return near is null || kilometres is null ? null : near with { Kilometres = kilometres.Value };
    }

    private string? ReadOne(FilterParameter parameter)
    {
        var values = _values.GetValueOrDefault(parameter, []);
        if (values.Distinct(StringComparer.Ordinal).Count() > 1)
            Report(FilterProblems.Several(parameter.Name, string.Join(" and ", values)));
        if (values is not [var value, ..])
            return null;
        if (value.Length > 0)
            return value;
        Report(FilterProblems.Empty(parameter.Name, value));
        return null;
    }

    // "virtual" is no region, though the newsletter has a heading of that name. Beside real regions it is an alternative to them;
    // alone it says something about the format, and so it does where it is excluded.
    private static Choice WithoutVirtual(Choice region) =>
        new(IsVirtualAlone(region) ? [] : region.Any, region.None.Where(v => v.Key != IndexedEvent.Virtual));

    // The set of formats is small and every event has one: each choice is the list of the formats that it leaves.
    private Choice ReadFormats(Choice format, Choice region)
    {
        var excluded = region.None.Any(v => v.Key == IndexedEvent.Virtual);
        var left = EventFormats.All
            .Where(f => format.Fits([f.Name()]))
            .Where(f => f == EventFormat.InPerson ? !IsVirtualAlone(region) : !excluded)
            .ToList();
        if (left.Count == 0)
            Report(FilterProblems.NoFormatLeft());
        return left.Count == EventFormats.All.Count ? Choice.Free : new(left.Select(f => new FilterValue(f.Name(), f.Title())), []);
    }

    private static bool IsVirtualAlone(Choice region) => region.Any is [{ Key: IndexedEvent.Virtual }];

    private void Report(FilterProblem problem) => _problem ??= problem;
}
