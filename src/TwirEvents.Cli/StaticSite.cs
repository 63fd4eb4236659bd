using System.Buffers;
using NodaTime;
using TwirEvents.Feeds;
using TwirEvents.Filtering;

namespace TwirEvents.Cli;

/// <summary>The files of a site that answers what the service answers at addresses without a query, in the same bytes.</summary>
/// <param name="files">Takes them.</param>
/// <param name="index">The catalog.</param>
/// <param name="today">The day that the default start counts from.</param>
/// <param name="site">Where the site will be found; <c>null</c> where nobody knows.</param>
internal sealed class StaticSite(SiteFolder files, CatalogIndex index, LocalDate today, Uri? site)
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private readonly List<string> skipped = [];

    /// <summary>The addresses that no file can have, since a name in them is too long for one; the page lists none of them.</summary>
    public IReadOnlyList<string> Skipped => skipped;

    /// <summary>Writes the feeds and then the page that lists them.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public void Write()
    {
        var named = new NamedFilters(index);
        var page = new IndexPage(index.Catalog.Issues[^1]);
        files.Write("index.html", page.Write(
            Write(named.All)!,   // whose name is short
            [.. named.Regions.Select(region => Write(region)).OfType<IndexedFeed>()],
            [.. named.Countries.Select(country => Write(country)).OfType<IndexedFeed>()],
            [.. named.Groups.Select(group => Write(group)).OfType<IndexedFeed>()]));
    }

    private IndexedFeed? Write(NamedFilter named)
    {
        var addresses = named.OtherAddresses.Prepend(named.Address).ToLookup(address => FeedForm.All.All(form => SiteFolder.Takes($"{address}.{form.Extension}")));
        skipped.AddRange(addresses[false]);
        var feed = Feed.Create(index, named.Filter, today, site);
        foreach (var form in FeedForm.All)
        {
            bytes.ResetWrittenCount();
            form.Write(bytes, feed);
            foreach (var address in addresses[true])
                files.Write($"{address}.{form.Extension}", bytes.WrittenSpan);
        }

        return !addresses[true].Contains(named.Address) ? null : new(named.Address, named.Title, feed.Events.Count, feed.Webcal);
    }
}
