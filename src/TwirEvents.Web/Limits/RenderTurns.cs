namespace TwirEvents.Web.Limits;

/// <summary>
/// Who may make something new now: as many as there are processors. Those who ask for what is at hand do not wait for a crowd that
/// asks for what nobody asked for before.
/// </summary>
public sealed class RenderTurns : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);

    /// <summary>How long a turn is waited for; 20 seconds unless told otherwise.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Makes something when it is its turn; <c>null</c> where that took too long to wait for.</summary>
    public async Task<T?> TakeAsync<T>(Func<T> make, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(make);
        if (!await _turns.WaitAsync(LongestWait, cancellationToken))
            return null;
        try
        {
            return make();
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
