namespace TwirEvents.Web;

/// <summary>The one cell of the program that changes: the catalog that is served.</summary>
public sealed class LiveCatalog
{
    private volatile PublishedCatalog? current;

    /// <summary>
    /// The catalog that is served, <c>null</c> before the first one. Take it once for an answer: the next look may find another.
    /// </summary>
    public PublishedCatalog? Current => current;

    /// <summary>Serves another catalog from now on; answers under way keep theirs.</summary>
    public void Publish(PublishedCatalog next) => current = next;
}
