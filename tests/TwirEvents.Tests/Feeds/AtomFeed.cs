using System.Buffers;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using TwirEvents.Catalog;
using TwirEvents.Feeds;

namespace TwirEvents.Tests.Feeds;

/// <summary>A feed as Atom, read back; what is not as RFC 4287 has it fails the test.</summary>
internal sealed class AtomFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private AtomFeed(XElement root)
    {
        Root = root;
        Entries = [.. root.Elements(Atom + "entry").Select(entry => new Entry(entry))];
    }

    public XElement Root { get; }

    public IReadOnlyList<Entry> Entries { get; }

    public string? this[string name] => (string?)Root.Element(Atom + name);

    public static byte[] Write(Feed feed)
    {
        var output = new ArrayBufferWriter<byte>();
        AtomWriter.Write(output, feed);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>What is written for some events, which must be Atom.</summary>
    public static AtomFeed Of(params RustEvent[] events) => Read(Write(new() { Name = "Rust meetups", Events = events }));

    /// <summary>The entry written for an event.</summary>
    public static Entry EntryOf(RustEvent rustEvent) => Assert.Single(Of(rustEvent).Entries);

    /// <summary>Reads a document that must be Atom.</summary>
    public static AtomFeed Read(byte[] octets)
    {
        // The strictest settings are the defaults: no DTD, and no character that XML forbids.
        using var reader = XmlReader.Create(new MemoryStream(octets), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var feed = new AtomFeed(XDocument.Load(reader).Root!);
        Check(feed);
        return feed;
    }

    /// <summary>The targets of its links with a relation, in the order of the document.</summary>
    public static IEnumerable<string> Links(XElement element, string relation) =>
        element.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == relation).Select(link => (string)link.Attribute("href")!);

    private static void Check(AtomFeed feed)
    {
        Assert.Equal(Atom + "feed", feed.Root.Name);
        CheckCommon(feed.Root); // section 4.1.1
        Assert.NotEmpty(feed.Root.Elements(Atom + "author").Elements(Atom + "name")); // stands for every entry's
        Assert.InRange(Links(feed.Root, "self").Count(), 0, 1);
        foreach (var entry in feed.Entries)
        {
            CheckCommon(entry.Element); // section 4.1.2
            Assert.Single(Links(entry.Element, "alternate"));
            Assert.Single(entry.Element.Elements(Atom + "summary"));
            Assert.Single(entry.Element.Elements(Atom + "published"));
            Assert.Equal("text", (string?)entry.Element.Element(Atom + "summary")!.Attribute("type"));
            Assert.True(entry.Published <= entry.Updated);
        }

        Assert.Distinct(feed.Entries.Select(entry => entry.Id).Append(feed["id"]));
        Assert.Equal(feed.Entries.OrderByDescending(entry => entry.Updated).Select(entry => entry.Id), feed.Entries.Select(entry => entry.Id));
        if (feed.Entries is [var newest, ..])
            Assert.Equal(newest.Updated, Time(feed.Root, "updated"));
    }

    private static void CheckCommon(XElement element)
    {
        foreach (var name in new[] { "id", "title", "updated" })
            Assert.Single(element.Elements(Atom + name));
        Assert.True(Guid.TryParseExact(((string)element.Element(Atom + "id")!).Replace("urn:uuid:", "", StringComparison.Ordinal), "D", out _));
        Assert.NotEqual("", ((string)element.Element(Atom + "title")!).Trim());
        Time(element, "updated");
        Assert.InRange(Links(element, "alternate").Count(), 0, 1);
        Assert.All(element.Elements(Atom + "link"), link =>
            Assert.True(Uri.TryCreate((string)link.Attribute("href")!, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", $"{link}"));
    }

    // RFC 3339, as section 3.3 has it.
    private static DateTimeOffset Time(XElement element, string name) => DateTimeOffset.ParseExact(
        (string)element.Element(Atom + name)!, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>An entry.</summary>
    public sealed record Entry(XElement Element)
    {
        public string Id => this["id"]!;

        public string Title => this["title"]!;

        public DateTimeOffset Updated => Time(Element, "updated");

        public DateTimeOffset Published => Time(Element, "published");

        public string? this[string name] => (string?)Element.Element(Atom + name);

        public IEnumerable<string> Links(string relation) => AtomFeed.Links(Element, relation);
    }
}
