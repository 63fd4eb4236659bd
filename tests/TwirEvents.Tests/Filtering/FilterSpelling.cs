using FsCheck;
using FsCheck.Fluent;

namespace TwirEvents.Tests.Filtering;

/// <summary>Filters of which each value can be said in several ways, and ways to say them.</summary>
internal static class FilterSpelling
{
    // A row is one value; null is to say nothing, where the value is the default.
    private static readonly (string Parameter, string?[][] Values)[] Choices =
    [
        ("region", [["europe", "EU", "emea", "European Union"], ["south-america", "South America", "SOUTH_AMERICA"], ["virtual", "Online"]]),
        ("country", [["de", "DEU", "Germany", "deutschland"], ["gb", "UK", "United Kingdom", "united_kingdom"], ["br", "Brasil"]]),
        ("city", [["cologne", "Köln", "koeln", "KO\u0308LN", "koln"], ["sao-paulo", "São Paulo", "sao_paulo"], ["munich", "München"], ["newcastle", "Newcastle", "NEWCASTLE"]]),
        ("group", [["rust-berlin", "Rust Berlin", "rust_hack and-learn"], ["rust-sao-paulo-meetup", "Rust São Paulo 🦀"], ["Rust Köln", "rust-cologne"]]),
        ("format", [["virtual", "online"], ["in-person", "In Person", "in_person"]]),
        ("q", [["hack learn", "learn-hack", "Learn Hack", "hack_learn hack"], ["são", "SAO"]]),
    ];

    private static readonly (string Parameter, string?[][] Values)[] Ones =
    [
        ("near", [["Köln", "cologne", "koeln"], ["52.52,13.4", "52.5200, 13.40", "+52.52,013.4"]]),
        ("from", [["2024-09-02", " 2024-09-02 "]]),
        ("to", [["2024-09-20"]]),
        ("cancelled", [["mark", "Mark", null], ["show", "SHOW"], ["hide"]]),
        ("alarm", [["1d", "24h", "1 D", "024H"], ["2h", "2H"]]),
    ];

    // It needs a circle, whose default it has.
    private static readonly string?[][] Distances = [["100km", "100", "100.0 KM", null], ["96.6km", "60mi", "60 MI"]];

    /// <summary>A filter in two spellings.</summary>
    public static Arbitrary<(KeyValuePair<string, string>[] One, KeyValuePair<string, string>[] Other)> Pairs { get; } =
        (from said in Said
         from one in Spell(said)
         from other in Spell(said)
         select (one, other)).ToArbitrary();

    // What a filter says: of each parameter some values, with or without the sign that excludes.
    private static Gen<List<Value>> Said =>
        from choices in Gen.CollectToArray(Choices, SomeOf)
        from ones in Gen.CollectToArray(Ones, OneOf)
        from distance in OneOf(("within", Distances))
        let said = choices.Concat(ones).SelectMany(values => values).ToList()
        select said.Exists(value => value.Parameter == "near") ? [.. said, .. distance] : said;

    private static Gen<List<Value>> SomeOf((string Parameter, string?[][] Values) choice) =>
        from values in Gen.SubListOf(choice.Values)
        from signs in Gen.ArrayOf(Gen.Elements("", "", "-"), values.Count)
        from isSaid in Gen.Elements(true, false, false) // most filters say little, and let something through
        select values.Take(isSaid ? values.Count : 0).Select((spellings, i) => new Value(choice.Parameter, signs[i], spellings)).ToList();

    private static Gen<List<Value>> OneOf((string Parameter, string?[][] Values) choice) =>
        from value in Gen.Elements(choice.Values)
        from isSaid in Gen.Elements(true, false)
        select isSaid ? new List<Value> { new(choice.Parameter, "", value) } : [];

    // Each value once or twice, in any order and any case of the names; some of them with commas in one parameter.
    private static Gen<KeyValuePair<string, string>[]> Spell(List<Value> said) =>
        from times in Gen.ArrayOf(Gen.Choose(1, 2), said.Count)
        from spelled in Gen.CollectToArray(said.SelectMany((value, i) => Enumerable.Repeat(value, times[i])), SpellOne)
        from shuffled in Gen.Shuffle(spelled.OfType<(string Name, string Value)>())
        from joins in Gen.ArrayOf(Gen.Elements(true, false), shuffled.Length)
        select Join(shuffled, joins);

    private static Gen<(string Name, string Value)?> SpellOne(Value value) =>
        from spelling in Gen.Elements(value.Spellings)
        from name in Gen.Elements(value.Parameter, value.Parameter.ToUpperInvariant(), $" {value.Parameter}")
        select spelling is null ? null : ((string, string)?)(name, value.Sign + spelling);

    private static KeyValuePair<string, string>[] Join((string Name, string Value)[] spelled, bool[] joins)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var ((name, value), isJoined) in spelled.Zip(joins))
        {
            var at = isJoined && Choices.Any(choice => choice.Parameter == name) ? parameters.FindIndex(p => p.Key == name) : -1;
            if (at < 0)
                parameters.Add(new(name, value));
            else
                parameters[at] = new(name, $"{parameters[at].Value} ,{value}");
        }

        return [.. parameters];
    }

    private sealed record Value(string Parameter, string Sign, string?[] Spellings);
}
