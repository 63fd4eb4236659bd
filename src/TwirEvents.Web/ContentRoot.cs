namespace TwirEvents.Web;

/// <summary>Where the settings and pages lie, and where relative paths of settings start.</summary>
public static class ContentRoot
{
    /// <summary>
    /// The current folder where it holds the settings (<c>dotnet run</c>, a container), else the program's own: a service that is
    /// started from anywhere finds its settings.
    /// </summary>
    public static string Path => File.Exists("appsettings.json") ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
}
