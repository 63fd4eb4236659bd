using System.Collections.Concurrent;
using TwirEvents.Web.Representations;

namespace TwirEvents.Web.Tests.Representations;

public sealed class RecentCacheTests
{
    private const int Size = 100;

    private readonly ConcurrentQueue<int> made = new();

    [Fact]
    public void A_value_is_made_once()
    {
        var cache = Cache(room: 3);
        Assert.Same(cache.Get(1), cache.Get(1));
        Assert.Equal([1], made);
    }

    [Fact]
    public void What_nobody_asked_for_the_longest_time_goes_first()
    {
        var cache = Cache(room: 3);
        foreach (var key in new[] { 1, 2, 3, 1, 4 })
            cache.Get(key);
        made.Clear();
        foreach (var key in new[] { 4, 3, 1 })
            cache.Get(key);
        Assert.Empty(made);
        cache.Get(2);
        Assert.Equal([2], made);
    }

    [Fact]
    public void A_flood_of_others_does_not_drive_out_what_is_asked_for_again_and_again()
    {
        var cache = Cache(room: 3);
        cache.Get(-1);
        for (var key = 0; key < 1000; key++)
        {
            cache.Get(key);
            cache.Get(-1);
            Assert.InRange(cache.Bytes, Size, 3 * Size);
        }

        Assert.Single(made, -1);
    }

    [Fact]
    public void A_value_too_large_for_it_is_given_but_not_kept()
    {
        var cache = Cache(room: 0);
        Assert.NotNull(cache.Get(1));
        Assert.Equal(0, cache.Bytes);
        cache.Get(1);
        Assert.Equal([1, 1], made);
    }

    [Fact]
    public void A_value_too_large_for_it_drives_no_other_out()
    {
        var cache = new RecentCache<int, string>(3 * Size, (key, _) => key == 0 ? 4 * Size : Size);
        foreach (var key in new[] { 1, 2, 3, 0 })
            cache.Get(key, _ => "");
        Assert.Equal(3 * Size, cache.Bytes);
        Assert.True(cache.TryGet(1, out _));
        Assert.False(cache.TryGet(0, out _));
    }

    [Fact]
    public void A_value_that_could_not_be_made_is_tried_again()
    {
        var attempts = 0;
        var cache = new RecentCache<int, string>(1000, (_, _) => Size);
        Assert.Throws<InvalidOperationException>(() => cache.Get(1, Make));
        Assert.Equal(0, cache.Bytes);
        Assert.Equal("made", cache.Get(1, Make));
        Assert.Equal(Size, cache.Bytes);

        string Make(int key) => attempts++ == 0 ? throw new InvalidOperationException("the first time") : "made";
    }

    [Fact]
    public void Looking_for_a_value_makes_none_and_counts_as_asking_for_it()
    {
        var cache = new RecentCache<int, string>(2 * Size, (_, _) => Size);
        Assert.False(cache.TryGet(1, out _));
        cache.Get(1, _ => "one");
        cache.Get(2, _ => "two");
        Assert.True(cache.TryGet(1, out var value));
        Assert.Equal("one", value);
        cache.Get(3, _ => "three");
        Assert.True(cache.TryGet(1, out _));
        Assert.False(cache.TryGet(2, out _));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_makes_it_and_all_get_the_same()
    {
        using var release = new ManualResetEventSlim();
        var cache = Cache(room: 3, _ => release.Wait());
        var asking = Enumerable.Range(0, 8).Select(_ => OnThread(() => cache.Get(1))).ToArray();
        while (made.IsEmpty)
            await Task.Delay(1);
        await Task.Delay(50);   // time for the others to come too
        release.Set();
        var values = await Task.WhenAll(asking);
        Assert.Equal([1], made);
        Assert.All(values, value => Assert.Same(values[0], value));
        Assert.Equal(Size, cache.Bytes);
    }

    [Fact]
    public async Task A_value_that_is_there_does_not_wait_for_one_that_is_being_made()
    {
        using var release = new ManualResetEventSlim();
        var cache = Cache(room: 2, key =>
        {
            if (key == 2)
                release.Wait();
        });
        cache.Get(1);
        var slow = OnThread(() => cache.Get(2));
        while (made.Count < 2)
            await Task.Delay(1);
        foreach (var key in new[] { 1, 3, 4 })
            Assert.NotNull(cache.Get(key));
        release.Set();
        Assert.Same(await slow, cache.Get(2));   // nor is what is being made dropped for what came meanwhile
        Assert.Equal([1, 2, 3, 4], made);
    }

    private CountingCache Cache(int room, Action<int>? making = null) => new(new(room * Size, (_, _) => Size), key =>
    {
        made.Enqueue(key);
        making?.Invoke(key);
        return new();
    });

    private sealed record CountingCache(RecentCache<int, object> Cache, Func<int, object> Make)
    {
        public long Bytes => Cache.Bytes;

        public object Get(int key) => Cache.Get(key, Make);
    }

    // Not on the pool, whose threads are few.
    private static Task<T> OnThread<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
