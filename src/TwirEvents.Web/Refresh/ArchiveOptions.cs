using Microsoft.Extensions.Options;
using TwirEvents.Archive;

namespace TwirEvents.Web.Refresh;

/// <summary>The settings <c>Archive:*</c>: where the issues' texts are kept.</summary>
public sealed class ArchiveOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Archive";

    /// <summary>The archive's folder; a relative path starts at the content root.</summary>
    public string Folder { get; init; } = "data/archive";

    /// <summary>The database that several servers share, as <see cref="PostgresAddress"/> has it; then the folder does not count.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Opens the archive.</summary>
    /// <param name="contentRoot">Where relative paths start.</param>
    public IArchive Open(string contentRoot) =>
        string.IsNullOrWhiteSpace(ConnectionString) ? new FolderArchive(Path.GetFullPath(Folder, contentRoot))
        : PostgresAddress.TryParse(ConnectionString, out var address, out var problem) ? new PostgresArchive(address)
        : throw new InvalidOperationException(problem);
}

/// <summary>Says what is wrong with the settings of the archive.</summary>
public sealed class ArchiveOptionsCheck : IValidateOptions<ArchiveOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ArchiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return string.IsNullOrWhiteSpace(options.Folder)
                ? ValidateOptionsResult.Fail("Archive:Folder is empty; it must name the folder that keeps the texts of the issues.")
                : ValidateOptionsResult.Success;
        }

        return PostgresAddress.TryParse(options.ConnectionString, out _, out var problem)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Archive:ConnectionString {problem}.");
    }
}
