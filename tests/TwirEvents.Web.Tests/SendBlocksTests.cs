using System.Buffers;
using System.Runtime.CompilerServices;

namespace TwirEvents.Web.Tests;

/// <summary>What one answer was copied into serves the next.</summary>
public sealed class SendBlocksTests
{
    [Fact]
    public void A_block_that_was_given_back_is_lent_again()
    {
        using var pool = new SendBlocks().Create();
        var first = pool.Rent();
        ref var bytes = ref First(first);
        first.Dispose();
        using var second = pool.Rent(4096);

        Assert.Equal(SendBlocks.Size, second.Memory.Length);
        Assert.True(Unsafe.AreSame(ref bytes, ref First(second)));
    }

    [Fact]
    public void A_block_that_is_given_back_twice_is_lent_once()
    {
        using var pool = new SendBlocks().Create();
        var block = pool.Rent();
        block.Dispose();
        block.Dispose();
        using IMemoryOwner<byte> one = pool.Rent(), another = pool.Rent();

        Assert.False(Unsafe.AreSame(ref First(one), ref First(another)));
    }

    [Fact]
    public void What_many_needed_at_once_is_not_kept_for_ever()
    {
        using var pool = new SendBlocks().Create();
        var many = Enumerable.Range(0, 2 * SendBlocks.MostKept).Select(_ => pool.Rent()).ToList();
        many.ForEach(block => block.Dispose());
        var again = Enumerable.Range(0, many.Count).Select(_ => pool.Rent()).ToList();

        Assert.InRange(again.Intersect(many).Count(), 1, SendBlocks.MostKept + 1);   // one more is at hand beside them
    }

    [Fact]
    public void More_than_a_block_is_not_to_be_had()
    {
        using var pool = new SendBlocks().Create();
        Assert.Equal(SendBlocks.Size, pool.MaxBufferSize);
        Assert.Throws<ArgumentOutOfRangeException>(() => pool.Rent(SendBlocks.Size + 1));
    }

    private static ref byte First(IMemoryOwner<byte> block) => ref block.Memory.Span[0];
}
