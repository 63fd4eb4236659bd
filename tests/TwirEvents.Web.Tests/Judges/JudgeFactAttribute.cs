using System.ComponentModel;
using System.Diagnostics;
using TwirEvents.Tests;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>How another program is installed.</summary>
public enum JudgeKind
{
    /// <summary>A command.</summary>
    Command,

    /// <summary>A module of Debian's Python.</summary>
    PythonModule,

    /// <summary>A module of Node.js, which tests/run.sh installs.</summary>
    NodeModule,

    /// <summary>A library of C with its headers.</summary>
    Library,
}

/// <summary>
/// A test that another calendar program judges, on the corpus; skipped where one of the two is missing. In continuous integration
/// (CI=true) nothing but the corpus may be missing: there the test runs, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgeFactAttribute : FactAttribute
{
    /// <param name="judge">Its name: of the command, the module, the library.</param>
    /// <param name="kind">How it is installed.</param>
    public JudgeFactAttribute(string judge, JudgeKind kind = JudgeKind.Command)
    {
        var mayBeMissing = Environment.GetEnvironmentVariable("CI") != "true";
        Skip = Corpus.Missing ?? (mayBeMissing && !IsInstalled(judge, kind) ? $"{judge} is not installed" : null);
    }

    /// <summary>The judges in Python come from Debian's packages, which another Python on the path does not see.</summary>
    public static string Python { get; } = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>Where tests/run.sh installs the modules of Node.js.</summary>
    public static string NodeModules { get; } =
        Path.Combine(Corpus.Repository, "tests", "TwirEvents.Web.Tests", "obj", "judges", "node_modules");

    /// <summary>The path of a program in this folder.</summary>
    public static string Program(string name) => Path.Combine(Corpus.Repository, "tests", "TwirEvents.Web.Tests", "Judges", name);

    private static bool IsInstalled(string judge, JudgeKind kind) => kind switch
    {
        JudgeKind.PythonModule => Runs(Python, "-c", $"import {judge}"),
        JudgeKind.NodeModule => Runs("node", "--version") && Directory.Exists(Path.Combine(NodeModules, judge)),
        JudgeKind.Library => Runs("gcc", "--version") && Runs("pkg-config", "--exists", judge),
        _ => Runs(judge, "--version"),
    };

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;   // there is no such program
        }
    }
}
