using System.Text.RegularExpressions;
using TwirEvents.Feeds;
using TwirEvents.Filtering;
using TwirEvents.Tests.Cli;

namespace TwirEvents.Tests;

/// <summary>What the README promises is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Corpus.Repository, "README.md"));

    [Fact]
    public void The_table_of_filters_is_that_of_the_grammar() =>
        Assert.Equal(EventFilter.Parameters.Select(parameter => parameter.Name), FirstColumn("### Filters"));

    [Fact]
    public async Task The_table_of_commands_is_that_of_the_help()
    {
        var help = (await CliRun.Of("--help")).Lines
            .SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.Length > 0)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ')
            .Select(line => line.Trim().Split(' ')[0]);

        Assert.Equal(help, FirstColumn("## The command line").Select(command => command.Split(' ')[1]));
    }

    [Fact]
    public void The_table_of_media_types_is_that_of_the_forms() =>
        Assert.All(FeedForm.All, form => Assert.Contains($"| `*.{form.Extension}` | `{form.ContentType}` |", Text, StringComparison.Ordinal));

    [Fact]
    public void Files_that_it_names_exist() =>
        Assert.All(
            Links().Matches(Text).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)),
            link => Assert.True(Path.Exists(Path.Combine(Corpus.Repository, link)), link));

    private static IEnumerable<string> FirstColumn(string heading) =>
        Text[Text.IndexOf($"{heading}\n", StringComparison.Ordinal)..].Split('\n').SkipWhile(line => !line.StartsWith('|')).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(row => row.Split('`')[1]);

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();
}
