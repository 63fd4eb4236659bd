using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Filtering;

/// <summary>The values that the parameters know: what a spelling stands for, and what an unknown one may have been meant for.</summary>
internal sealed class FilterVocabulary(CatalogIndex index)
{
    private static readonly string[] RegionNames = [.. Regions.All.Select(r => r.Name()), IndexedEvent.Virtual];
    private static readonly FilterParameter[] Named =
        [FilterParameter.Format, FilterParameter.Region, FilterParameter.Country, FilterParameter.City, FilterParameter.Group];

    private static readonly string[] FormatNames = [.. EventFormats.All.Select(f => f.Name())];

    /// <summary>The value that a name stands for; <c>null</c> where the parameter has none of that name.</summary>
    /// <param name="parameter">A parameter that takes names.</param>
    /// <param name="name">A name with at least one letter or digit.</param>
    public FilterValue? Find(FilterParameter parameter, string name) =>
        parameter == FilterParameter.Region ? FindRegion(name)
        : parameter == FilterParameter.Country ? FindCountry(name)
        : parameter == FilterParameter.City ? index.Places.FindCity(name)
        : parameter == FilterParameter.Group ? index.GroupNames.Find(Slug.Of(name))
        : parameter == FilterParameter.Format ? FindFormat(name)
        : parameter == FilterParameter.Words ? FindWords(name)
        : throw new ArgumentException("The parameter takes no names.", nameof(parameter));

    /// <summary>Says that there is no such value.</summary>
    public FilterProblem Unknown(FilterParameter parameter, string name)
    {
        var key = Slug.Of(name);
        var (known, all) =
            parameter == FilterParameter.Region ? (RegionNames, $"Regions are {FilterProblems.List(RegionNames)}.")
            : parameter == FilterParameter.Format ? (FormatNames, $"Formats are {FilterProblems.List(FormatNames)}.")
            : parameter == FilterParameter.Country ? (CountryNames(key), "")
            : parameter == FilterParameter.City ? (index.Places.Cities, "")
            : (index.GroupNames.Keys, "");
        var elsewhere = Elsewhere(parameter, name);
        // Where another parameter knows the very value, likeness is a chance hit; but a group may bear a city's name among other words.
        var nearest = elsewhere is null || parameter == FilterParameter.Group ? Nearest.To(key, known) : [];
        if (nearest.Count == 0 && elsewhere is null && parameter == FilterParameter.Country)
            nearest = CountriesOfPart(name);
        return FilterProblems.UnknownValue(parameter, name, nearest, all, elsewhere);
    }

    /// <summary>Says that there is no such city on the map.</summary>
    public FilterProblem NoPoint(string name) => FilterProblems.NoPoint(name, Nearest.To(Slug.Of(name), index.Places.Cities));

    // Many take a country for a region, or a city for a group. How one takes part is no place, whatever a place may be called.
    private (string Parameter, string Value)? Elsewhere(FilterParameter parameter, string name)
    {
        foreach (var other in Named)
        {
            if (other != parameter && parameter != FilterParameter.Format && Find(other, name) is { } found)
                return (other.Name, found.Key);
        }

        return null;
    }

    private static FilterValue? FindCountry(string name) =>
        Gazetteer.Default.FindCountry(name) is { } country ? new(country.Code.ToLowerInvariant(), country.Name) : null;

    private static FilterValue? FindRegion(string name) =>
        FindFormat(name) is { Key: IndexedEvent.Virtual } isVirtual ? isVirtual
        : Gazetteer.Default.FindRegion(name) is { } region ? new(region.Name(), region.Title()) : null;

    // "Online" is what the newsletter calls virtual now and then.
    private static FilterValue? FindFormat(string name)
    {
        var key = Slug.Of(name);
        foreach (var format in EventFormats.All)
        {
            if (key == format.Name() || (key == "online" && format == EventFormat.Virtual))
                return new(format.Name(), format.Title());
        }

        return null;
    }

    // All of the words must hold, whatever their order.
    private static FilterValue? FindWords(string name)
    {
        var words = NameKey.Of(name).Split(' ').Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new(string.Join('-', words), $"“{string.Join(' ', words)}”");
    }

    // England and Bavaria are no countries of ISO 3166-1.
    private static IReadOnlyList<string> CountriesOfPart(string name) => name.Length <= 3 ? [] :
        [.. Gazetteer.Default.FindSubdivisions(name).Select(part => Gazetteer.Default.GetCountry(part.Country)?.Name).OfType<string>().Select(Slug.Of).Distinct()];

    // A short value may be a slip in a code, a long one is not.
    private IEnumerable<string> CountryNames(string key) =>
        key.Length <= 2
            ? index.Countries.Select(code => code.ToLowerInvariant())
            : index.Countries.Select(code => Gazetteer.Default.GetCountry(code)?.Name).OfType<string>().Select(Slug.Of);
}
