using TwirEvents.Places;

namespace TwirEvents.Tests.Places;

public class SubdivisionTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Default;

    [Fact]
    public void Every_subdivision_lies_in_a_country_and_has_a_code_of_ISO_3166_2() => Assert.All(Gazetteer.Subdivisions, subdivision =>
    {
        Assert.NotNull(Gazetteer.GetCountry(subdivision.Country));
        Assert.Matches("^[A-Z0-9]{1,3}$", subdivision.Code);
    });

    [Fact]
    public void Codes_are_unique_within_a_country() =>
        Assert.Distinct(Gazetteer.Subdivisions.Select(subdivision => (subdivision.Country, subdivision.Code)));

    [Fact]
    public void Every_code_and_name_leads_to_one_subdivision_of_its_country() => Assert.All(DataFile.Rows("subdivisions.tsv"), row =>
        Assert.All([row[1], row[2], .. row[3].Split('|', StringSplitOptions.RemoveEmptyEntries)], name =>
        {
            Assert.Single(Gazetteer.FindSubdivisions(name), subdivision => subdivision.Country == row[0]);
            Assert.Equal(row[1], Gazetteer.FindSubdivision(row[0], name)?.Code);
        }));

    [Theory]
    [InlineData("US", 57)]                              // 50 states, the district, 6 outlying areas
    [InlineData("CA", 13)]
    [InlineData("AU", 8)]
    [InlineData("BR", 27)]
    [InlineData("DE", 16)]
    [InlineData("CH", 26)]
    [InlineData("IN", 36)]
    [InlineData("MX", 32)]
    [InlineData("JP", 47)]
    [InlineData("MY", 16)]
    [InlineData("GB", 4)]                               // the nations; the hundreds of councils are no help to anybody
    public void Countries_have_all_of_theirs(string country, int count) =>
        Assert.Equal(count, Gazetteer.Subdivisions.Count(subdivision => subdivision.Country == country));

    [Theory]
    [InlineData("US", "CA", "CA")]
    [InlineData("us", "ca", "CA")]
    [InlineData("US", "Utah", "UT")]
    [InlineData("US", "North Carolina", "NC")]
    [InlineData("US", "D.C.", "DC")]
    [InlineData("CA", "Québec", "QC")]
    [InlineData("CA", "Quebec", "QC")]
    [InlineData("CA", "BC", "BC")]
    [InlineData("AU", "New South Wales", "NSW")]
    [InlineData("AU", "QL", "QLD")]                     // Brisbane City, QL
    [InlineData("AU", "ACt", "ACT")]                    // Canberra, ACt
    [InlineData("MX", "DF", "CMX")]                     // the Federal District until 2016
    [InlineData("BR", "São Paulo", "SP")]
    [InlineData("MY", "Selangor", "10")]
    [InlineData("IN", "Karnataka", "KA")]               // Karnataka, Bengaluru, IN
    [InlineData("IT", "MI", "MI")]                      // a province, as in addresses
    [InlineData("IT", "Lombardia", "25")]               // a region
    [InlineData("DE", "Bayern", "BY")]
    [InlineData("DE", "Thueringen", "TH")]
    [InlineData("DE", "Saarland", "SL")]
    [InlineData("NL", "Overijssel", "OV")]
    [InlineData("GB", "WLS", "WLS")]                    // Cardiff, WLS
    [InlineData("GB", "England", "ENG")]
    [InlineData("CN", "ZH", null)]                      // Hangzhou, ZH, CN: a slip for ZJ
    [InlineData("US", "SF", null)]                      // San Francisco, SF, US
    [InlineData("US", "BC", null)]
    [InlineData("UY", "MO", null)]                      // not among the countries of the table
    [InlineData("US", "", null)]
    public void A_subdivision_is_found_by_code_and_by_name(string country, string text, string? code) =>
        Assert.Equal(code, Gazetteer.FindSubdivision(country, text)?.Code);

    [Theory]
    [InlineData("NSW", "AU")]
    [InlineData("SP", "BR IT")]                         // São Paulo and La Spezia
    [InlineData("WA", "AU US")]                         // Western Australia and Washington
    [InlineData("NC", "ES US ZA")]
    [InlineData("QL", "AU")]
    [InlineData("WLS", "GB")]
    [InlineData("La Rioja", "AR ES")]
    [InlineData("Berlin", "DE")]
    [InlineData("XX", "")]
    public void A_code_may_be_of_several_countries(string text, string countries) =>
        Assert.Equal(countries, string.Join(' ', Gazetteer.FindSubdivisions(text).Select(subdivision => subdivision.Country)));
}
