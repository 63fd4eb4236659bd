using System.CommandLine;
using TwirEvents.Archive;

namespace TwirEvents.Cli;

/// <summary>An archive on the command line: its folder, or the address of its database.</summary>
internal sealed class ArchiveArgument : Argument<string>
{
    public ArchiveArgument(string name, string description)
        : base(name)
    {
        Description = description;
        Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value))
            {
                if (text.StartsWith('-'))
                    result.AddError($"'{text}' is no option here; a path that begins with a hyphen is written ./{text}");
                else if (IsDatabase(text) && !PostgresAddress.TryParse(text, out _, out var problem))
                    result.AddError($"{name} {problem}");   // not the text, which may have a password
            }
        });
    }

    /// <summary>Opens the archive that the command line names.</summary>
    public IArchive Open(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(this);
        return IsDatabase(text) && PostgresAddress.TryParse(text, out var address, out _) ? new PostgresArchive(address) : new FolderArchive(text);
    }

    // A connection string says where the server is; a path with these five letters is written ./Host=
    private static bool IsDatabase(string text) =>
        PostgresAddress.IsAddress(text) || text.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
