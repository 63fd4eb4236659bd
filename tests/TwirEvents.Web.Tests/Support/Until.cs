using System.Diagnostics;

namespace TwirEvents.Web.Tests.Support;

/// <summary>Waits for what must happen, however slow the machine is.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Returns as soon as a condition holds.</summary>
    /// <param name="condition">What must become true.</param>
    /// <param name="report">What to say where it does not.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<string> report)
    {
        for (var watch = Stopwatch.StartNew(); !await condition(); await Task.Delay(50))
        {
            if (watch.Elapsed > Patience)
                Assert.Fail(report());
        }
    }
}
