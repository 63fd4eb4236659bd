using System.Globalization;

namespace TwirEvents.Web.Tests.Support;

/// <summary>How much of something a test does: little, unless a variable says how much, as those that <c>tests/soak.sh</c> sets.</summary>
public static class Effort
{
    public static int Of(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;
}
