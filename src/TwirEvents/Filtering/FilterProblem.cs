namespace TwirEvents.Filtering;

/// <summary>Why parameters are no filter.</summary>
/// <param name="Parameter">The parameter as it was given.</param>
/// <param name="Value">The value as it was read; <c>null</c> where the parameter itself is wrong.</param>
/// <param name="Message">A sentence for the user: what is wrong, and what would be right.</param>
/// <param name="Nearest">Values (or parameters) that are valid and look alike, nearest first.</param>
public sealed record FilterProblem(string Parameter, string? Value, string Message, IReadOnlyList<string> Nearest)
{
    /// <summary>Whether all that is wrong is that nobody has heard of the group.</summary>
    public bool UnknownGroup { get; init; }
}
