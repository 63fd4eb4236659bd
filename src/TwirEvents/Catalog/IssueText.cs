using NodaTime;
using TwirEvents.Newsletter;

namespace TwirEvents.Catalog;

/// <summary>One text of an issue.</summary>
/// <param name="Issue">The text as read.</param>
/// <param name="Published">The date of the issue as its first text has it: from text to text it never goes back, whatever an edit says.</param>
/// <param name="Position">The place of the issue among all, by date.</param>
/// <param name="Speaks">Whether it is the last text of its issue.</param>
internal sealed record IssueText(Issue Issue, LocalDate Published, int Position, bool Speaks);
