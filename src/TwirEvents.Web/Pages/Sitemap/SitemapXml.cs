using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using TwirEvents.Catalog;

namespace TwirEvents.Web.Pages.Sitemap;

/// <summary>The pages for search engines (<see href="https://www.sitemaps.org/protocol.html">sitemaps.org</see>).</summary>
public static class SitemapXml
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Pages = ["", "groups", "check", "issues", "status", "about"];

    /// <summary>The pages of a catalog: those of the service, of all groups, and of the events that are not over on a day.</summary>
    public static byte[] Write(EventCatalog catalog, LocalDate today, Uri site)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(site);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in Pages)
                WriteUrl(xml, site.At(page), null);
            foreach (var group in catalog.Groups)
                WriteUrl(xml, site.At($"groups/{Uri.EscapeDataString(group.Slug)}"), null);
            // Before a search engine comes, an event of a draft may be gone.
            foreach (var coming in catalog.Events.Where(
                listed => listed.Dates.End >= today && listed is { ReplacedBy: null, Status: not EventStatus.Tentative }))
                WriteUrl(xml, site.At($"events/{coming.Uid}"), coming.LastModified);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void WriteUrl(XmlWriter xml, Uri address, LocalDate? changed)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, address.AbsoluteUri);
        if (changed is { } day)
            xml.WriteElementString("lastmod", Namespace, LocalDatePattern.Iso.Format(day));
        xml.WriteEndElement();
    }
}
