using NodaTime;
using TwirEvents.Archive;

namespace TwirEvents.Web.Refresh;

/// <summary>How the refreshes go.</summary>
/// <param name="LastRefresh">When the last one ended; <c>null</c> before the first one did.</param>
/// <param name="LastSuccess">When one last succeeded.</param>
/// <param name="LastError">Why the last one failed, a sentence; <c>null</c> where it did not.</param>
public sealed record RefreshStatus(Instant? LastRefresh, Instant? LastSuccess, string? LastError)
{
    /// <summary>The last one that failed, also where others have succeeded since; <c>null</c> where none did.</summary>
    public RefreshFailure? LastFailure { get; init; }

    /// <summary>What the source says and is not believed.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];
}

/// <summary>A refresh that failed.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Reason">Why, a sentence.</param>
public sealed record RefreshFailure(Instant At, string Reason);
