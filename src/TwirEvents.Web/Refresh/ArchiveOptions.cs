using System.ComponentModel.DataAnnotations;

namespace TwirEvents.Web.Refresh;

/// <summary>The settings <c>Archive:*</c>: where the issues' texts are kept.</summary>
public sealed class ArchiveOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Archive";

    /// <summary>The archive's folder; a relative path starts at the content root.</summary>
    [Required(ErrorMessage = "Archive:Folder is empty; it must name the folder that keeps the texts of the issues.")]
    public string Folder { get; init; } = "data/archive";
}
