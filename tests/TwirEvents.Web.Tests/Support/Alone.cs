namespace TwirEvents.Web.Tests.Support;

/// <summary>The tests that measure the memory of this process: they run when no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
