using System.CommandLine;
using TwirEvents.Catalog;
using TwirEvents.Filtering;

namespace TwirEvents.Cli;

/// <summary><c>twirevents export</c>: the feeds that have an address without a query, as a site of mere files.</summary>
internal sealed class ExportCommand : Command
{
    private readonly IssuePaths paths = new();

    private readonly Option<string> folder = new("--out")
    {
        Description = "The folder of the site; it is made where it is missing. Files that are right already are not touched.",
        HelpName = "folder",
        Required = true,
    };

    private readonly Option<Uri?> site = new("--site")
    {
        Description = "The address under which the folder will be found: feeds name it, and the page has links to subscribe.",
        HelpName = "address",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
                return address;
            result.AddError($"'{text}' is no address of a site. Addresses look like https://events.example.org.");
            return null;
        },
    };

    private readonly TodayOption today = new();

    public ExportCommand(Stream output, TextWriter error)
        : base("export", "Writes the feeds of all events, of every region, country and group in every form, with a page that lists them: "
            + "a site for any server of files.")
    {
        Add(paths);
        Add(folder);
        Add(site);
        Add(today);
        SetAction(parsed => Write(parsed, output, error));
    }

    private int Write(ParseResult parsed, Stream output, TextWriter error)
    {
        var (issues, exitCode) = paths.Read(parsed, error);
        if (issues.Count == 0)
            return exitCode;   // a site without an event would look like a quiet year

        var files = new SiteFolder(parsed.GetRequiredValue(folder));
        var index = new CatalogIndex(EventCatalog.Build(issues));
        var pages = new StaticSite(files, index, today.Of(parsed), parsed.GetValue(site));
        try
        {
            pages.Write();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"twirevents: {cause.Message}");
            return ExitCode.Unwritable;
        }

        foreach (var address in pages.Skipped)
            error.WriteLine($"twirevents: {address}: the name is too long for a file; the feed is left out");
        foreach (var stranger in files.Strangers([.. EventFilter.Parameters.Select(parameter => parameter.Folder).OfType<string>()]))
            error.WriteLine($"twirevents: {stranger}: no feed of these issues; the file is left as it is");
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine($"{files.Count} files, {files.Changed} of them changed");
        return pages.Skipped.Count > 0 ? ExitCode.Unwritable : exitCode;
    }
}
