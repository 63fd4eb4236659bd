using TwirEvents.Tests;
using TwirEvents.Web.Limits;
using TwirEvents.Web.Refresh;
using TwirEvents.Web.Site;
using TwirEvents.Web.Tests.Support;
using TwirEvents.Web.Time;

namespace TwirEvents.Web.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Refresh:Every=soon", "Failed to convert configuration value 'soon' at 'Refresh:Every' to type 'System.TimeSpan'.")]
    [InlineData("Refresh:Every=00:00:00", "Refresh:Every must be between 00:00:01 (a second) and 7.00:00:00 (seven days).")]
    [InlineData("Refresh:Evry=01:00:00", "Refresh:Evry is no setting; those of Refresh are Every.")]
    [InlineData("Source:Kind=Ftp", "Failed to convert configuration value 'Ftp' at 'Source:Kind' to type 'TwirEvents.Web.Refresh.SourceKind'.")]
    [InlineData("Source:Kind=7", "Source:Kind is '7'; it must be GitHub or Folder.")]   // an enumeration takes any number
    [InlineData("Source:Kind=Folder", "Source:Kind is Folder, but Source:Folder does not say which.")]
    [InlineData("Source:GitHub:Repo=a/b", "Source:GitHub:Repo is no setting; those of Source:GitHub are Repository, ApiAddress, RawAddress, Timeout, TimeoutInAll.")]
    [InlineData("Source:GitHub:Repository=a/../b", "Source:GitHub:Repository is 'a/../b'; it must be an owner and a name, as in rust-lang/this-week-in-rust.")]
    [InlineData("Source:GitHub:ApiAddress=ftp://x/", "Source:GitHub:ApiAddress is 'ftp://x/'; it must be an https address, or http on this machine.")]
    [InlineData("Source:GitHub:RawAddress=x", "Source:GitHub:RawAddress is 'x'; it must be an https address, or http on this machine.")]
    [InlineData("Source:GitHub:ApiAddress=http://api.example/", "Source:GitHub:ApiAddress is 'http://api.example/'; it must be an https address, or http on this machine.")]
    [InlineData("Source:GitHub:Timeout=0", "Source:GitHub:Timeout must be between 00:00:01 (a second) and 1.00:00:00 (a day).")]
    [InlineData("Source:GitHub:TimeoutInAll=2.00:00:00", "Source:GitHub:TimeoutInAll must be between 00:00:01 (a second) and 1.00:00:00 (a day).")]
    [InlineData("Source:Accept=everything", "Source:Accept has 'everything'; it must list hashes as /health/ready tells them.")]
    [InlineData("Archive:Folder=", "Archive:Folder is empty; it must name the folder that keeps the texts of the issues.")]
    [InlineData("Archive:ConnectionString=postgres://db", "Archive:ConnectionString names no database.")]
    [InlineData("Archive:ConnectionString=Host=db;Colour=red", "Archive:ConnectionString is no connection string: Couldn't set colour (Parameter 'colour').")]
    [InlineData("Site:Address=events.example", "Site:Address is 'events.example'; it must be an http or https address without a path, as in https://events.example.org.")]
    [InlineData("Site:Address=https://events.example/rust", "Site:Address is 'https://events.example/rust'; it must be an http or https address without a path, as in https://events.example.org.")]
    [InlineData("Site:Proxies=10.0.0.1, proxy", "Site:Proxies has 'proxy'; it must list IP addresses and networks, as in 10.0.0.1, 172.16.0.0/12.")]
    [InlineData("Scheduler:Store=Postgres", "Scheduler:Store is Postgres, but Archive:ConnectionString names no database.")]
    [InlineData("Scheduler:Store=7", "Scheduler:Store is '7'; it must be Memory or Postgres.")]
    [InlineData("Scheduler:DashboardKey=x", "Scheduler:DashboardKey is set, but only a build with Hangfire has a dashboard.")]
    [InlineData("Limits:PagesPerMinute=-1", "Limits:PagesPerMinute must be between 0 (no limit) and 1000000.")]
    [InlineData("Clock:Today=tomorrow", "Failed to convert configuration value 'tomorrow' at 'Clock:Today' to type 'NodaTime.LocalDate'.")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence(string setting, string sentence)
    {
        var (exit, output, error) = await RunAsync($"--{setting}");
        Assert.Equal((1, "", sentence), (exit, output.Trim(), error.Trim()));
    }

    [Fact]
    public async Task Every_wrong_setting_gets_its_sentence()
    {
        var (exit, _, error) = await RunAsync("--Archive:Folder=", "--Source:Kind=Folder", $"--Source:Folder={folder["gone"]}");
        Assert.Equal(1, exit);
        Assert.Contains($"Source:Folder is '{folder["gone"]}', but there is no folder {folder["gone"]}.", error, StringComparison.Ordinal);
        Assert.Contains("Archive:Folder is empty", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_has_every_setting_and_no_other()
    {
        var rows = File.ReadLines(Path.Combine(Corpus.Repository, "README.md"))
            .SkipWhile(line => line != "### Settings").SkipWhile(line => !line.StartsWith('|')).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(row => row.Split('`')[1]);
        (string Section, Type Options)[] sections =
        [
            (SourceOptions.Section, typeof(SourceOptions)), ($"{SourceOptions.Section}:GitHub", typeof(GitHubOptions)),
            (ArchiveOptions.Section, typeof(ArchiveOptions)), (RefreshOptions.Section, typeof(RefreshOptions)),
            (SchedulerOptions.Section, typeof(SchedulerOptions)),
            (SiteOptions.Section, typeof(SiteOptions)), (LimitOptions.Section, typeof(LimitOptions)), (ClockOptions.Section, typeof(ClockOptions)),
        ];
        var settings = sections
            .SelectMany(section => section.Options.GetProperties().Select(property => $"{section.Section}:{property.Name}"))
            .Where(setting => setting != "Source:GitHub")   // a section of its own
            .Append("AllowedHosts");
        Assert.Equal(settings.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    // As an operator starts it: from any folder, the program finds its settings beside itself.
    private Task<Command> RunAsync(params string[] arguments) =>
        Command.RunAsync(
            folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "TwirEvents.Web.dll"), "--urls=http://127.0.0.1:0", .. arguments]);
}
