using NodaTime;
using TwirEvents.Newsletter;
using TwirEvents.Web.Refresh;

namespace TwirEvents.Web.Pages.Status;

/// <summary>How the service is.</summary>
/// <param name="Source">Where the issues come from.</param>
/// <param name="Refresh">How the refreshes went.</param>
/// <param name="Every">How long it is from one to the next.</param>
/// <param name="Published">What is served; <c>null</c> before the first catalog.</param>
/// <param name="Address">The address of the page.</param>
public sealed record StatusPage(SourceOptions Source, RefreshStatus Refresh, Duration Every, PublishedCatalog? Published, Uri Address)
{
    /// <summary>The version of the program.</summary>
    public static string Version => typeof(StatusPage).Assembly.GetName().Version!.ToString(3);

    /// <summary>The state of the service in a sentence.</summary>
    public string Verdict =>
        Published is null ? Refresh.LastError is null ? "The issues are being read for the first time." : "There is nothing to serve yet, and the last refresh failed."
        : Refresh.LastError is null && Refresh.Doubts is not [] ? "Something that the source says is not believed."
        : Refresh.LastError is null ? "All is well." : "The last refresh failed. What was read before is still served.";

    /// <summary>When the source is asked next, about; <c>null</c> before it was asked first.</summary>
    public Instant? Next => Refresh.LastRefresh + Every;

    /// <summary>The newest issue; <c>null</c> where there is none.</summary>
    public Issue? Newest => Published?.Index.Catalog.Issues is [.., var newest] ? newest : null;
}
