using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NodaTime.Text;
using TwirEvents.Feeds;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary>
/// The page that lists the feeds of a static site. It asks for no other file, and is the same whenever it is written.
/// </summary>
/// <param name="newest">The newest issue that the feeds come from.</param>
internal sealed class IndexPage(Issue newest)
{
    private const string Style =
        """
        :root { color-scheme: light dark; --ink: light-dark(#22201c, #ece7df); --quiet: light-dark(#5f584e, #b3aa9c);
          --line: light-dark(#e2dbd0, #3b362d); --rust: light-dark(#9a3409, #f0956a); }
        body { margin: 0 auto; max-width: 50rem; padding: 1.5rem 1rem; font: 1rem/1.5 system-ui, sans-serif;
          color: var(--ink); background: light-dark(#faf8f5, #17150f); }
        h1 { margin: 0; line-height: 1.2; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.3rem; }
        a { color: var(--rust); }
        nav a { margin-right: 1rem; }
        ul { list-style: none; margin: 0; padding: 0; }
        li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
        bdi { flex: 1 1 12rem; min-width: 0; font-weight: 600; overflow-wrap: anywhere; }
        li span, footer { color: var(--quiet); }
        li span { min-width: 6rem; text-align: right; white-space: nowrap; }
        summary { cursor: pointer; padding: .4rem 0; }
        footer { margin-top: 2.5rem; }
        @media (max-width: 34rem) { bdi { flex-basis: calc(100% - 7rem); } }
        """;

    // Letters of every script stay as they are; whatever could end a text or an attribute does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    /// <summary>Writes the page.</summary>
    /// <param name="all">The feed of all events.</param>
    /// <param name="regions">The feeds of regions.</param>
    /// <param name="countries">The feeds of countries.</param>
    /// <param name="groups">The feeds of groups.</param>
    /// <returns>The page in UTF-8.</returns>
    public byte[] Write(
        IndexedFeed all, IReadOnlyList<IndexedFeed> regions, IReadOnlyList<IndexedFeed> countries, IReadOnlyList<IndexedFeed> groups)
    {
        html.Clear();
        WriteHead(all);
        WriteSection("Everything", [all]);
        WriteSection("Regions", regions);
        WriteSection("Countries", countries);
        WriteSection("Groups", WithDistinctTitles(groups).OrderBy(group => NameKey.Of(group.Title), StringComparer.Ordinal));
        WriteFoot();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private void WriteHead(IndexedFeed all)
    {
        Line($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>Rust events to subscribe to</title>
            <meta name="description" content="Meetups and conferences listed in This Week in Rust, as calendars by region, country and group.">
            """);
        foreach (var form in FeedForm.All)
            Line($"<link rel=\"alternate\" type=\"{form.MediaType}\" href=\"{all.Address}.{form.Extension}\" title=\"All events\">");
        Line($"""
            <style>
            {Style}
            </style>
            </head>
            <body>
            <header>
            <h1>Rust events</h1>
            <p>Meetups and conferences listed in <a href="https://this-week-in-rust.org/">This Week in Rust</a>, as calendars that you
            subscribe to once and that keep themselves up to date.</p>
            <p>{(all.Webcal is null ? "" : "<em>Subscribe</em> opens the calendar program of your device. ")}Google Calendar and Outlook take the
            address of the link <em>ics</em> as a calendar from the web. The other forms hold the same events for other programs.</p>
            <nav><a href="#Regions">Regions</a> <a href="#Countries">Countries</a> <a href="#Groups">Groups</a></nav>
            </header>
            <main>
            """);
    }

    // What has no event to show stands apart; who organises something next month subscribes all the same.
    private void WriteSection(string heading, IEnumerable<IndexedFeed> feeds)
    {
        var byEvents = feeds.ToLookup(feed => feed.Events > 0);
        Line($"<section>\n<h2 id=\"{heading}\">{heading}</h2>");
        WriteList(byEvents[true]);
        if (byEvents[false].Any())
        {
            Line("<details>\n<summary>Without an event to come or in the past year</summary>");
            WriteList(byEvents[false]);
            Line("</details>");
        }

        Line("</section>");
    }

    private void WriteList(IEnumerable<IndexedFeed> feeds)
    {
        Line("<ul role=\"list\">");   // Safari takes a list without bullets for none, unless it is called one
        foreach (var feed in feeds)
            WriteItem(feed);
        Line("</ul>");
    }

    private void WriteItem(IndexedFeed feed)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li><bdi>{Text(feed.Title)}</bdi> <span>{feed.Events} {(feed.Events == 1 ? "event" : "events")}</span>");
        if (feed.Webcal is not null)
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"{Text(feed.Webcal)}\">Subscribe</a>");
        foreach (var form in FeedForm.All)
            html.Append(CultureInfo.InvariantCulture, $" <a href=\"{Text(feed.Address)}.{form.Extension}\">{form.Extension}</a>");
        Line("</li>");
    }

    private void WriteFoot()
    {
        var date = LocalDatePattern.Iso.Format(newest.Date);
        Line($"""
            </main>
            <footer>
            <p>The events are those of <a href="https://this-week-in-rust.org/">This Week in Rust</a>
            (<a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>), up to issue {Number(newest.Number)} of
            <time datetime="{date}">{date}</time>. The newsletter gives dates and no times: follow an event’s link for the hour.</p>
            </footer>
            </body>
            </html>
            """);
    }

    // Groups of one name are told from each other by what stands in their addresses.
    private static IEnumerable<IndexedFeed> WithDistinctTitles(IReadOnlyList<IndexedFeed> feeds)
    {
        var named = feeds.ToLookup(feed => feed.Title, StringComparer.Ordinal);
        return feeds.Select(feed => named[feed.Title].Count() == 1 ? feed : feed with { Title = $"{feed.Title} ({feed.Address.Split('/')[^1]})" });
    }

    private void Line(string text) => html.Append(text).Append('\n');

    private static string Text(string text) => Encoder.Encode(text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A feed in the list.</summary>
/// <param name="Address">Its address below the site, without a form.</param>
/// <param name="Title">What it is of.</param>
/// <param name="Events">How many events it has.</param>
/// <param name="Webcal">The address that opens a calendar program; <c>null</c> where nobody knows where the site will be found.</param>
internal sealed record IndexedFeed(string Address, string Title, int Events, string? Webcal);
