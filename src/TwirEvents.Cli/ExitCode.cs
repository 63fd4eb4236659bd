namespace TwirEvents.Cli;

/// <summary>What the command's exit codes mean.</summary>
public static class ExitCode
{
    /// <summary>All of the input was read.</summary>
    public const int Success = 0;

    /// <summary>Some input could not be read; the results of the rest are printed.</summary>
    public const int Unreadable = 1;

    /// <summary>A file could not be written.</summary>
    public const int Unwritable = 1;

    /// <summary>An archive is damaged, or is not equal to the other.</summary>
    public const int Damaged = 1;

    /// <summary>The event that was asked for is in none of the issues.</summary>
    public const int NotFound = 1;

    /// <summary>The command line is wrong; nothing is printed.</summary>
    public const int WrongUse = 2;
}
