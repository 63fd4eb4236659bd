using System.Globalization;

namespace TwirEvents.Web.Tests.Support;

/// <summary>How often a fault comes: as often as <c>TWIREVENTS_ROUNDS</c> says, once unless it says anything.</summary>
public static class Rounds
{
    public static int Count { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("TWIREVENTS_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;
}
