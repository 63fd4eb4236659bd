using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Places as entries write them, and what is made of those that are short of a country or have a wrong one.</summary>
public class PlaceReaderTests
{
    [Theory]
    [InlineData("Paris, FR", "Paris, FR")]
    [InlineData("Bergen, No", "Bergen, NO")]                      // upper case, whatever the entry has
    [InlineData("London, UK", "London, GB")]
    [InlineData("Melbourne, AUS", "Melbourne, AU")]
    [InlineData("Austin, TX, USA", "Austin, TX, US")]
    [InlineData("Tel Aviv, Israel", "Tel Aviv, IL")]
    [InlineData("Kuala Lumpur, Malaysia", "Kuala Lumpur, MY")]
    [InlineData("Brno, Czech Republic", "Brno, CZ")]
    [InlineData("Seoul, South Korea", "Seoul, KR")]
    [InlineData("Amsterdam, The Netherlands", "Amsterdam, NL")]
    [InlineData("Austin, tx, us", "Austin, TX, US")]
    [InlineData("Sydney, NSW, AU", "Sydney, NSW, AU")]
    [InlineData("Lehi, Utah, US", "Lehi, UT, US")]                // names become codes for the US, Canada and Australia
    [InlineData("Vancouver, British Columbia, CA", "Vancouver, BC, CA")]
    [InlineData("Brisbane, Queensland, AU", "Brisbane, QLD, AU")]
    [InlineData("Petaling Jaya, Selangor, MY", "Petaling Jaya, Selangor, MY")] // and stay elsewhere
    [InlineData("Minneapolis, MN US", "Minneapolis, MN, US")]     // a blank for the last comma
    [InlineData("US", "US")]
    [InlineData("Israel", "IL")]
    [InlineData("Switzerland, CH", "CH")]                         // the country's name is no city
    [InlineData("Singapore, SG", "Singapore, SG")]                // unless there is one of that name
    [InlineData("Singapore", "Singapore, SG")]
    [InlineData("Luxembourg, LU", "Luxembourg, LU")]
    [InlineData("Vancouver, CA", "Vancouver, CA")]                // Canada, not California
    [InlineData("Berlin, DE", "Berlin, DE")]                      // Germany, not Delaware
    [InlineData("Pune, IN", "Pune, IN")]                          // India, not Indiana
    [InlineData("Tel Aviv, IL", "Tel Aviv, IL")]                  // Israel, not Illinois
    [InlineData("Bogotá, CO", "Bogotá, CO")]                      // Colombia, not Colorado
    [InlineData("Buenos Aires, AR", "Buenos Aires, AR")]          // Argentina, not Arkansas
    [InlineData("Podgorica, ME", "Podgorica, ME")]                // Montenegro, not Maine
    [InlineData("Casablanca, MA", "Casablanca, MA")]              // Morocco, not Massachusetts
    public void Reads_what_entries_say(string text, string place) => Assert.Equal(place, Read(text));

    [Theory]
    [InlineData("Chicago, IL", "Chicago, IL, US ! country-missing")]   // a known city of the state
    [InlineData("Portland, OR", "Portland, OR, US ! country-missing")]
    [InlineData("San Francisco, CA", "San Francisco, CA, US ! country-missing")]
    [InlineData("Indianapolis, IN", "Indianapolis, IN, US ! country-missing")]
    [InlineData("Boulder, CO", "Boulder, CO, US ! country-missing")]
    [InlineData("Sydney, NSW", "Sydney, NSW, AU ! country-missing")]
    [InlineData("Brisbane City, QL", "Brisbane City, QL, AU ! country-missing")]
    [InlineData("São Paulo, SP", "São Paulo, SP, BR ! country-missing")]
    [InlineData("Toronto, ON", "Toronto, ON, CA ! country-missing")]
    [InlineData("Lehi, Utah", "Lehi, UT, US ! country-missing")]
    [InlineData("Stuttgart", "Stuttgart, DE ! country-missing")]       // a known city alone
    [InlineData("Atlantis", "Atlantis, ? ! country-missing")]
    public void A_country_that_is_missing_is_filled_in_where_it_follows(string text, string place) => Assert.Equal(place, Read(text));

    [Theory]
    [InlineData(Region.NorthAmerica, "Durham, NC", "Durham, NC, US ! country-missing")]
    [InlineData(Region.NorthAmerica, "Smallville, IN", "Smallville, IN, US ! country-missing")]  // India is in Asia
    [InlineData(Region.Asia, "Smallville, IN", "Smallville, IN")]
    [InlineData(Region.NorthAmerica, "Smallville, CA", "Smallville, CA")]                        // Canada is in North America too
    [InlineData(Region.Africa, "Johannesburg, SA", "Johannesburg, ZA ! country-corrected")]      // heading and city
    [InlineData(Region.NorthAmerica, "Montréal, QC, CN", "Montréal, QC, CA ! country-corrected")] // all three
    [InlineData(Region.NorthAmerica, "Vancouver, BC, US", "Vancouver, BC, CA ! country-corrected")] // city and subdivision
    [InlineData(null, "Vancouver, BC, US", "Vancouver, BC, CA ! country-corrected")]
    [InlineData(null, "Linz, AU", "Linz, AU")]                                                   // the city alone is no proof
    [InlineData(Region.Europe, "Linz, AU", "Linz, AT ! country-corrected")]
    [InlineData(Region.Europe, "Smallville, AU", "Smallville, AU")]                              // nor is the heading
    [InlineData(Region.Europe, "Sydney, AU", "Sydney, AU")]                                      // right, and under a wrong heading
    public void The_heading_is_a_witness(Region? heading, string text, string place) => Assert.Equal(place, Read(text, heading));

    [Theory]
    [InlineData("San Francisco, SF, US", "San Francisco, SF, US ! subdivision-unknown")]
    [InlineData("Charlottesville, NC, US", "Charlottesville, NC, US")]           // a state, if not the city's
    [InlineData("Atlantis, XX", "Atlantis, XX, ? ! country-unknown")]
    [InlineData("Berlin, XX", "Berlin, XX, DE ! country-unknown")]
    [InlineData("Atlantis, North, XX", "Atlantis, North, ? ! country-unknown")]
    public void What_is_wrong_is_kept_as_listed(string text, string place) => Assert.Equal(place, Read(text));

    [Theory]
    [InlineData("Berlin, DE", true)]
    [InlineData("Cambridge, GB", true)]
    [InlineData("Portland, OR, US", true)]
    [InlineData("Lehi, UT", true)]
    [InlineData("Tel Aviv, Israel", true)]
    [InlineData("Malaysia", true)]
    [InlineData("Clermont-Ferrand, FR", true)]
    [InlineData("North Sydney, AU", true)]
    [InlineData("Seattle", false)]                               // a bare city: the title keeps it
    [InlineData("Rust Berlin", false)]
    [InlineData("Crabs of all countries in Pittsburgh, US", false)]      // a sentence
    [InlineData("Carolina Crabs Durham, NC", false)]        // a title that ends in a city
    [InlineData("Ownership, it", false)]                         // a code that is meant is in capitals
    [InlineData("One, two, three, four", false)]
    [InlineData("", false)]
    public void The_dashed_forms_put_titles_where_others_put_places(string text, bool isPlace) =>
        Assert.Equal(isPlace, new PlaceSigns(Gazetteer.Default).IsPlace(text));

    private static string Read(string text, Region? heading = null)
    {
        var findings = new Findings(1);
        var places = new List<Place>();
        new PlaceReader(Gazetteer.Default).Read(text, heading, findings, places);
        var read = string.Join(" + ", places.Select(PlaceText.Of));
        return findings.Codes.Count == 0 ? read : $"{read} ! {string.Join(", ", findings.Codes)}";
    }
}
