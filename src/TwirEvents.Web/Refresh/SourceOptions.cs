using Microsoft.Extensions.Options;
using TwirEvents.Archive;

namespace TwirEvents.Web.Refresh;

/// <summary>The settings <c>Source:*</c>: where the issues come from.</summary>
public sealed class SourceOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Source";

    /// <summary>Which of the two sources is read.</summary>
    public SourceKind Kind { get; init; } = SourceKind.GitHub;

    /// <summary>The folder that <see cref="SourceKind.Folder"/> reads; a relative path starts at the content root.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether a change in the folder brings the next refresh forward.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>Whether the draft of the coming issue is looked at too, so that its events appear days earlier.</summary>
    public bool IncludeDraft { get; init; }

    /// <summary>The hashes of what was kept aside and is to be believed, with commas between them.</summary>
    public string? Accept { get; init; }

    /// <summary>What <see cref="SourceKind.GitHub"/> reads.</summary>
    public GitHubOptions GitHub { get; init; } = new();

    /// <summary>The hashes of <see cref="Accept"/>, each once.</summary>
    public IReadOnlySet<string> AcceptedHashes() =>
        (Accept ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}

/// <summary>The kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>A repository on GitHub.</summary>
    GitHub,

    /// <summary>A folder of issues.</summary>
    Folder,
}

/// <summary>The settings <c>Source:GitHub:*</c>.</summary>
public sealed class GitHubOptions
{
    /// <summary>Owner and name of the repository.</summary>
    public string Repository { get; init; } = "rust-lang/this-week-in-rust";

    /// <summary>The base of GitHub's REST API.</summary>
    public Uri ApiAddress { get; init; } = new("https://api.github.com");

    /// <summary>The base of the texts of files.</summary>
    public Uri RawAddress { get; init; } = new("https://raw.githubusercontent.com");

    /// <summary>How long one answer may take with its whole body.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all answers of one refresh may take.</summary>
    public TimeSpan TimeoutInAll { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>Says what is wrong with the settings of the source.</summary>
public sealed class SourceOptionsCheck(IHostEnvironment host) : IValidateOptions<SourceOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SourceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problem = options.Kind switch
        {
            SourceKind.Folder => FolderProblem(options.Folder),
            SourceKind.GitHub => GitHubProblem(options.GitHub),
            _ => $"Source:Kind is '{options.Kind}'; it must be GitHub or Folder.",
        };
        problem ??= options.AcceptedHashes().FirstOrDefault(hash => BlobHash.TryParse(hash) is null) is { } wrong
            ? $"Source:Accept has '{wrong}'; it must list hashes as /health/ready tells them." : null;
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private string? FolderProblem(string? folder) =>
        string.IsNullOrWhiteSpace(folder) ? "Source:Kind is Folder, but Source:Folder does not say which."
        : Directory.Exists(Path.Combine(host.ContentRootPath, folder)) ? null
        : $"Source:Folder is '{folder}', but there is no folder {Path.GetFullPath(folder, host.ContentRootPath)}.";

    private static string? GitHubProblem(GitHubOptions options) =>
        options.Repository.Split('/') is not [var owner, var repository] || !IsName(owner) || !IsName(repository)
            ? $"Source:GitHub:Repository is '{options.Repository}'; it must be an owner and a name, as in rust-lang/this-week-in-rust."
        : !IsWeb(options.ApiAddress) ? $"Source:GitHub:ApiAddress is '{options.ApiAddress}'; it must be an https address, or http on this machine."
        : !IsWeb(options.RawAddress) ? $"Source:GitHub:RawAddress is '{options.RawAddress}'; it must be an https address, or http on this machine."
        : !IsTime(options.Timeout) ? "Source:GitHub:Timeout must be between 00:00:01 (a second) and 1.00:00:00 (a day)."
        : !IsTime(options.TimeoutInAll) ? "Source:GitHub:TimeoutInAll must be between 00:00:01 (a second) and 1.00:00:00 (a day)."
        : null;

    private static bool IsTime(TimeSpan time) => time >= TimeSpan.FromSeconds(1) && time <= TimeSpan.FromDays(1);

    private static bool IsName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && text.Trim('.').Length > 0;

    private static bool IsWeb(Uri address) =>
        GitHubSource.IsSafe(address) && address is { Query: "", Fragment: "", UserInfo: "" };
}
