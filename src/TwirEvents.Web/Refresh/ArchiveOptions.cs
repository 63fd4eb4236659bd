namespace TwirEvents.Web.Refresh;

/// <summary>The settings <c>Archive:*</c>: where the issues' texts are kept.</summary>
public sealed class ArchiveOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Archive";

    /// <summary>The archive's folder; a relative path starts at the content root.</summary>
    public string Folder { get; init; } = "data/archive";
}
