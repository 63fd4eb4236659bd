using TwirEvents.Newsletter;
using TwirEvents.Places;

namespace TwirEvents.Tests.Newsletter;

/// <summary>Locations: the words of format, and the places that are left once those are gone.</summary>
public class LocationReaderTests
{
    [Theory]
    [InlineData("Virtual", "virtual: -")]
    [InlineData("virtual", "virtual: -")]
    [InlineData("Online", "virtual: -")]
    [InlineData("Remote", "virtual: -")]                            // alone; London/Remote is a place
    [InlineData("Virtual (Berlin, DE)", "virtual: Berlin, DE")]
    [InlineData("Virtual( Berlin, DE)", "virtual: Berlin, DE")]
    [InlineData("Virtual(Berlin, DE )", "virtual: Berlin, DE")]
    [InlineData("Virtual (Berlin, DE", "virtual: Berlin, DE")]      // a bracket that nobody closed
    [InlineData("Virtual ((Berlin, DE))", "virtual: Berlin, DE")]
    [InlineData("Virtual Berlin, DE", "virtual: Berlin, DE")]
    [InlineData("Virtual - Berlin, DE", "virtual: Berlin, DE")]
    [InlineData("Virtual, Berlin, DE", "virtual: Berlin, DE")]
    [InlineData("Berlin, DE (Virtual)", "virtual: Berlin, DE")]
    [InlineData("Hybrid (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("Hybrid: Berlin, DE", "hybrid: Berlin, DE")]
    [InlineData("Berlin, DE (Hybrid)", "hybrid: Berlin, DE")]
    [InlineData("Hybrid", "hybrid: -")]
    [InlineData("Hybrid - Virtual and In-Person (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("Hybrid (Virtual + In-person) Berlin, DE", "hybrid: Berlin, DE")]
    [InlineData("Hybrid (Virtual and in person), Berlin, DE", "hybrid: Berlin, DE")]
    [InlineData("Virtual and In-Person (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("Virtual & In-Person (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("Virtual / In-Person (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("In-person and virtual (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("Virtual + In person (Berlin, DE)", "hybrid: Berlin, DE")]
    [InlineData("Virtual + In\u2011Person (Berlin, DE)", "hybrid: Berlin, DE")] // with a hyphen that does not break
    [InlineData("Virtual + Dublin, IE", "hybrid: Dublin, IE")]      // on-line and in Dublin
    [InlineData("Dublin, IE + Virtual", "hybrid: Dublin, IE")]
    [InlineData("Dublin, IE and online", "hybrid: Dublin, IE")]
    [InlineData("Praha, CZ - Virtual + In-person", "hybrid: Praha, CZ")]
    [InlineData("In person (Berlin, DE)", "in-person: Berlin, DE")]
    [InlineData("In-person, Berlin, DE", "in-person: Berlin, DE")]
    [InlineData("Berlin, DE", "-: Berlin, DE")]                     // says nothing; the heading may
    [InlineData("", "-: -")]
    [InlineData("Virtuality, US", "-: Virtuality, US")]             // words end where letters end
    public void The_words_of_format_decide_and_are_gone(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Berlin, DE; London, UK", "-: Berlin, DE + London, GB")]
    [InlineData("Redmond, WA, US / London, UK", "-: Redmond, WA, US + London, GB")]
    [InlineData("Berlin, DE and London, UK", "-: Berlin, DE + London, GB")]
    [InlineData("Berlin, DE & London, UK", "-: Berlin, DE + London, GB")]
    [InlineData("Berlin, DE + London, UK", "-: Berlin, DE + London, GB")]
    [InlineData("Virtual (Berlin, DE; London, UK)", "virtual: Berlin, DE + London, GB")]
    [InlineData("Virtual (São Paulo, BR, New York, NY, US)", "virtual: São Paulo, BR + New York, NY, US")]
    [InlineData("Virtual (San Francisco, CA, US; Stockholm, SE; New York, NY US)", "virtual: San Francisco, CA, US + Stockholm, SE + New York, NY, US")]
    [InlineData("Köln/Cologne, DE", "-: Köln, DE")]                 // two names before one tail are one place
    [InlineData("Biel / Bienne, CH", "-: Biel, CH")]
    [InlineData("Seattle/Bellevue, WA, US", "-: Seattle, WA, US")]
    [InlineData("Hawthorne (Los Angeles), CA, US", "-: Hawthorne (Los Angeles), CA, US")] // brackets of a city stay
    [InlineData("Virtual (Hawthorne (Los Angeles), CA, US)", "virtual: Hawthorne (Los Angeles), CA, US")]
    [InlineData("Trinidad and Tobago", "-: TT")]                    // "and" inside of a name
    [InlineData("Sarajevo, Bosnia and Herzegovina", "-: Sarajevo, BA")]
    [InlineData("Bosnia and Herzegovina; Berlin, DE", "-: BA + Berlin, DE")]
    public void Several_places_are_told_from_one(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("Virtual (Europe)", "virtual: -, europe")]
    [InlineData("Virtual (EU)", "virtual: -, europe")]
    [InlineData("Virtual (EMEA)", "virtual: -, europe")]
    [InlineData("Virtual (Asia Pacific)", "virtual: -, asia")]
    [InlineData("Virtual (North America)", "virtual: -, north-america")]
    [InlineData("Virtual (Asia / Europe)", "virtual: -, asia")]              // the first counts
    [InlineData("Virtual (Europe; Berlin, DE)", "virtual: Berlin, DE, europe")]
    [InlineData("Virtual (Berlin, DE; Asia)", "virtual: Berlin, DE")]        // behind a country it does not
    [InlineData("Various - EMEA", "-: -, europe")]
    [InlineData("Various", "-: -")]
    [InlineData("Virtual (Global)", "virtual: -")]
    [InlineData("Virtual (PDT Timezone)", "virtual: -")]
    public void Regions_and_words_for_everywhere_are_no_places(string text, string expected) => Assert.Equal(expected, Read(text));

    private static string Read(string text)
    {
        var location = new LocationReader(Gazetteer.Default).Read(text, null, new Findings(1));
        var places = location.Places.Length == 0 ? "-" : string.Join(" + ", location.Places.Select(PlaceText.Of));
        return $"{location.Format?.Name() ?? "-"}: {places}{(location.Region is { } region ? $", {region.Name()}" : "")}";
    }
}
