using System.Globalization;
using NodaTime;

namespace TwirEvents.Web.Pages.Check;

/// <summary>Some entries to try, each with slips that issues have had.</summary>
public static class CheckExample
{
    /// <summary>The entries, of days to come.</summary>
    public static string For(LocalDate today) => string.Create(CultureInfo.InvariantCulture,
        $"""
        ### Europe
        * {today.Year}-13-01 | Berlin, DE | [Rust Berlin](https://www.meetup.com/rust-berlin/)
            * [**An evening of talks**](https://events.example/berlin/1301)
        * {today.PlusDays(14):MMM d} | Zürich, CH | [Rust Zürich](https://www.meetup.com/rust-zurich/)
            * [**Hands-on workshop**](https//events.example/zurich/17)
        * Hybrid (Oslo, NO) | [Rust Oslo](https://www.meetup.com/rust-oslo/)
            * [**Autumn meetup**](https://events.example/oslo/autumn)
        * {today.PlusDays(18):uuuu-MM-dd} | Wien, AT | [Rust Vienna](https://www.meetup.com/rust-vienna/)
            * [**Talks and pizza**](https://events.example/vienna/18)

        ### North America
        * {today.PlusDays(21):uuuu-MM-dd} | Toronto, ON, CN | [Rust Toronto](https://www.meetup.com/rust-toronto/)
            * **Monthly meetup**
        """);
}
