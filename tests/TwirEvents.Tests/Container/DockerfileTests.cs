namespace TwirEvents.Tests.Container;

/// <summary>What the image promises to those who run it.</summary>
public sealed class DockerfileTests
{
    [Fact]
    public void Packages_are_restored_before_the_sources_come_so_that_an_edit_fetches_nothing()
    {
        var restore = Dockerfile.IndexOf("RUN", "dotnet restore");
        var sources = Dockerfile.IndexOf("COPY", "src/ src/");
        var publish = Dockerfile.IndexOf("RUN", "dotnet publish");

        Assert.True(restore < sources && sources < publish);
        Assert.Contains("--no-restore", Dockerfile.Instructions[publish].Arguments, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_that_the_service_needs_is_there_for_the_restore()
    {
        var restore = Dockerfile.IndexOf("RUN", "dotnet restore");
        var copied = Dockerfile.Instructions.Take(restore).Where(i => i.Name == "COPY").SelectMany(i => Sources(i.Arguments)).ToArray();

        foreach (var project in new[] { "src/TwirEvents.Web/TwirEvents.Web.csproj", "src/TwirEvents/TwirEvents.csproj" })
            Assert.Contains(project, copied);
        Assert.Contains("Directory.Build.props", copied);
        Assert.Contains("Directory.Packages.props", copied);
    }

    [Fact]
    public void Every_source_that_is_copied_exists_and_is_sent_to_the_builder()
    {
        var sent = File.ReadAllLines(Path.Combine(Corpus.Repository, ".dockerignore"))
            .Where(line => line.StartsWith('!')).Select(line => line[1..]).ToArray();
        var sources = Dockerfile.Instructions.Where(i => i.Name == "COPY" && !i.Arguments.StartsWith("--from=", StringComparison.Ordinal))
            .SelectMany(i => Sources(i.Arguments)).ToArray();

        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            Assert.True(Path.Exists(Path.Combine(Corpus.Repository, source)), $"{source} does not exist.");
            Assert.Contains(sent, name => source == name || source.StartsWith($"{name}/", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_program_runs_without_the_rights_of_root()
    {
        Assert.Equal("$APP_UID", Dockerfile.Image.Last(i => i.Name == "USER").Arguments);
        Assert.DoesNotContain(Dockerfile.Image.SkipWhile(i => i.Name != "USER"), i => i.Name is "RUN" or "COPY" or "ADD");
    }

    [Fact]
    public void The_archive_is_on_a_volume_that_the_program_may_write()
    {
        var image = Dockerfile.Image.ToList();
        var owned = image.FindIndex(i => i.Name == "RUN" && i.Arguments.Contains("chown $APP_UID /data", StringComparison.Ordinal));
        var volume = image.FindIndex(i => i is { Name: "VOLUME", Arguments: "/data" });

        Assert.True(owned >= 0 && owned < volume, "What is done to a volume behind its instruction is lost.");
        Assert.Contains(image, i => i is { Name: "ENV", Arguments: "Archive__Folder=/data/archive" });
    }

    [Fact]
    public void The_port_is_a_setting_and_is_open_to_a_program_without_rights()
    {
        var port = Dockerfile.Image.Single(i => i.Name == "ENV" && i.Arguments.StartsWith("ASPNETCORE_HTTP_PORTS=", StringComparison.Ordinal))
            .Arguments.Split('=')[1];

        Assert.True(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) > 1024);
        Assert.Contains(Dockerfile.Image, i => i.Name == "EXPOSE" && i.Arguments == port);
    }

    [Fact]
    public void The_program_gets_signals_itself()
    {
        // A shell between would not hand on SIGTERM, and the service would be killed instead of stopped.
        Assert.StartsWith("[\"dotnet\"", Dockerfile.Image.Single(i => i.Name == "ENTRYPOINT").Arguments, StringComparison.Ordinal);
        Assert.Single(Dockerfile.Image, i => i.Name == "HEALTHCHECK");
    }

    private static IEnumerable<string> Sources(string arguments) =>
        arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1].Select(source => source.TrimEnd('/'));
}
