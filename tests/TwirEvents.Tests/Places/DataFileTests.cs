using TwirEvents.Places;

namespace TwirEvents.Tests.Places;

public class DataFileTests
{
    [Theory]
    [InlineData("countries.tsv", 6)]
    [InlineData("subdivisions.tsv", 4)]
    [InlineData("cities.tsv", 8)]
    public void Every_row_has_all_its_columns_and_no_blanks_around_them(string file, int columns)
    {
        var rows = DataFile.Rows(file);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(columns, row.Length));
        Assert.All(rows, row => Assert.All(row, field => Assert.Equal(field.Trim(), field)));
        Assert.All(rows, row => Assert.DoesNotContain("", row[^1] == "" ? [] : row[^1].Split('|')));
    }

    // GeoNames asks to be named with its licence.
    [Theory]
    [InlineData("countries.tsv", "ISO 3166-1", "UN M49", "GeoNames (https://www.geonames.org), CC BY 4.0")]
    [InlineData("subdivisions.tsv", "ISO 3166-2", "(MIT)")]
    [InlineData("cities.tsv", "GeoNames (https://www.geonames.org), CC BY 4.0", "IANA", "(MIT)", "(CC0)")]
    public void The_head_of_a_file_says_where_its_facts_are_from(string file, params string[] sources)
    {
        var head = string.Join(' ', DataFile.Lines(file).TakeWhile(line => line.StartsWith('#')));

        Assert.All(sources, source => Assert.Contains(source, head, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("countries.tsv")]
    [InlineData("subdivisions.tsv")]
    [InlineData("cities.tsv")]
    public void No_row_stands_there_twice(string file) =>
        Assert.Distinct(DataFile.Rows(file).Select(row => string.Join('\t', row)));

    [Theory]
    [InlineData("countries.tsv", 1)]
    [InlineData("subdivisions.tsv", 2)]
    public void Rows_are_ordered_by_code(string file, int columns)
    {
        var codes = DataFile.Rows(file).Select(row => string.Join('\t', row[..columns])).ToList();

        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Cities_are_ordered_by_size_then_by_country_and_name()
    {
        var cities = Gazetteer.Default.Cities;

        Assert.Equal(
            cities.OrderByDescending(city => city.Population).ThenBy(city => city.Country, StringComparer.Ordinal)
                .ThenBy(city => city.Name, StringComparer.Ordinal).ThenBy(city => city.Subdivision, StringComparer.Ordinal),
            cities);
    }

    // Names that are the same to the look-up would only look like more knowledge than there is.
    [Theory]
    [InlineData("countries.tsv")]
    [InlineData("subdivisions.tsv")]
    [InlineData("cities.tsv")]
    public void A_row_lists_each_of_its_names_once(string file) => Assert.All(DataFile.Rows(file), row =>
        Assert.Distinct(((string[])[row[2], .. row[^1].Split('|', StringSplitOptions.RemoveEmptyEntries)]).Select(NameKey.Of)));
}
