using TwirEvents.Places;

namespace TwirEvents.Tests.Places;

public class CountryTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Default;

    [Fact]
    public void All_countries_of_ISO_3166_1_are_there_each_once()
    {
        Assert.Equal(249, Gazetteer.Countries.Count);
        Assert.Distinct(Gazetteer.Countries.Select(country => country.Code));
        Assert.Distinct(Gazetteer.Countries.Select(country => country.Name));
        Assert.All(Gazetteer.Countries, country => Assert.Matches("^[A-Z]{2}$", country.Code));
    }

    [Fact]
    public void Every_code_and_name_leads_to_one_country() => Assert.All(DataFile.Rows("countries.tsv"), row =>
        Assert.All([.. row[..3], .. row[5].Split('|', StringSplitOptions.RemoveEmptyEntries)],
            name => Assert.Equal(row[0], Gazetteer.FindCountry(name)?.Code)));

    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("No", "NO")]                        // Bergen, No
    [InlineData("uk", "GB")]                        // what the newsletter writes for years
    [InlineData("GBR", "GB")]
    [InlineData("AUS", "AU")]                       // alpha-3: Melbourne, AUS
    [InlineData("USA", "US")]
    [InlineData("U.S.A.", "US")]
    [InlineData("United States of America", "US")]
    [InlineData("Israel", "IL")]
    [InlineData("Germany", "DE")]
    [InlineData("Deutschland", "DE")]
    [InlineData("Österreich", "AT")]
    [InlineData("Oesterreich", "AT")]               // without the key for Ö
    [InlineData("Schweiz", "CH")]
    [InlineData("Suisse", "CH")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("Holland", "NL")]
    [InlineData("Czech Republic", "CZ")]            // before 2016
    [InlineData("Czechia", "CZ")]
    [InlineData("Turkey", "TR")]                    // before 2022
    [InlineData("Türkiye", "TR")]
    [InlineData("Viet Nam", "VN")]                  // the ISO name
    [InlineData("Vietnam", "VN")]
    [InlineData("Russia", "RU")]
    [InlineData("Russian Federation", "RU")]
    [InlineData("Korea", "KR")]                     // no meetup in the other one
    [InlineData("South Korea", "KR")]
    [InlineData("Republic of Korea", "KR")]
    [InlineData("Ivory Coast", "CI")]
    [InlineData("Brasil", "BR")]
    [InlineData("日本", "JP")]
    [InlineData("Україна", "UA")]
    [InlineData("Macedonia", "MK")]                 // before 2019
    [InlineData("Georgia", "GE")]                   // the state too; the caller must know
    [InlineData("CA", "CA")]                        // California likewise
    [InlineData("England", null)]                   // a part of GB, see the subdivisions
    [InlineData("SA", "SA")]                        // Saudi Arabia, though some mean South Africa
    [InlineData("EU", null)]                        // a region
    [InlineData("XK", null)]                        // Kosovo's code is not of ISO 3166-1
    [InlineData("Berlin", null)]
    [InlineData("", null)]
    [InlineData("🦀", null)]
    public void A_country_is_found_by_code_and_by_name(string text, string? code) =>
        Assert.Equal(code, Gazetteer.FindCountry(text)?.Code);

    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("de", "DE")]
    [InlineData("UK", null)]                        // reserved by ISO 3166-1, but no country's code
    [InlineData("DEU", null)]
    [InlineData("D.E.", null)]
    [InlineData("Germany", null)]
    public void A_country_is_got_by_its_alpha_2_code_alone(string text, string? code) =>
        Assert.Equal(code, Gazetteer.GetCountry(text)?.Code);

    [Theory]
    [InlineData("DE", Region.Europe, null)]
    [InlineData("MX", Region.NorthAmerica, null)]   // not in M49's Northern America, but in its continent
    [InlineData("PA", Region.NorthAmerica, null)]
    [InlineData("CU", Region.NorthAmerica, null)]
    [InlineData("TT", Region.NorthAmerica, null)]
    [InlineData("CO", Region.SouthAmerica, null)]
    [InlineData("AU", Region.Oceania, null)]
    [InlineData("GU", Region.Oceania, null)]        // by place, not by government
    [InlineData("RE", Region.Africa, null)]
    [InlineData("IL", Region.Asia, null)]
    [InlineData("TL", Region.Asia, null)]
    [InlineData("TR", Region.Asia, Region.Europe)]  // the eight on two continents
    [InlineData("RU", Region.Europe, Region.Asia)]
    [InlineData("GE", Region.Asia, Region.Europe)]
    [InlineData("AM", Region.Asia, Region.Europe)]
    [InlineData("AZ", Region.Asia, Region.Europe)]
    [InlineData("CY", Region.Europe, Region.Asia)]  // M49 has it in Asia; the newsletter in Europe
    [InlineData("KZ", Region.Asia, Region.Europe)]
    [InlineData("EG", Region.Africa, Region.Asia)]
    [InlineData("AQ", Region.Oceania, null)]        // M49 has none for it
    public void A_country_lies_in_its_region(string code, Region region, Region? other)
    {
        var country = Gazetteer.GetCountry(code);

        Assert.Equal((region, other), (country?.Region, country?.OtherRegion));
    }

    [Fact]
    public void Eight_countries_have_two_regions() =>
        Assert.Equal("AM AZ CY EG GE KZ RU TR", string.Join(' ', Gazetteer.Countries.Where(country => country.OtherRegion is not null).Select(country => country.Code)));

    // Of M49's 60, 50, 51, 41, 16 and 29, Cyprus is moved from Asia to Europe; Taiwan and Antarctica, which M49 leaves out, join
    // Asia and Oceania.
    [Theory]
    [InlineData(Region.Africa, 60)]
    [InlineData(Region.Asia, 50)]
    [InlineData(Region.Europe, 52)]
    [InlineData(Region.NorthAmerica, 41)]
    [InlineData(Region.SouthAmerica, 16)]
    [InlineData(Region.Oceania, 30)]
    public void Regions_have_as_many_countries_as_the_continents_of_M49(Region region, int count) =>
        Assert.Equal(count, Gazetteer.Countries.Count(country => country.Region == region));
}
