using System.Diagnostics;

namespace TwirEvents.Web.Tests.Support;

/// <summary>Waits for what must happen, however slow the machine is.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Returns as soon as the feed of all events has some words.</summary>
    /// <param name="client">A client of the server.</param>
    /// <param name="words">The words.</param>
    /// <param name="report">What to say where they do not come.</param>
    /// <param name="patience">How long they may take, where that is what is tested.</param>
    public static Task ServesAsync(HttpClient client, string words, Func<string>? report = null, TimeSpan? patience = null) => TrueAsync(
        async () =>
        {
            using var answer = await client.GetAsync(new Uri("/events.json", UriKind.Relative));
            return (await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal);
        },
        () => $"'{words}' does not come.\n{report?.Invoke()}",
        patience);

    /// <summary>Returns as soon as a condition holds.</summary>
    /// <param name="condition">What must become true.</param>
    /// <param name="report">What to say where it does not.</param>
    /// <param name="patience">How long it may take, where that is what is tested.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> report, TimeSpan? patience = null)
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Delay(50))
        {
            if (watch.Elapsed > (patience ?? Patience))
                Assert.Fail(report());
        }
    }
}
