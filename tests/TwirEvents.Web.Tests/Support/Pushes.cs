namespace TwirEvents.Web.Tests.Support;

/// <summary>What the newsletter publishes round by round: new issues, and an edit of one of those before.</summary>
public static class Pushes
{
    private const int Entries = 40;

    /// <summary>The files of a round; those of round 0 are there from the start.</summary>
    public static (string Path, string Text)[] Of(int round, int issues) =>
    [
        .. Enumerable.Range(0, issues).Select(issue => File((round * issues) + issue, $"Round {round}")),
        .. round == 0 ? Array.Empty<(string, string)>() : [File((round - 1) * issues, $"Round {round - 1}, edited")],
    ];

    /// <summary>Words that the feeds have as soon as they have a round.</summary>
    public static string Mark(int round) => $"Round {round}:";

    private static (string Path, string Text) File(int number, string round)
    {
        var date = new DateOnly(2026, 8, 1).AddDays(number);
        string[] entries =
        [
            .. Enumerable.Range(0, Entries).Select(night => Some.Entry(
                $"{date.AddDays(night % 7):yyyy-MM-dd}", $"{round}: night {night}", url: $"https://events.example/{number}/{night}")),
        ];
        return ($"content/{date:yyyy-MM-dd}-this-week-in-rust.md", Some.Issue(600 + number, $"{date:yyyy-MM-dd}", entries));
    }
}
