using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.ObjectPool;

namespace TwirEvents.Web;

/// <summary>The memory that the server copies an answer into until it is sent, in blocks that most feeds fill a few of.</summary>
/// <remarks>
/// The server's own blocks are of 4 KB: a feed of 300 KB is 73 of them, each of which is rented, pinned and named to the operating
/// system for itself.
/// </remarks>
public sealed class SendBlocks : IMemoryPoolFactory<byte>
{
    /// <summary>How many bytes a block has.</summary>
    public const int Size = 32 << 10;

    /// <summary>How many blocks wait for use at most, 16 MB; what many at once needed beyond is left to the collector.</summary>
    public const int MostKept = 512;

    /// <inheritdoc/>
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new Pool();

    private sealed class Pool : MemoryPool<byte>, IPooledObjectPolicy<Block>
    {
        private readonly DefaultObjectPool<Block> _blocks;

        public Pool() => _blocks = new(this, MostKept);

        public override int MaxBufferSize => Size;

        public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, Size);
            return _blocks.Get().Rent();
        }

        public void Return(Block block) => _blocks.Return(block);

        Block IPooledObjectPolicy<Block>.Create() => new(this);

        bool IPooledObjectPolicy<Block>.Return(Block obj) => true;

        // The blocks are the collector's.
        protected override void Dispose(bool disposing)
        {
        }
    }

    private sealed class Block(Pool pool) : IMemoryOwner<byte>
    {
        private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(Size, pinned: true);
        private bool _isRented;

        public Memory<byte> Memory => MemoryMarshal.CreateFromPinnedArray(_bytes, 0, Size);

        public Block Rent()
        {
            _isRented = true;
            return this;
        }

        // Given back twice it would be lent to two at once.
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isRented, false))
                pool.Return(this);
        }
    }
}
