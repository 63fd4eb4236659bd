using System.Buffers;
using NodaTime;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes the elements of an Atom document: the only place from which a text gets into one. No name ever comes from data, and each
/// type of value has its own method.
/// </summary>
internal ref struct AtomElementWriter(IBufferWriter<byte> output)
{
    private OctetWriter _octets = new(output);

    /// <summary>Markup as it stands.</summary>
    public void Markup(scoped ReadOnlySpan<byte> markup) => _octets.Put(markup);

    /// <summary>A text construct of plain text (RFC 4287, section 3.1.1.1).</summary>
    public void Text(scoped ReadOnlySpan<byte> name, FeedText text)
    {
        Start(name);
        Text(text);
        End(name);
    }

    /// <summary>The date construct (section 3.3) of the time at which a day begins.</summary>
    public void Midnight(scoped ReadOnlySpan<byte> name, LocalDate date)
    {
        Start(name);
        _octets.PutDate(date);
        _octets.Put("T00:00:00Z"u8);
        End(name);
    }

    /// <summary>A UUID as a URN (RFC 9562, section 4).</summary>
    public void Uuid(scoped ReadOnlySpan<byte> name, Guid value)
    {
        Start(name);
        _octets.Put("urn:uuid:"u8);
        _octets.PutUuid(value);
        End(name);
    }

    /// <summary>A link (section 4.2.7).</summary>
    public void Link(scoped ReadOnlySpan<byte> relation, FeedUri target)
    {
        _octets.Put("\n<link rel=\""u8);
        _octets.Put(relation);
        _octets.Put("\" href=\""u8);
        var rest = target.Text.AsSpan();
        for (int plain; (plain = rest.IndexOf('&')) >= 0; rest = rest[(plain + 1)..])
        {
            _octets.PutAscii(rest[..plain]);
            _octets.Put("&amp;"u8);
        }

        _octets.PutAscii(rest);
        _octets.Put("\"/>"u8);
    }

    /// <summary>A category (section 4.2.2) in words of ASCII without a character to escape.</summary>
    public void Category(string term, string label)
    {
        _octets.Put("\n<category term=\""u8);
        _octets.PutAscii(term);
        _octets.Put("\" label=\""u8);
        _octets.PutAscii(label);
        _octets.Put("\"/>"u8);
    }

    /// <summary>Text between tags; a FeedText holds no character that XML forbids (XML 1.0, section 2.2).</summary>
    public void Text(FeedText text)
    {
        var rest = text.Utf8();
        for (int plain; (plain = rest.IndexOfAny("&<>"u8)) >= 0; rest = rest[(plain + 1)..])
        {
            _octets.Put(rest[..plain]);
            _octets.Put(rest[plain] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                _ => "&gt;"u8,
            });
        }

        _octets.Put(rest);
    }

    /// <summary>Hands what has been written to the output; nothing may be written afterwards.</summary>
    public void Finish() => _octets.Finish();

    private void Start(scoped ReadOnlySpan<byte> name)
    {
        _octets.Put("\n<"u8);
        _octets.Put(name);
        _octets.Put(">"u8);
    }

    private void End(scoped ReadOnlySpan<byte> name)
    {
        _octets.Put("</"u8);
        _octets.Put(name);
        _octets.Put(">"u8);
    }
}
