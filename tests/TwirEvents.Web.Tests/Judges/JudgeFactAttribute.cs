using System.Diagnostics;
using TwirEvents.Tests;

namespace TwirEvents.Web.Tests.Judges;

/// <summary>A test that another calendar program judges, on the corpus; skipped where one of the two is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class JudgeFactAttribute : FactAttribute
{
    /// <summary>The judges in Python come from Debian's packages, which another Python on the path does not see.</summary>
    public static string Python { get; } = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <param name="judge">A command, or a module of Python.</param>
    /// <param name="isModule">Whether it is a module.</param>
    public JudgeFactAttribute(string judge, bool isModule = false) =>
        Skip = Corpus.Missing ?? ((isModule ? Runs(Python, "-c", $"import {judge}") : Runs(judge, "--version")) ? null : $"{judge} is not installed");

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
        catch (System.ComponentModel.Win32Exception)
        {
            return false;   // there is no such program
        }
    }
}
