using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwirEvents.Newsletter;

namespace TwirEvents.Cli;

/// <summary>Writes findings in one of three forms.</summary>
internal abstract class LintReport(Stream output) : IDisposable
{
    protected StreamWriter Output { get; } = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    public static LintReport To(Stream output, string format, bool isTerminal) => format switch
    {
        "json" => new JsonReport(output),
        "github" => new GitHubReport(output),
        _ => new TextReport(output, isTerminal),
    };

    /// <summary>Writes one finding.</summary>
    /// <param name="file">The path as given.</param>
    /// <param name="lines">The file's lines.</param>
    /// <param name="diagnostic">The finding.</param>
    public void Write(string file, string[] lines, Diagnostic diagnostic)
    {
        var line = lines.ElementAtOrDefault(diagnostic.Line - 1)?.TrimEnd('\r') ?? "";
        var at = diagnostic.Excerpt is { Length: > 0 } excerpt ? line.IndexOf(excerpt, StringComparison.Ordinal) : -1;
        Write(file, line, at < 0 ? line.Length - line.AsSpan().TrimStart().Length + 1 : at + 1, diagnostic);
    }

    /// <summary>Says how many findings there were, where the form has room for that.</summary>
    public virtual void WriteSummary(int files)
    {
    }

    public void Dispose() => Output.Dispose();

    /// <param name="file">The path as given.</param>
    /// <param name="line">The line of the file that the finding is about.</param>
    /// <param name="column">The 1-based column in it.</param>
    /// <param name="diagnostic">The finding.</param>
    protected abstract void Write(string file, string line, int column, Diagnostic diagnostic);

    private static string Name(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>For people: coloured and with the line on a terminal, one line a finding and its correction when piped.</summary>
    private sealed class TextReport(Stream output, bool isTerminal) : LintReport(output)
    {
        private int _errors;
        private int _warnings;
        private string? _correction;

        protected override void Write(string file, string line, int column, Diagnostic diagnostic)
        {
            var isError = diagnostic.Code.Severity == Severity.Error;
            _errors += isError ? 1 : 0;
            _warnings += isError ? 0 : 1;
            Output.WriteLine($"{file}:{Number(diagnostic.Line)}:{Number(column)}: {Coloured(Name(diagnostic.Code.Severity), isError ? "31" : "33")}: {diagnostic.Message} [{diagnostic.Code}]");
            if (isTerminal)
            {
                var length = diagnostic.Excerpt is { Length: > 0 } excerpt && line.AsSpan(column - 1).StartsWith(excerpt) ? excerpt.Length : 1;
                Output.WriteLine($"  {line}");
                Output.WriteLine($"  {new string(' ', column - 1)}{Coloured(new string('^', length), "36")}");
            }

            // Of several findings about an entry only one shows how it should stand.
            if (diagnostic.Correction is { } correction && correction != _correction)
            {
                _correction = correction;
                foreach (var corrected in correction.Split('\n'))
                    Output.WriteLine(Coloured($"  + {corrected}", "32"));
            }
        }

        public override void WriteSummary(int files) =>
            Output.WriteLine($"{Counted(_errors, "error")}, {Counted(_warnings, "warning")} in {Counted(files, "file")}");

        private static string Counted(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

        // https://en.wikipedia.org/wiki/ANSI_escape_code#Colors
        private string Coloured(string text, string colour) => isTerminal ? $"\u001b[{colour}m{text}\u001b[0m" : text;
    }

    /// <summary>For programs: <see href="https://jsonlines.org/">JSON Lines</see>.</summary>
    private sealed class JsonReport(Stream output) : LintReport(output)
    {
        protected override void Write(string file, string line, int column, Diagnostic diagnostic)
        {
            using var text = new MemoryStream();
            using (var json = new Utf8JsonWriter(text, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("file", file);
                json.WriteNumber("line", diagnostic.Line);
                json.WriteNumber("column", column);
                json.WriteString("severity", Name(diagnostic.Code.Severity));
                json.WriteString("code", diagnostic.Code.Name);
                json.WriteString("message", diagnostic.Message);
                json.WriteString("excerpt", diagnostic.Excerpt);
                json.WriteString("correction", diagnostic.Correction);
                json.WriteEndObject();
            }

            Output.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
        }
    }

    /// <summary>
    /// For GitHub: <see href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">workflow
    /// commands</see> that put each finding beside its line.
    /// </summary>
    private sealed class GitHubReport(Stream output) : LintReport(output)
    {
        protected override void Write(string file, string line, int column, Diagnostic diagnostic)
        {
            var message = diagnostic.Correction is { } correction ? $"{diagnostic.Message}\n{correction}" : diagnostic.Message;
            Output.WriteLine($"::{Name(diagnostic.Code.Severity)} file={Property(file)},line={Number(diagnostic.Line)},col={Number(column)},title={Property(diagnostic.Code.Name)}::{Data(message)}");
        }

        private static string Data(string text) =>
            text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

        private static string Property(string text) =>
            Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
    }
}
