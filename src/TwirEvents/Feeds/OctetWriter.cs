using System.Buffers;
using System.Buffers.Text;
using System.Text;

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

    /// <summary>A number in decimal digits, with zeros before it where it has fewer.</summary>
    public void PutNumber(int value, byte digits = 1)
    {
        if (_buffer.Length - _used < 11)
            Grow(11);
        Utf8Formatter.TryFormat(value, _buffer[_used..], out var length, new StandardFormat('D', digits));
        _used += length;
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
