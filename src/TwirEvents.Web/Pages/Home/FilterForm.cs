using TwirEvents.Filtering;
using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages.Home;

/// <summary>A query as the fields of the form on the page, so that what one sent is there to be changed.</summary>
public sealed class FilterForm
{
    // The fields that the form arranges itself, with what it calls them.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["region"] = "Region",
        ["format"] = "Format",
        ["q"] = "Words",
        ["country"] = "Country",
        ["city"] = "City",
        ["near"] = "Near",
        ["within"] = "Within",
        ["group"] = "Group",
        ["from"] = "From",
        ["to"] = "To",
        ["cancelled"] = "Cancelled events",
        ["alarm"] = "Reminder",
    };

    // The values that are ticks, with what the form calls them.
    private static readonly Dictionary<string, Dictionary<string, string>> Ticks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["region"] = Regions.All.ToDictionary(region => region.Name(), region => region.Title(), StringComparer.OrdinalIgnoreCase),
        ["format"] = EventFormats.All.ToDictionary(format => format.Name(), FormatText.Of, StringComparer.OrdinalIgnoreCase),
    };

    private readonly ILookup<string, string> _values;

    /// <summary>Reads a query; fields left empty, as browsers send them, are no parameters.</summary>
    public FilterForm(IEnumerable<KeyValuePair<string, string>> query)
    {
        Parameters = [.. query.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value))];
        _values = Parameters.ToLookup(parameter => parameter.Key, parameter => parameter.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The parameters of the grammar that the form has no arranged field for: each is a plain field with its help.</summary>
    public static IReadOnlyList<FilterParameter> PlainFields { get; } =
        [.. EventFilter.Parameters.Where(parameter => !Labels.ContainsKey(parameter.Name))];

    /// <summary>The parameters that say something.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>What the form has no field for, and must not lose: a slip, or a choice that is no tick (<c>-virtual</c>).</summary>
    public IEnumerable<KeyValuePair<string, string>> Others =>
        from parameter in _values
        where Ticks.ContainsKey(parameter.Key) || !IsField(parameter.Key)
        from value in Ticks.TryGetValue(parameter.Key, out var ticks)
            ? Alternatives(parameter.Key).Where(value => !ticks.ContainsKey(value))
            : parameter
        select KeyValuePair.Create(parameter.Key, value);

    /// <summary>What is chosen, field by field, each with the address of the page without it.</summary>
    public IEnumerable<(string Label, string Value, string Without)> Chosen =>
        from parameter in _values
        select (LabelOf(parameter.Key), string.Join(", ", WordsOf(parameter)), Address(Parameters.Where(other => !GoesWith(other.Key, parameter.Key))));

    /// <summary>What a text field shows.</summary>
    public string Text(string name) => string.Join(", ", _values[name]);

    /// <summary>Whether a choice is ticked.</summary>
    public bool Has(string name, string choice) => Alternatives(name).Contains(choice, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a field is called.</summary>
    public static string LabelOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Labels.GetValueOrDefault(name) ?? $"{char.ToUpperInvariant(name[0])}{name[1..]}";
    }

    /// <summary>The address of the page with a valid value in the place of one that is none.</summary>
    public string Mended(FilterProblem problem, string nearest)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Address(Parameters.Select(parameter =>
            problem.Value is { Length: > 0 } value && parameter.Key.Equals(problem.Parameter, StringComparison.OrdinalIgnoreCase)
                ? KeyValuePair.Create(parameter.Key, Mended(parameter.Value, value, nearest))
                : parameter));
    }

    // Only the alternative that is wrong, kept out or not: its letters may stand in another one as well. A place may have a comma itself.
    private static string Mended(string given, string wrong, string nearest) =>
        given.Trim().Equals(wrong, StringComparison.OrdinalIgnoreCase) ? nearest
        : string.Join(',', Parts(given).Select(part =>
            part.Equals(wrong, StringComparison.OrdinalIgnoreCase) ? nearest
            : part.Equals($"-{wrong}", StringComparison.OrdinalIgnoreCase) ? $"-{nearest}"
            : part));

    private static bool IsField(string name) =>
        Labels.ContainsKey(name) || PlainFields.Any(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    // A radius without its centre would be no filter.
    private static bool GoesWith(string other, string removed) =>
        other.Equals(removed, StringComparison.OrdinalIgnoreCase)
        || (other.Equals("within", StringComparison.OrdinalIgnoreCase) && removed.Equals("near", StringComparison.OrdinalIgnoreCase));

    private static string Address(IEnumerable<KeyValuePair<string, string>> parameters) =>
        $"/{QueryString.Create(parameters.Select(parameter => KeyValuePair.Create<string, string?>(parameter.Key, parameter.Value))).ToUriComponent()}";

    private IEnumerable<string> WordsOf(IGrouping<string, string> parameter) =>
        Ticks.TryGetValue(parameter.Key, out var ticks)
            ? Alternatives(parameter.Key).Select(value => ticks.GetValueOrDefault(value, value))
            : parameter;

    private IEnumerable<string> Alternatives(string name) =>
        _values[name].SelectMany(Parts);

    private static string[] Parts(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
