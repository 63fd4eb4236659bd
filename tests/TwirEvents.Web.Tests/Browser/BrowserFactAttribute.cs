using TwirEvents.Tests;
using TwirEvents.Web.Tests.Judges;

namespace TwirEvents.Web.Tests.Browser;

/// <summary>The programs that look at pages, which tests/run.sh installs.</summary>
internal static class BrowserTools
{
    /// <summary>Debian's Chromium.</summary>
    public const string Chromium = "/usr/bin/chromium";

    /// <summary>Debian's Java, for the checker.</summary>
    public const string Java = "/usr/bin/java";

    /// <summary>The rules of <see href="https://github.com/dequelabs/axe-core">axe-core</see>, a script for a page.</summary>
    public static string Axe { get; } = Path.Combine(JudgeFactAttribute.NodeModules, "axe-core", "axe.min.js");

    /// <summary>The <see href="https://validator.github.io/validator/">Nu Html Checker</see>.</summary>
    public static string HtmlChecker { get; } = Path.Combine(JudgeFactAttribute.NodeModules, "vnu-jar", "build", "dist", "vnu.jar");

    /// <summary>Why a test that needs some of them is skipped; in continuous integration (CI=true) it runs, and fails.</summary>
    public static string? Missing(params string[] needed) => Corpus.Missing
        ?? (Environment.GetEnvironmentVariable("CI") == "true" || Array.Find(needed, file => !File.Exists(file)) is not { } missing
            ? null : $"{Path.GetFileName(missing)} is not installed");
}

/// <summary>A test in a real browser on the real issues, skipped where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserTools.Missing(BrowserTools.Chromium);
}

/// <summary>A table of such tests, by the rules of axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserTools.Missing(BrowserTools.Chromium, BrowserTools.Axe);
}

/// <summary>A test by the checker of HTML, on the real issues.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HtmlCheckerFactAttribute : FactAttribute
{
    public HtmlCheckerFactAttribute() => Skip = BrowserTools.Missing(BrowserTools.Java, BrowserTools.HtmlChecker);
}
