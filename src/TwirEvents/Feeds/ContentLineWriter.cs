using System.Buffers;
using System.Buffers.Text;
using System.Text;
using NodaTime;

namespace TwirEvents.Feeds;

/// <summary>
/// Writes iCalendar's content lines (RFC 5545, section 3.1): the only place from which a line gets into a calendar. A name is one
/// of <see cref="PropertyName"/>, and each type of value has its own method, which can write nothing but such a value. Lines fold
/// at 75 octets, between code points.
/// </summary>
internal ref struct ContentLineWriter(IBufferWriter<byte> output) : IPropertyWriter
{
    private const int MaxOctets = 75;

    private OctetWriter _octets = new(output);
    private int _column;

    /// <inheritdoc/>
    public void Begin(scoped ReadOnlySpan<byte> component) => Word(PropertyName.Begin, component);

    /// <inheritdoc/>
    public void End(scoped ReadOnlySpan<byte> component) => Word(PropertyName.End, component);

    /// <inheritdoc/>
    public void Word(scoped PropertyName name, scoped ReadOnlySpan<byte> word)
    {
        Start(name);
        Fold(word);
        EndLine();
    }

    /// <inheritdoc/>
    public void Words(scoped PropertyName name, string first, string? second)
    {
        Start(name);
        FoldAscii(first);
        if (second is not null)
        {
            Fold(","u8);
            FoldAscii(second);
        }

        EndLine();
    }

    /// <inheritdoc/>
    /// <remarks>Backslash, semicolon, comma and line break are escaped.</remarks>
    public void Text(scoped PropertyName name, FeedText text)
    {
        Start(name);
        var rest = text.Utf8();
        while (true)
        {
            var plain = rest.IndexOfAny("\\;,\n"u8);
            if (plain < 0)
                break;
            Fold(rest[..plain]);
            Fold(rest[plain] switch
            {
                (byte)'\\' => @"\\"u8,
                (byte)';' => @"\;"u8,
                (byte)',' => @"\,"u8,
                _ => @"\n"u8,
            });
            rest = rest[(plain + 1)..];
        }

        Fold(rest);
        EndLine();
    }

    /// <inheritdoc/>
    public void Uri(scoped PropertyName name, FeedUri uri)
    {
        Start(name);
        FoldAscii(uri.Text);
        EndLine();
    }

    /// <inheritdoc/>
    public void Date(scoped PropertyName name, LocalDate date)
    {
        Start(name);
        FoldDate(date);
        EndLine();
    }

    /// <inheritdoc/>
    public void UtcMidnight(scoped PropertyName name, LocalDate date)
    {
        Start(name);
        FoldDate(date);
        Fold("T000000Z"u8);
        EndLine();
    }

    /// <inheritdoc/>
    public void LocalMidnight(scoped PropertyName name, LocalDate date)
    {
        Start(name);
        FoldDate(date);
        Fold("T000000"u8);
        EndLine();
    }

    /// <inheritdoc/>
    public void Duration(scoped PropertyName name, scoped ReadOnlySpan<byte> duration) => Word(name, duration);

    /// <inheritdoc/>
    public void ZeroOffset(scoped PropertyName name) => Word(name, "+0000"u8);

    /// <inheritdoc/>
    public void Integer(scoped PropertyName name, int value)
    {
        Start(name);
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(value, digits, out var length);
        Fold(digits[..length]);
        EndLine();
    }

    /// <inheritdoc/>
    public void Uuid(scoped PropertyName name, Guid value)
    {
        Start(name);
        Span<byte> digits = stackalloc byte[36];
        Utf8Formatter.TryFormat(value, digits, out _);
        Fold(digits);
        EndLine();
    }

    /// <summary>Hands what has been written to the output; nothing may be written afterwards.</summary>
    public void Finish() => _octets.Finish();

    private void Start(scoped PropertyName name)
    {
        Fold(name.Octets);
        Fold(":"u8);
    }

    private void EndLine()
    {
        _octets.Put("\r\n"u8);
        _column = 0;
    }

    private void FoldDate(LocalDate date)
    {
        Span<byte> digits = stackalloc byte[8];
        Utf8Formatter.TryFormat((date.Year * 10000) + (date.Month * 100) + date.Day, digits, out _, new StandardFormat('D', 8));
        Fold(digits);
    }

    private void FoldAscii(ReadOnlySpan<char> text)
    {
        Span<byte> octets = stackalloc byte[256];
        for (; !text.IsEmpty; text = text[Math.Min(text.Length, octets.Length)..])
        {
            Ascii.FromUtf16(text[..Math.Min(text.Length, octets.Length)], octets, out var length);
            Fold(octets[..length]);
        }
    }

    // What fits goes on this line; the blank that begins the next counts as one of its octets.
    private void Fold(scoped ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > MaxOctets - _column)
        {
            var fits = MaxOctets - _column;
            while (fits > 0 && (utf8[fits] & 0xC0) == 0x80)
                fits--;
            _octets.Put(utf8[..fits]);
            _octets.Put("\r\n "u8);
            _column = 1;
            utf8 = utf8[fits..];
        }

        _octets.Put(utf8);
        _column += utf8.Length;
    }
}
