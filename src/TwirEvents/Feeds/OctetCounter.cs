using System.Buffers;

namespace TwirEvents.Feeds;

/// <summary>An output that counts what is written to it and keeps nothing.</summary>
internal sealed class OctetCounter : IBufferWriter<byte>
{
    private byte[] _scratch = new byte[4096];

    /// <summary>How many octets have been written.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    public void Advance(int count) => Count += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0) => Scratch(sizeHint);

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Scratch(sizeHint);

    private byte[] Scratch(int size)
    {
        if (_scratch.Length < size)
            _scratch = new byte[size];
        return _scratch;
    }
}
