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
        Collect(parameters);
        var region = ReadChoice(FilterParameter.Region);
        var format = ReadChoice(FilterParameter.Format);
        var from = ReadOne(FilterParameter.From, ReadDate, text => FilterProblems.NoDate(FilterParameter.From.Name, text));
        var to = ReadOne(FilterParameter.To, ReadDate, text => FilterProblems.NoDate(FilterParameter.To.Name, text));
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
            Cancelled = ReadOne(FilterParameter.Cancelled, CancelledEventsNames.Read, FilterProblems.NoCancelled) ?? default,
            Alarm = ReadOne(FilterParameter.Alarm, Alarm.Read, FilterProblems.NoAlarm),
        };
        problem = _problem;
        if (problem is null)
            return true;
        criteria = null;
        return false;
    }

    private void Collect(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var length = 0;
        foreach (var (name, value) in parameters)
        {
            length += name.Length + value.Length;
            if (length > MaxLength)
                Report(FilterProblems.TooLong(name, null, MaxLength));
            else if (FilterParameter.Find(name) is not { } parameter)
                Report(FilterProblems.UnknownParameter(name));
            else if (_values.TryGetValue(parameter, out var values))
                values.Add(value.Trim());
            else
                _values.Add(parameter, [value.Trim()]);
        }
    }

    private Choice ReadChoice(FilterParameter parameter)
    {
        var (any, none) = (new List<FilterValue>(), new List<FilterValue>());
        foreach (var value in ValuesOf(parameter).SelectMany(text => Alternatives(parameter, text)))
        {
            if (value.Length > MaxValueLength)
                Report(FilterProblems.TooLong(parameter.Name, value, MaxValueLength));
            else if (Slug.Of(value).Length == 0)
                Report(FilterProblems.Empty(parameter.Name, value));
            else if (Find(parameter, value) is { } found)
                (value.StartsWith('-') ? none : any).Add(found);
            else
                Report(_vocabulary.Unknown(parameter, WithoutSign(value)));
        }

        if (any.FirstOrDefault(none.Contains) is { Key: not null } both)
            Report(FilterProblems.Contradiction(parameter.Name, both.Key));
        return new(any, none);
    }

    // A comma parts alternatives; one that belongs to a name, as in "Washington, D.C.", parts what is not known each for itself.
    private string[] Alternatives(FilterParameter parameter, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return text.Length <= MaxValueLength && Find(parameter, text) is not null
            && parts.Any(part => Find(parameter, part) is null) && parts.All(part => Slug.Of(part).Length > 0) ? [text] : parts;
    }

    private FilterValue? Find(FilterParameter parameter, string value) =>
        Slug.Of(value).Length == 0 ? null : _vocabulary.Find(parameter, WithoutSign(value));

    private static string WithoutSign(string value) => value.StartsWith('-') ? value[1..] : value;

    private Near? ReadNear()
    {
        var near = ReadOne(FilterParameter.Near, Near.Find, _vocabulary.NoPoint);
        var kilometres = ReadOne(FilterParameter.Within, Near.ReadDistance, FilterProblems.NoDistance);
        if (kilometres is not null && !_values.ContainsKey(FilterParameter.Near))
            Report(FilterProblems.WithinNothing(ValuesOf(FilterParameter.Within)[0]));
        return near is not null && kilometres is not null ? near with { Kilometres = kilometres.Value } : near;
    }

    /// <summary>The value of a parameter that takes one, which may be said twice in two spellings.</summary>
    private T? ReadOne<T>(FilterParameter parameter, Func<string, T?> read, Func<string, FilterProblem> unreadable)
    {
        var values = new List<T>();
        foreach (var text in ValuesOf(parameter))
        {
            if (text.Length > MaxValueLength)
                Report(FilterProblems.TooLong(parameter.Name, text, MaxValueLength));
            else if (text.Length == 0)
                Report(FilterProblems.Empty(parameter.Name, text));
            else if (read(text) is { } value)
                values.Add(value);
            else
                Report(unreadable(text));
        }

        if (values.Distinct().Count() > 1)
            Report(FilterProblems.Several(parameter.Name, ValuesOf(parameter)));
        return values.FirstOrDefault();
    }

    // The pattern alone would read years before Christ as well.
    private static LocalDate? ReadDate(string text) =>
        text is [>= '0' and <= '9', ..] && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? date : null;

    private List<string> ValuesOf(FilterParameter parameter) => _values.GetValueOrDefault(parameter, []);

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
