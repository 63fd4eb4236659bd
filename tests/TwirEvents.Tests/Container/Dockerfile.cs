namespace TwirEvents.Tests.Container;

/// <summary>The instructions of the repository's Dockerfile, as far as its tests look at them.</summary>
internal static class Dockerfile
{
    /// <summary>The instructions in their order, comments and line breaks gone.</summary>
    public static IReadOnlyList<Instruction> Instructions { get; } =
    [
        .. File.ReadAllText(Path.Combine(Corpus.Repository, "Dockerfile")).Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' ', 2) is [var name, var arguments] ? new Instruction(name, arguments) : new(line, "")),
    ];

    /// <summary>The instructions of the last stage, which is the image.</summary>
    public static IReadOnlyList<Instruction> Image { get; } =
        [.. Instructions.Skip(Instructions.Select((instruction, at) => (instruction, at)).Last(row => row.instruction.Name == "FROM").at)];

    /// <summary>Where an instruction stands.</summary>
    public static int IndexOf(string name, string part) =>
        Instructions.Select((instruction, at) => (instruction, at))
            .First(row => row.instruction.Name == name && row.instruction.Arguments.Contains(part, StringComparison.Ordinal)).at;
}

/// <summary>One instruction.</summary>
internal sealed record Instruction(string Name, string Arguments);
