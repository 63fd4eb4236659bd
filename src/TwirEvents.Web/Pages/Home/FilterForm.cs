using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Web.Pages.Home;

/// <summary>A query as the fields of the form on the page, so that what one sent is there to be changed.</summary>
public sealed class FilterForm
{
    private static readonly string[] Texts = ["q", "country", "city", "group", "from", "to"];

    private static readonly Dictionary<string, string[]> Ticks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["region"] = [.. Regions.All.Select(region => region.Name())],
        ["format"] = [.. EventFormats.All.Select(format => format.Name())],
    };

    private readonly ILookup<string, string> values;

    /// <summary>Reads a query; fields left empty, as browsers send them, are no parameters.</summary>
    public FilterForm(IEnumerable<KeyValuePair<string, string>> query)
    {
        Parameters = [.. query.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value))];
        values = Parameters.ToLookup(parameter => parameter.Key, parameter => parameter.Value, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The parameters that say something.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>What the form has no field for, and must not lose: <c>near</c>, or a choice that is no tick (<c>-virtual</c>).</summary>
    public IEnumerable<KeyValuePair<string, string>> Others =>
        from parameter in values
        where !Texts.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)
        from value in Ticks.TryGetValue(parameter.Key, out var ticks)
            ? Alternatives(parameter.Key).Except(ticks, StringComparer.OrdinalIgnoreCase)
            : parameter
        select KeyValuePair.Create(parameter.Key, value);

    /// <summary>What a text field shows.</summary>
    public string Text(string name) => string.Join(", ", values[name]);

    /// <summary>Whether a choice is ticked.</summary>
    public bool Has(string name, string choice) => Alternatives(name).Contains(choice, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> Alternatives(string name) =>
        values[name].SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
