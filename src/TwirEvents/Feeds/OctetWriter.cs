using System.Buffers;
using System.Buffers.Text;
using System.Text;
using NodaTime;

namespace TwirEvents.Feeds;

/// <summary>Hands octets to an output in large pieces.</summary>
internal ref struct OctetWriter(IBufferWriter<byte> output)
{
    private Span<byte> _buffer;
    private int _used;

    public void Put(scoped ReadOnlySpan<byte> octets)
    {
        if (_buffer.Length - _used < octets.Length)
            Grow(octets.Length);
        octets.CopyTo(_buffer[_used..]);
        _used += octets.Length;
    }

    /// <summary>A text that is known to be ASCII.</summary>
    public void PutAscii(scoped ReadOnlySpan<char> text)
    {
        if (_buffer.Length - _used < text.Length)
            Grow(text.Length);
        Ascii.FromUtf16(text, _buffer[_used..], out var length);
        _used += length;
    }

    /// <summary>A number in decimal digits.</summary>
    public void PutNumber(int value)
    {
        if (_buffer.Length - _used < 11)
            Grow(11);
        Utf8Formatter.TryFormat(value, _buffer[_used..], out var length);
        _used += length;
    }

    /// <summary>A date with hyphens: <c>2024-09-11</c>.</summary>
    public void PutDate(LocalDate date)
    {
        Span<byte> digits = stackalloc byte[8];
        Utf8Formatter.TryFormat((date.Year * 10000) + (date.Month * 100) + date.Day, digits, out _, new StandardFormat('D', 8));
        Put([digits[0], digits[1], digits[2], digits[3], (byte)'-', digits[4], digits[5], (byte)'-', digits[6], digits[7]]);
    }

    /// <summary>A UUID in lower case.</summary>
    public void PutUuid(Guid value)
    {
        if (_buffer.Length - _used < 36)
            Grow(36);
        Utf8Formatter.TryFormat(value, _buffer[_used..], out var length);
        _used += length;
    }

    /// <summary>Hands over the rest; nothing may be put afterwards.</summary>
    public void Finish() => output.Advance(_used);

    private void Grow(int atLeast)
    {
        output.Advance(_used);
        _buffer = output.GetSpan(Math.Max(atLeast, 4096));
        _used = 0;
    }
}
