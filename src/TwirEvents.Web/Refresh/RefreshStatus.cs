using NodaTime;

namespace TwirEvents.Web.Refresh;

/// <summary>How the refreshes go.</summary>
/// <param name="LastRefresh">When the last one ended; <c>null</c> before the first one did.</param>
/// <param name="LastSuccess">When one last succeeded.</param>
/// <param name="LastError">Why the last one failed, a sentence; <c>null</c> where it did not.</param>
public sealed record RefreshStatus(Instant? LastRefresh, Instant? LastSuccess, string? LastError);
