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
internal ref struct ContentLineWriter(IBufferWriter<byte> output)
{
    private const int MaxOctets = 75;

    private Span<byte> _buffer;
    private int _used;
    private int _column;

    /// <summary>A word of the standards: <c>BEGIN:VEVENT</c>, <c>STATUS:CONFIRMED</c>.</summary>
    public void Word(PropertyName name, ReadOnlySpan<byte> word)
    {
        Start(name);
        Fold(word);
        End();
    }

    /// <summary>A list of words in ASCII without a character that TEXT escapes, the second of which may be missing.</summary>
    public void Words(PropertyName name, string first, string? second)
    {
        Start(name);
        FoldAscii(first);
        if (second is not null)
        {
            Fold(","u8);
            FoldAscii(second);
        }

        End();
    }

    /// <summary>A TEXT (section 3.3.11): backslash, semicolon, comma and line break are escaped.</summary>
    public void Text(PropertyName name, FeedText text)
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
        End();
    }

    /// <summary>A URI (section 3.3.13).</summary>
    public void Uri(PropertyName name, FeedUri uri)
    {
        Start(name);
        FoldAscii(uri.Text);
        End();
    }

    /// <summary>A DATE (section 3.3.4).</summary>
    public void Date(PropertyName name, LocalDate date)
    {
        Start(name);
        FoldDate(date);
        End();
    }

    /// <summary>The DATE-TIME in UTC (section 3.3.5) at which a day begins.</summary>
    public void Midnight(PropertyName name, LocalDate date)
    {
        Start(name);
        FoldDate(date);
        Fold("T000000Z"u8);
        End();
    }

    /// <summary>An INTEGER (section 3.3.8).</summary>
    public void Integer(PropertyName name, int value)
    {
        Start(name);
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(value, digits, out var length);
        Fold(digits[..length]);
        End();
    }

    /// <summary>A UUID in lower case (RFC 7986, section 5.3).</summary>
    public void Uuid(PropertyName name, Guid value)
    {
        Start(name);
        Span<byte> digits = stackalloc byte[36];
        Utf8Formatter.TryFormat(value, digits, out _);
        Fold(digits);
        End();
    }

    /// <summary>Hands what has been written to the output; nothing may be written afterwards.</summary>
    public void Finish() => output.Advance(_used);

    private void Start(PropertyName name)
    {
        Fold(name.Octets);
        Fold(":"u8);
    }

    private void End()
    {
        Put("\r\n"u8);
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
            Put(utf8[..fits]);
            Put("\r\n "u8);
            _column = 1;
            utf8 = utf8[fits..];
        }

        Put(utf8);
        _column += utf8.Length;
    }

    private void Put(scoped ReadOnlySpan<byte> octets)
    {
        if (_buffer.Length - _used < octets.Length)
        {
            output.Advance(_used);
            _buffer = output.GetSpan(Math.Max(octets.Length, 4096));
            _used = 0;
        }

        octets.CopyTo(_buffer[_used..]);
        _used += octets.Length;
    }
}
